// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.Vocabulary;
import java.util.List;
import org.drools.model.Index;
import org.drools.model.functions.Function1;
import org.drools.modelcompiler.dsl.pattern.D;
import org.jspecify.annotations.Nullable;

/** Which conditions Drools may hash instead of asking them: those that can't be open. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class Indexes {
  private static final int PROPERTIES = 64;

  private Indexes() {}

  /** What a path leads to equals a constant: Drools hashes such conditions. */
  static @Nullable Index alpha(FactType type, Test canonical) {
    if (canonical instanceof Comparison c
        && c.operator() == Operator.EQUAL
        && c.right() instanceof Literal literal) {
      Object constant = TestInterpreter.constant(literal);
      if (constant != null) {
        var way = Values.along(type, c.left().properties());
        return D.alphaIndexedBy(
            (Class) Values.javaType(type, c.left()),
            Index.ConstraintType.EQUAL,
            number(type, c.left().properties()),
            (Function1) fact -> way.apply(fact),
            constant);
      }
    }
    return null;
  }

  /** The fact, or a property of it, equals a value of an earlier one: Drools hashes such joins. */
  static @Nullable Index beta(FactType type, Test canonical, Patterns patterns) {
    if (canonical instanceof Comparison c
        && c.operator() == Operator.EQUAL
        && c.left().variable() == null
        && c.left().properties().size() <= 1
        && c.right() instanceof Path right
        && right.variable() != null) {
      var own = Values.along(type, c.left().properties());
      FactType other = patterns.type(Integer.parseInt(right.variable()));
      var way = Values.along(other, right.properties());
      return D.betaIndexedBy(
          (Class) Values.javaType(type, c.left()),
          Index.ConstraintType.EQUAL,
          number(type, c.left().properties()),
          (Function1) fact -> own.apply(fact),
          (Function1) fact -> way.apply(fact),
          (Class) Values.javaType(other, right));
    }
    return null;
  }

  /** The number of a path, unique in its fact type: 0 is the fact itself. */
  private static int number(FactType type, List<String> path) {
    int number = 0;
    FactType at = type;
    for (String name : path) {
      number = number * PROPERTIES + Values.property(at, name).index();
      at = Vocabulary.component();
    }
    return number;
  }
}
