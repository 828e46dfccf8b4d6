// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two ways in which a rule can hold, put beside each other. */
final class WayComparison {
  private final Way one;
  private final Way other;

  WayComparison(Way one, Way other) {
    this.one = one;
    this.other = other;
  }

  /**
   * Whether the first way holds wherever the second does, so that the second adds nothing. True
   * only where that is certain.
   */
  boolean covers() {
    if (!one.report().equals(other.report()) || !other.others().containsAll(one.others())) {
      return false;
    }
    return one.clauses().stream().allMatch(this::covered);
  }

  /** Whether some pattern of the second way makes sure of a pattern of the first. */
  private boolean covered(Clause wanted) {
    return other.clauses().stream()
        .filter(given -> alike(wanted, given))
        .anyMatch(given -> implies(given, wanted));
  }

  private boolean implies(Clause given, Clause wanted) {
    Test wants = negated(renamed(wanted, given.owner()));
    var tests = new ArrayList<>(other.before(other.clauses().size()));
    if (given.quantifier() == Quantifier.NOT) {
      tests.addAll(renamed(wanted, given.owner()));
      tests.add(negated(given.tests()));
    } else {
      tests.addAll(given.tests());
      tests.add(wants);
    }
    return other.together(tests).never();
  }

  /** Values of facts for which both ways certainly hold; empty where none are known. */
  Optional<String> overlap() {
    if (!one.others().isEmpty() || !other.others().isEmpty()) {
      return Optional.empty();
    }
    List<Clause> ones = new ArrayList<>(one.clauses());
    var tests = new ArrayList<Test>();
    for (Clause clause : other.clauses()) {
      Clause same = ones.stream().filter(each -> alike(each, clause)).findFirst().orElse(null);
      if (clause.quantifier() == Quantifier.NOT) {
        if (same == null || !renamed(same, clause.owner()).equals(clause.tests())) {
          return Optional.empty();
        }
      } else {
        tests.addAll(clause.tests());
        if (same != null) {
          tests.addAll(renamed(same, clause.owner()));
        }
      }
      ones.remove(same);
    }
    List<Clause> both = new ArrayList<>(other.clauses());
    for (Clause left : ones) {
      if (left.quantifier() == Quantifier.NOT) {
        return Optional.empty();
      }
      // A name that a pattern of the other way can't have.
      String owner = binding(left) == null ? left.owner() + "#" : left.owner();
      tests.addAll(renamed(left, owner));
      both.add(new Clause(left.quantifier(), owner, left.type(), List.of()));
    }
    var together = new Way(null, both, List.of(), other.report());
    return Optional.ofNullable(together.together(tests.stream().distinct().toList()).example());
  }

  private static boolean alike(Clause a, Clause b) {
    return a.quantifier() == b.quantifier()
        && a.type().equals(b.type())
        && Objects.equals(binding(a), binding(b));
  }

  private static @Nullable String binding(Clause clause) {
    return clause.owner().startsWith("#") ? null : clause.owner();
  }

  private static Test negated(List<Test> tests) {
    return new Negation(new AllOf(tests));
  }

  /** The tests of a pattern as if its fact had another name. */
  private static List<Test> renamed(Clause clause, String owner) {
    return clause.tests().stream()
        .map(test -> test.map(path -> renamed(path, clause.owner(), owner)))
        .toList();
  }

  private static Path renamed(Path path, String from, String to) {
    return from.equals(path.variable()) ? new Path(to, path.properties()) : path;
  }
}
