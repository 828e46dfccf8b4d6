// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.internal.language.RuleSyntax.Path;
import java.util.List;

/** Values of terms in words: "function = camera, country = CN". */
final class Examples {
  private Examples() {}

  /** Adds what a term's value means, if it means anything to a reader. */
  static void add(Term term, Candidate candidate, List<String> words) {
    if (term instanceof Term.Value value) {
      words.add(name(value.path()) + " " + value(candidate));
    } else if (term instanceof Term.Membership held) {
      boolean holds = candidate.equals(new Candidate.Known(true));
      words.add(
          name(held.set()) + (holds ? " with " : " without ") + Candidate.constant(held.text()));
    }
  }

  private static String name(Path path) {
    return path.properties().isEmpty()
        ? String.valueOf(path.variable())
        : String.join(".", path.properties());
  }

  private static String value(Candidate candidate) {
    if (candidate instanceof Candidate.Known known) {
      return known.value() == null ? "absent" : "= " + plain(known.value());
    }
    return "= something else";
  }

  private static String plain(Object value) {
    return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.valueOf(number.longValue())
        : value.toString();
  }
}
