// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.Certainty;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Aggregate;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Total;
import dev.interdict.internal.language.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All totals of an {@code accumulate} over the facts that it looks at. Immutable. */
final class Totalling {
  private final FactType type;
  private final Patterns patterns;
  private final List<Total> totals;
  private final List<Function<Object, @Nullable Object>> values = new ArrayList<>();
  private final List<OpenTest> tests = new ArrayList<>();
  private final Set<Path> paths = new LinkedHashSet<>();
  private final Set<Integer> references = new TreeSet<>();

  /**
   * @param patterns those before it, with the names that the totalled pattern binds
   * @param effort of the rule; null where no limit holds
   */
  Totalling(Accumulation accumulation, Patterns patterns, Efforts.@Nullable Effort effort) {
    this.type = Vocabulary.type(accumulation.source().type());
    this.patterns = patterns;
    this.totals = accumulation.totals();
    for (Total total : totals) {
      values.add(
          total.aggregate() == Aggregate.COUNT
              ? fact -> fact
              : Values.along(type, Objects.requireNonNull(total.value()).properties()));
    }
    var open = new OpenTests(type, patterns, effort, true);
    for (Constraint constraint : accumulation.source().constraints()) {
      Test test = constraint.test();
      if (test != null && open.mayBeOpen(test)) {
        tests.add(open.interpret(test));
        open.openPaths(test, paths);
        references.addAll(Patterns.references(patterns.canonical(test)));
      }
    }
  }

  /** The earlier facts on which it depends whether a fact surely fits, in order. */
  List<Integer> references() {
    return List.copyOf(references);
  }

  /**
   * The totals; null, so that nothing follows, if one of them has no value.
   *
   * @param gathered the facts that fit, and those of which that is open
   */
  @Nullable Totals of(Gathered gathered, Object[] earlier) {
    List<Sum> sums = totals.stream().map(this::sum).toList();
    for (Object fact : gathered.facts()) {
      boolean fits = fits(fact, earlier) == Certainty.YES;
      for (int i = 0; i < sums.size(); i++) {
        sums.get(i).add(values.get(i).apply(fact), fits);
      }
    }
    var results = new ArrayList<Object>();
    boolean sure = true;
    for (Sum sum : sums) {
      Object result = sum.result();
      if (result == null) {
        return null;
      }
      results.add(result);
      sure &= sum.sure();
    }
    boolean open = !sure || results.stream().anyMatch(Range.class::isInstance);
    return new Totals(
        results, sure, open ? () -> lacks(gathered.facts(), earlier) : Totals.Lacks.NONE);
  }

  private Sum sum(Total total) {
    Path value = total.value();
    return new Sum(total.aggregate(), value == null ? null : Values.least(type, value));
  }

  private Certainty fits(Object fact, Object[] earlier) {
    Certainty fits = Certainty.YES;
    for (OpenTest test : tests) {
      fits = fits.and(test.ask(fact, earlier));
    }
    return fits;
  }

  private List<Lack> lacks(List<Object> facts, Object[] earlier) {
    var lacks = new ArrayList<Lack>();
    for (Object fact : facts) {
      var own = new ArrayList<Lack>();
      for (Total total : totals) {
        if (total.value() != null) {
          add(own, total.value(), fact, earlier, facts.size());
        }
      }
      if (fits(fact, earlier) == Certainty.OPEN) {
        paths.forEach(path -> add(own, path, fact, earlier, facts.size()));
      }
      lacks.addAll(own);
    }
    return lacks;
  }

  private void add(List<Lack> lacks, Path path, Object fact, Object[] earlier, int of) {
    Lack lack = Lack.of(path, type, patterns, fact, earlier, type.name(), of);
    if (lack != null && lacks.stream().noneMatch(lack::same)) {
      lacks.add(lack);
    }
  }
}
