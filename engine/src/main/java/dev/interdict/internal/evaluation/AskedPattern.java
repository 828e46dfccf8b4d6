// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.explanation.ConstraintExplanation;
import dev.interdict.explanation.FactExplanation;
import dev.interdict.internal.language.Certainty;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Constraints on one kind of fact, ready to be held against facts. */
final class AskedPattern {
  /** So many facts are shown. */
  private static final int SHOWN = 3;

  private final FactType type;
  private final List<AskedConstraint> constraints = new ArrayList<>();
  private final List<String> texts;
  private final IntConsumer effort;

  /**
   * What came of all facts of the kind.
   *
   * @param satisfying all constraints, in order
   * @param open those that may satisfy all, in order
   * @param nearest of the others those that satisfy most, in order; the first few
   * @param more how many others came as near
   * @param reach how many constraints the nearest satisfy, -1 if there is no fact
   */
  record Trial(
      List<Object> satisfying, List<Object> open, List<Object> nearest, int more, int reach) {}

  /**
   * Constraints of a pattern.
   *
   * @param patterns those before it; takes in what the constraints bind
   * @param effort is told how many constraints are asked
   * @param everywhere whether an absent value leaves each comparison open, as within an accumulate
   */
  AskedPattern(
      FactType type,
      List<Constraint> constraints,
      Patterns patterns,
      ValuePlaces places,
      IntConsumer effort,
      boolean everywhere) {
    this.type = type;
    this.effort = effort;
    this.texts = constraints.stream().map(Constraint::text).toList();
    for (Constraint constraint : constraints) {
      String name = constraint.binding();
      Path bound = constraint.bound();
      if (name != null && bound != null) {
        patterns.bindNext(name, bound.properties());
      }
      this.constraints.add(new AskedConstraint(constraint, type, patterns, places, everywhere));
    }
  }

  List<String> texts() {
    return texts;
  }

  /**
   * Holds facts against the constraints. Those about another component than the one that the
   * pattern is tied to aren't near misses, but beside the point.
   *
   * @param fixed whether the facts are what the rule is asked about
   */
  Trial hold(List<Object> facts, Object[] earlier, boolean fixed) {
    var satisfying = new ArrayList<Object>();
    var open = new ArrayList<Object>();
    var nearest = new ArrayList<Object>();
    int more = 0;
    int reach = -1;
    for (Object fact : facts) {
      int passed = passed(fact, earlier);
      if (passed == constraints.size()) {
        (certainty(fact, earlier) == Certainty.YES ? satisfying : open).add(fact);
      } else if (fixed || type.single() || tied(fact, earlier)) {
        if (passed > reach) {
          nearest.clear();
          more = 0;
          reach = passed;
        }
        if (passed == reach && nearest.size() < SHOWN) {
          nearest.add(fact);
        } else if (passed == reach) {
          more++;
        }
      }
    }
    return new Trial(satisfying, open, nearest, more, reach);
  }

  /** Whether a fact satisfies all constraints. */
  Certainty certainty(Object fact, Object[] earlier) {
    Certainty certainty = Certainty.YES;
    for (AskedConstraint constraint : constraints) {
      certainty = certainty.and(constraint.holds(fact, earlier));
    }
    return certainty;
  }

  /** How many constraints hold, or may hold, before one that doesn't. */
  private int passed(Object fact, Object[] earlier) {
    int passed = 0;
    while (passed < constraints.size()
        && constraints.get(passed).holds(fact, earlier) != Certainty.NO) {
      passed++;
    }
    effort.accept(passed + 1);
    return passed;
  }

  private boolean tied(Object fact, Object[] earlier) {
    return constraints.stream()
        .allMatch(c -> !c.identity() || c.holds(fact, earlier) == Certainty.YES);
  }

  /** The first few of these facts, each with its constraints up to one that doesn't hold. */
  List<FactExplanation> explain(List<Object> facts, Object[] earlier) {
    return facts.stream()
        .limit(SHOWN)
        .map(fact -> ValuePlaces.shown(fact, explained(fact, earlier)))
        .toList();
  }

  /** How many of these facts aren't explained. */
  static int beyond(List<Object> facts) {
    return Math.max(0, facts.size() - SHOWN);
  }

  List<ConstraintExplanation> explained(Object fact, Object[] earlier) {
    int passed = passed(fact, earlier);
    var explained = new ArrayList<ConstraintExplanation>();
    for (int i = 0; i < constraints.size(); i++) {
      explained.add(
          i <= passed ? constraints.get(i).explain(fact, earlier) : constraints.get(i).notAsked());
    }
    return explained;
  }
}
