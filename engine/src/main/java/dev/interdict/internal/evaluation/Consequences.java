// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import java.util.List;
import java.util.function.BiConsumer;
import org.drools.model.Global;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Block2;
import org.drools.model.functions.Block3;
import org.drools.model.functions.Block4;
import org.drools.model.functions.Block5;
import org.drools.model.functions.Block6;
import org.drools.model.functions.Block7;
import org.drools.modelcompiler.dsl.pattern.D;

/** Drools has one kind of consequence for each number of facts; this is the choice between them. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class Consequences {
  private Consequences() {}

  static RuleItemBuilder on(
      Global<HitCollector> collector,
      List<Variable<?>> facts,
      BiConsumer<HitCollector, Object[]> report) {
    Global g = collector;
    Variable[] v = facts.toArray(Variable[]::new);
    return switch (v.length) {
      case 1 -> D.on(g, v[0]).execute((Block2) (c, a) -> report.accept((HitCollector) c, args(a)));
      case 2 ->
          D.on(g, v[0], v[1])
              .execute((Block3) (c, a, b) -> report.accept((HitCollector) c, args(a, b)));
      case 3 ->
          D.on(g, v[0], v[1], v[2])
              .execute((Block4) (c, a, b, d) -> report.accept((HitCollector) c, args(a, b, d)));
      case 4 ->
          D.on(g, v[0], v[1], v[2], v[3])
              .execute(
                  (Block5) (c, a, b, d, e) -> report.accept((HitCollector) c, args(a, b, d, e)));
      case 5 ->
          D.on(g, v[0], v[1], v[2], v[3], v[4])
              .execute(
                  (Block6)
                      (c, a, b, d, e, f) -> report.accept((HitCollector) c, args(a, b, d, e, f)));
      case 6 ->
          D.on(g, v[0], v[1], v[2], v[3], v[4], v[5])
              .execute(
                  (Block7)
                      (c, a, b, d, e, f, h) ->
                          report.accept((HitCollector) c, args(a, b, d, e, f, h)));
      default -> throw new IllegalArgumentException(v.length + " patterns");
    };
  }

  private static Object[] args(Object... facts) {
    return facts;
  }
}
