// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.internal.language.Certainty;
import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether tests can hold together. It never says "never" where they can: whatever it can't follow,
 * such as two patterns that no text matches, counts as possible.
 */
final class Conjunction {
  /** Sides of alternatives that are tried; tests with more of them count as possible. */
  private static final int MOST_WAYS = 2_000;

  private final Function<Path, List<String>> values;
  private int ways;
  private boolean tooMany;

  /**
   * How the tests can hold.
   *
   * @param never whether they can't, whatever a BOM says
   * @param example values for which they certainly hold, as a person reads them; null if none is
   *     known
   */
  record Answer(boolean never, @Nullable String example) {}

  /** What one way through all alternatives came to. */
  private record Way(boolean possible, @Nullable String example) {}

  private Conjunction(Function<Path, List<String>> values) {
    this.values = values;
  }

  /**
   * Whether all tests can hold.
   *
   * @param values the only values that the property at the end of a path can have; empty: any
   */
  static Answer of(Collection<Test> tests, Function<Path, List<String>> values) {
    var conjunction = new Conjunction(values);
    Way way = conjunction.solve(new ArrayList<>(tests), new ArrayList<>());
    return conjunction.tooMany
        ? new Answer(false, null)
        : new Answer(!way.possible(), way.example());
  }

  /** Splits what must hold until each part is about one term alone. */
  private Way solve(List<Test> open, List<Test> simple) {
    while (!open.isEmpty()) {
      Test test = open.remove(open.size() - 1);
      if (terms(test).size() <= 1) {
        simple.add(test);
      } else if (test instanceof AllOf all) {
        open.addAll(all.tests());
      } else if (test instanceof Negation negation) {
        open.add(pushed(negation.test()));
      } else {
        return alternatives((AnyOf) test, open, simple);
      }
    }
    if (++ways > MOST_WAYS) {
      tooMany = true;
      return new Way(true, null);
    }
    return together(simple);
  }

  private Way alternatives(AnyOf any, List<Test> open, List<Test> simple) {
    boolean possible = false;
    for (Test side : any.tests()) {
      var rest = new ArrayList<>(open);
      rest.add(side);
      Way way = solve(rest, new ArrayList<>(simple));
      if (way.example() != null || tooMany) {
        return way;
      }
      possible |= way.possible();
    }
    return new Way(possible, null);
  }

  /** A negation moved inwards by one step. */
  private static Test pushed(Test negated) {
    if (negated instanceof Negation twice) {
      return twice.test();
    }
    if (negated instanceof AllOf all) {
      return new AnyOf(all.tests().stream().<Test>map(Negation::new).toList());
    }
    AnyOf any = (AnyOf) negated;
    return new AllOf(any.tests().stream().<Test>map(Negation::new).toList());
  }

  private Way together(List<Test> simple) {
    Set<Test> all = new HashSet<>(simple);
    for (Test test : simple) {
      if (all.contains(new Negation(test))) {
        return new Way(false, null);
      }
    }
    Map<Term, List<Test>> byTerm = new LinkedHashMap<>();
    for (Test test : simple) {
      Set<Term> terms = terms(test);
      if (terms.isEmpty()) {
        if (Candidates.ABSENT.holds(test) == Certainty.NO) {
          return new Way(false, null);
        }
      } else {
        byTerm.computeIfAbsent(terms.iterator().next(), key -> new ArrayList<>()).add(test);
      }
    }
    Map<Path, List<Candidate>> left = new HashMap<>();
    var example = new ArrayList<String>();
    boolean certain = independent(byTerm.keySet());
    for (Map.Entry<Term, List<Test>> entry : byTerm.entrySet()) {
      List<String> only =
          entry.getKey() instanceof Term.Value value ? values.apply(value.path()) : List.of();
      Candidate sure = null;
      var possible = new ArrayList<Candidate>();
      for (Candidate candidate : Candidates.of(entry.getKey(), entry.getValue(), only)) {
        Certainty holds =
            entry.getValue().stream().map(candidate::holds).reduce(Certainty.YES, Certainty::and);
        if (holds != Certainty.NO) {
          possible.add(candidate);
        }
        if (holds == Certainty.YES && sure == null) {
          sure = candidate;
        }
      }
      if (possible.isEmpty()) {
        return new Way(false, null);
      }
      if (entry.getKey() instanceof Term.Value value) {
        left.put(value.path(), possible);
      }
      certain &= sure != null;
      if (sure != null) {
        Examples.add(entry.getKey(), sure, example);
      }
    }
    if (!reachable(left)) {
      return new Way(false, null);
    }
    return new Way(true, certain ? String.join(", ", example) : null);
  }

  /** Behind an absent component nothing is present. */
  private static boolean reachable(Map<Path, List<Candidate>> left) {
    for (Map.Entry<Path, List<Candidate>> entry : left.entrySet()) {
      if (!entry.getValue().contains(Candidates.ABSENT)) {
        for (Path before : prefixes(entry.getKey())) {
          List<Candidate> component = left.get(before);
          if (component != null && component.equals(List.of(Candidates.ABSENT))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static List<Path> prefixes(Path path) {
    var prefixes = new ArrayList<Path>();
    for (int i = 1; i < path.properties().size(); i++) {
      prefixes.add(new Path(path.variable(), path.properties().subList(0, i)));
    }
    return prefixes;
  }

  /** Whether each term can have any of its values whatever the others have. */
  private static boolean independent(Set<Term> terms) {
    Set<Path> seen = new HashSet<>();
    Set<Path> sets = new HashSet<>();
    for (Term term : terms) {
      if (term instanceof Term.Opaque) {
        return false;
      }
      if (term instanceof Term.Membership held) {
        sets.add(held.set());
      }
      List<Path> paths =
          term instanceof Term.Value value
              ? List.of(value.path())
              : term instanceof Term.Pair pair ? List.of(pair.one(), pair.other()) : List.of();
      for (Path path : paths) {
        if (!seen.add(path)) {
          return false;
        }
      }
    }
    if (sets.stream().anyMatch(seen::contains)) {
      return false;
    }
    seen.addAll(sets);
    for (Path path : seen) {
      if (prefixes(path).stream().anyMatch(seen::contains)) {
        return false;
      }
    }
    return true;
  }

  private static Set<Term> terms(Test test) {
    Set<Term> terms = new LinkedHashSet<>();
    collect(test, terms);
    return terms;
  }

  private static void collect(Test test, Set<Term> terms) {
    if (test instanceof AllOf all) {
      all.tests().forEach(inner -> collect(inner, terms));
    } else if (test instanceof AnyOf any) {
      any.tests().forEach(inner -> collect(inner, terms));
    } else if (test instanceof Negation negation) {
      collect(negation.test(), terms);
    } else {
      terms.add(Term.of(test));
    }
  }
}
