// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.names.NameTokens;
import dev.interdict.internal.names.NormalName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whole words that name a function. Only the head of a text is read (what stands before a comma, a
 * bracket, the words "for" or "with"; not in "system-on-chip"), and there the phrase that ends last
 * wins, the longest of those: in "antenna connector" the connector is the part.
 */
final class FunctionWords {
  private static final int MAX_WORDS = 5;
  private static final Pattern HEAD_END =
      Pattern.compile(
          "[,;:()\\[\\]（），；/]"
              + "|(?<![-\\p{L}\\p{N}])(?:for|with|w|on|to|für|mit|pour|avec|para|con)(?![-\\p{L}\\p{N}])");

  /** Words behind a part's name that leave it what it is: standards, mounting, assembly. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "iso",
          "din",
          "en",
          "ansi",
          "jis",
          "iec",
          "smd",
          "smt",
          "tht",
          "rohs",
          "assembly",
          "assy",
          "baugruppe");

  private final Map<String, String> phrases = new HashMap<>();

  FunctionWords(Map<String, String> table) {
    table.forEach(
        (words, function) -> phrases.put(String.join(" ", NameTokens.of(words)), function));
  }

  /** The id of the function that a text names; null if it names none. */
  @Nullable String find(String text) {
    for (String part : HEAD_END.split(text.toLowerCase(java.util.Locale.ROOT), 3)) {
      if (!part.isBlank()) {
        return inHead(NameTokens.of(part));
      }
    }
    return null;
  }

  private @Nullable String inHead(List<String> tokens) {
    for (int end = tokens.size(); end > 0; end--) {
      for (int start = Math.max(0, end - MAX_WORDS); start < end; start++) {
        String found = phrases.get(String.join(" ", tokens.subList(start, end)));
        if (found != null) {
          return found;
        }
      }
      String token = tokens.get(end - 1);
      if (NormalName.han(token)) {
        String found = inHan(token);
        if (found != null) {
          return found;
        }
      }
      if (token.chars().noneMatch(Character::isDigit) && !PASSED_OVER.contains(token)) {
        // A word that nobody knows names the part, and what stands before it only qualifies it.
        return null;
      }
    }
    return null;
  }

  /** Han text has no blanks: the longest phrase at its end. */
  private @Nullable String inHan(String token) {
    for (int start = 0; start < token.length() - 1; start++) {
      String found = phrases.get(token.substring(start));
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
