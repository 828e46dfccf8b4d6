// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.names.NameTokens;
import dev.interdict.rulebook.ReferenceData.FunctionWord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words behind a part number are of the part itself: "EC25 Mini PCIe" is an EC25, "EC25
 * antenna" is none. Patterns leave room for what makers add to their numbers, and an accessory's
 * word fits there, too. A word that nobody knows is none of the part's: better no function than a
 * wrong one.
 */
final class FunctionTails {
  /** Longer ones are words; {@code EU} and {@code G} are variants. */
  private static final int LONGEST_VARIANT = 2;

  /** A kit holds the part that it is to try. */
  private static final Set<String> KITS =
      Set.of("kit", "evaluation", "eval", "development", "dev", "starter", "evb", "evk");

  private static final Pattern BLANKS = Pattern.compile("[\\s_]+");

  private final Collection<FunctionWord> table;

  /** Made when the first number with words comes; most BOMs have none. */
  private volatile @Nullable Known known;

  /**
   * Words that the table knows.
   *
   * @param parts of a phrase, with the functions that those phrases name
   * @param alone whole phrases, with what they name
   */
  private record Known(Map<String, Set<String>> parts, Map<String, String> alone) {
    boolean namesPart(String token, FunctionParts.Family family) {
      return parts.getOrDefault(token, Set.of()).contains(family.row().function());
    }
  }

  FunctionTails(Collection<FunctionWord> table) {
    this.table = table;
  }

  /** Whether all of a number that fits a family is of a part with the family's function. */
  boolean belong(String number, FunctionParts.Family family) {
    boolean first = true;
    for (String word : BLANKS.split(number, -1)) {
      // "EC25-AFX-STD": nobody knows each piece of a number, "EC25-antenna" is known to be more.
      boolean coded = first || hasDigit(word);
      first = false;
      for (String token : NameTokens.of(word)) {
        if (token.length() > LONGEST_VARIANT && !hasDigit(token) && !fits(token, coded, family)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean fits(String token, boolean coded, FunctionParts.Family family) {
    if (KITS.contains(token)
        || family.pattern().words().contains(token)
        || family.maker().contains(token)) {
      return true;
    }
    Known all = known();
    String alone = all.alone().get(token);
    return all.namesPart(token, family) || (alone == null ? coded : qualifies(alone));
  }

  private static boolean qualifies(@Nullable String function) {
    return FunctionWord.QUALIFIER.equals(function);
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private Known known() {
    Known made = known;
    if (made == null) {
      made = read(table);
      known = made;
    }
    return made;
  }

  private static Known read(Collection<FunctionWord> table) {
    Map<String, Set<String>> parts = new HashMap<>();
    Map<String, String> alone = new HashMap<>();
    for (FunctionWord word : table) {
      if (FunctionWords.places(word)) {
        List<String> tokens = FunctionPhrases.tokens(word.words());
        tokens.forEach(t -> parts.computeIfAbsent(t, key -> new HashSet<>()).add(word.function()));
        if (tokens.size() == 1) {
          alone.put(tokens.get(0), word.function());
        } else if (qualifies(word.function())) {
          // "mini pcie"
          tokens.forEach(token -> alone.putIfAbsent(token, FunctionWord.QUALIFIER));
        }
      }
    }
    return new Known(parts, alone);
  }
}
