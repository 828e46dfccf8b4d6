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
 * @param whole all in the order in which it was written, places too
 */
public record NormalName(
    List<String> words, List<String> places, LegalClass legalClass, String key, String whole) {
  public NormalName {
    words = List.copyOf(words);
    places = List.copyOf(places);
  }

  static NormalName of(
      List<String> words, List<String> places, LegalClass legalClass, String whole) {
    String bare = String.join(" ", words);
    String key = places.isEmpty() ? bare : bare + ", " + String.join(" ", places);
    return new NormalName(words, places, legalClass, key, whole);
  }

  /** Tokens of a text that is no company's name, as the words of one. */
  public static NormalName ofTokens(List<String> tokens) {
    List<String> words = tokens.stream().map(NormalName::spelled).toList();
    return of(words, List.of(), LegalClass.ANY, String.join(" ", words));
  }

  /** The one spelling of a token: {@code technology} for {@code technologies}. */
  public static String spelled(String token) {
    return NameWords.shipped().canonical(token);
  }

  /** Whether a word tells one company from another. */
  public static boolean tells(String word) {
    return NameWords.shipped().distinctive(word);
  }

  /** How many tokens at the start are the name of a place; 0 if none are. */
  public static int placeAt(List<String> tokens) {
    return NameWords.shipped().place(tokens, 0, tokens.size());
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

  /** Whether it is a legal form and no name: {@code Ltd.} */
  public boolean onlyForm() {
    return words.size() == 1 && places.isEmpty() && LegalForms.shipped().glued(words.get(0));
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
