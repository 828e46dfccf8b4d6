// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import java.util.List;
import java.util.function.BiFunction;
import org.drools.model.From;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Function2;
import org.drools.model.functions.Function3;
import org.drools.model.functions.Function4;
import org.drools.model.functions.Function5;
import org.drools.model.functions.Function6;
import org.drools.modelcompiler.dsl.pattern.D;
import org.jspecify.annotations.Nullable;

/** Drools has one kind of source for each number of facts; this is the choice between them. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class TotalsSource {
  private TotalsSource() {}

  /**
   * Totals of what is gathered.
   *
   * @param earlier those of the earlier facts that the totals need, in the order in which they get
   *     them
   */
  static From of(
      Variable gathered,
      List<Variable<?>> earlier,
      BiFunction<Gathered, Object[], @Nullable Totals> totals) {
    Variable[] v = earlier.toArray(Variable[]::new);
    return switch (v.length) {
      case 0 -> D.from(gathered, (Function1) g -> totals.apply((Gathered) g, args()));
      case 1 -> D.from(gathered, v[0], (Function2) (g, a) -> totals.apply((Gathered) g, args(a)));
      case 2 ->
          D.from(
              gathered,
              v[0],
              v[1],
              (Function3) (g, a, b) -> totals.apply((Gathered) g, args(a, b)));
      case 3 ->
          D.from(
              gathered,
              v[0],
              v[1],
              v[2],
              (Function4) (g, a, b, c) -> totals.apply((Gathered) g, args(a, b, c)));
      case 4 ->
          D.from(
              gathered,
              v[0],
              v[1],
              v[2],
              v[3],
              (Function5) (g, a, b, c, d) -> totals.apply((Gathered) g, args(a, b, c, d)));
      case 5 ->
          D.from(
              gathered,
              v[0],
              v[1],
              v[2],
              v[3],
              v[4],
              (Function6) (g, a, b, c, d, e) -> totals.apply((Gathered) g, args(a, b, c, d, e)));
      default -> throw new IllegalArgumentException(v.length + " patterns");
    };
  }

  private static Object[] args(Object... facts) {
    return facts;
  }
}
