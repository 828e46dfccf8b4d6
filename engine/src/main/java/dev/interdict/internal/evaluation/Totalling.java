// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Aggregate;
import dev.interdict.internal.language.RuleSyntax.Total;
import dev.interdict.internal.language.Vocabulary;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * All totals of an {@code accumulate} at once, as Drools asks for them. Immutable; what is summed
 * up lies in the {@link Sums} of each.
 */
final class Totalling implements AccumulateFunction<Totalling.Sums> {
  private final List<Aggregate> aggregates = new ArrayList<>();
  private final List<Function<Object, @Nullable Object>> values = new ArrayList<>();
  private final Efforts.Effort effort;

  /** One sum for each total. */
  static final class Sums implements Serializable {
    private static final long serialVersionUID = 1L;
    private final transient List<Sum> sums = new ArrayList<>();

    private Sums() {}
  }

  Totalling(Accumulation accumulation, Efforts.Effort effort) {
    this.effort = effort;
    FactType type = Vocabulary.type(accumulation.source().type());
    for (Total total : accumulation.totals()) {
      aggregates.add(total.aggregate());
      values.add(
          total.aggregate() == Aggregate.COUNT
              ? fact -> fact
              : Values.along(type, Objects.requireNonNull(total.value()).properties()));
    }
  }

  @Override
  public Sums createContext() {
    var sums = new Sums();
    init(sums);
    return sums;
  }

  @Override
  public void init(Sums context) {
    context.sums.clear();
    aggregates.forEach(aggregate -> context.sums.add(new Sum(aggregate)));
  }

  @Override
  public void accumulate(Sums context, Object fact) {
    effort.spend();
    for (int i = 0; i < values.size(); i++) {
      context.sums.get(i).add(values.get(i).apply(fact));
    }
  }

  /** The totals; null, so that nothing follows, if one of them has no value. */
  @Override
  public @Nullable Totals getResult(Sums context) {
    var results = new ArrayList<Object>();
    for (Sum sum : context.sums) {
      Object result = sum.result();
      if (result == null) {
        return null;
      }
      results.add(result);
    }
    return new Totals(results);
  }

  @Override
  public boolean supportsReverse() {
    return false;
  }

  @Override
  public void reverse(Sums context, Object fact) {
    throw new UnsupportedOperationException("no fact is ever taken back");
  }

  @Override
  public Class<?> getResultType() {
    return Totals.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException("rules are never written");
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException("rules are never read");
  }
}
