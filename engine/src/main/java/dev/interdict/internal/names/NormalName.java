// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.util.List;

/**
 * The normal form of a company's name.
 *
 * @param words what is left without legal forms and places, in order; never empty for a name with a
 *     letter
 * @param places the places it names, in one spelling for all scripts, in order of their letters
 * @param legalClass the class of its legal form
 * @param key what equal names have in common: words in order, then places
 */
public record NormalName(
    List<String> words, List<String> places, LegalClass legalClass, String key) {
  public NormalName {
    words = List.copyOf(words);
    places = List.copyOf(places);
  }

  static NormalName of(List<String> words, List<String> places, LegalClass legalClass) {
    String bare = String.join(" ", words);
    String key = places.isEmpty() ? bare : bare + ", " + String.join(" ", places);
    return new NormalName(words, places, legalClass, key);
  }

  /** Tokens of a text that is no company's name, as the words of one. */
  public static NormalName ofTokens(List<String> tokens) {
    return of(tokens.stream().map(NormalName::spelled).toList(), List.of(), LegalClass.ANY);
  }

  /** The one spelling of a token: {@code technology} for {@code technologies}. */
  public static String spelled(String token) {
    return NameWords.shipped().canonical(token);
  }

  /** Whether a word tells one company from another. */
  public static boolean tells(String word) {
    return NameWords.shipped().distinctive(word);
  }

  /** Whether a word is one of groups, such as {@code holding}. */
  public static boolean ofGroup(String word) {
    return NameWords.shipped().ofGroup(word);
  }

  /** Whether a word is written in Han. */
  public static boolean han(String word) {
    return Scripts.han(word.codePointAt(0));
  }

  /** The words alone. */
  public String bare() {
    return String.join(" ", words);
  }

  /** The words without their blanks: {@code tplink} for {@code TP-Link}. */
  public String joined() {
    return String.join("", words);
  }

  /** Whether a word tells this company from others: {@code China Mobile} has none. */
  public boolean distinctive() {
    for (String word : words) {
      if (NameWords.shipped().distinctive(word)) {
        return true;
      }
    }
    return false;
  }
}
