// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import org.drools.model.Index;
import org.drools.model.functions.Function1;
import org.drools.modelcompiler.dsl.pattern.D;
import org.jspecify.annotations.Nullable;

/** Which conditions Drools may hash instead of asking them: those that can't be open. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class Indexes {
  private Indexes() {}

  /** A property of the fact equals a constant: Drools hashes such conditions. */
  static @Nullable Index alpha(FactType type, Test canonical) {
    if (canonical instanceof Comparison c
        && c.operator() == Operator.EQUAL
        && c.left().properties().size() == 1
        && c.right() instanceof Literal literal) {
      Object constant = TestInterpreter.constant(literal);
      if (constant != null) {
        var property = Values.property(type, c.left().properties().get(0));
        return D.alphaIndexedBy(
            (Class) Values.javaType(type, c.left()),
            Index.ConstraintType.EQUAL,
            property.index(),
            (Function1) fact -> property.accessor().apply(fact),
            constant);
      }
    }
    return null;
  }

  /** A property of the fact equals a value of an earlier one: Drools hashes such joins. */
  static @Nullable Index beta(FactType type, Test canonical, Patterns patterns) {
    if (canonical instanceof Comparison c
        && c.operator() == Operator.EQUAL
        && c.left().variable() == null
        && c.left().properties().size() == 1
        && c.right() instanceof Path right
        && right.variable() != null) {
      var property = Values.property(type, c.left().properties().get(0));
      FactType other = patterns.type(Integer.parseInt(right.variable()));
      var way = Values.along(other, right.properties());
      return D.betaIndexedBy(
          (Class) Values.javaType(type, c.left()),
          Index.ConstraintType.EQUAL,
          property.index(),
          (Function1) fact -> property.accessor().apply(fact),
          (Function1) fact -> way.apply(fact),
          (Class) Values.javaType(other, right));
    }
    return null;
  }
}
