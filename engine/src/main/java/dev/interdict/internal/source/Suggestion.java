// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean …?": the known word nearest to a mistyped one. */
public final class Suggestion {
  /** Nobody mistypes a longer word, and comparing two would take room for each pair of letters. */
  private static final int LONGEST = 100;

  private static final int MOST_SHOWN = 60;

  private Suggestion() {}

  /** {@code ; did you mean 'x'?} for a near miss, else a list of the known words. */
  public static String orKnown(String word, Collection<String> known) {
    return nearest(word, known)
        .map(near -> "; did you mean '" + near + "'?")
        .orElseGet(
            () ->
                known.isEmpty()
                    ? ""
                    : "; known: "
                        + known.stream().sorted().limit(MOST_SHOWN).collect(joining(", "))
                        + (known.size() > MOST_SHOWN ? ", …" : ""));
  }

  /** The known word within a third of the word's length in edits, the first in order on a tie. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String typed = word.toLowerCase(Locale.ROOT);
    String best = null;
    // Of two letters one must be right, else any word is near.
    int bestDistance = Math.min(Math.max(2, typed.length() / 3) + 1, Math.max(1, typed.length()));
    for (String candidate : known.stream().sorted().toList()) {
      int distance = Edits.distance(typed, candidate.toLowerCase(Locale.ROOT), bestDistance);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }
}
