// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Checks the constraints of one pattern. */
final class ConstraintChecker {
  private final Problems problems;
  private final String source;
  private final int base;
  private final Scope scope;
  private final FactType type;
  private final Quantifier quantifier;

  ConstraintChecker(
      Problems problems,
      String source,
      int base,
      Scope scope,
      FactType type,
      Quantifier quantifier) {
    this.problems = problems;
    this.source = source;
    this.base = base;
    this.scope = scope;
    this.type = type;
    this.quantifier = quantifier;
  }

  List<Constraint> check(PatternDescr pattern) {
    var constraints = new ArrayList<Constraint>();
    for (BaseDescr descr : pattern.getConstraint().getDescrs()) {
      int start = base + Math.max(0, descr.getStartCharacter());
      int end = Math.max(start + 1, base + descr.getEndCharacter() + 1);
      String text =
          descr instanceof ExprConstraintDescr expression
              ? expression.getExpression()
              : source.substring(start - base, end - base);
      if (descr instanceof ExprConstraintDescr e
          && e.getType() == ExprConstraintDescr.Type.POSITIONAL) {
        problems.error(
            "rule-outside-profile", start, end, "name the property: Component(name == …)");
        continue;
      }
      Constraint constraint = constraint(text, start, end);
      if (constraint != null) {
        constraints.add(constraint);
      }
    }
    return constraints;
  }

  private @Nullable Constraint constraint(String text, int start, int end) {
    String folded = text.strip().replaceAll("\\s+", " ");
    DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
    ConstraintConnectiveDescr parsed;
    try {
      parsed = parser.parse(text);
    } catch (RuntimeException | StackOverflowError e) {
      // The generated parser has no other way to say that it is lost.
      parsed = null;
    }
    if (parsed == null || parser.hasErrors()) {
      problems.error("rule-syntax", start, end, "'" + folded + "' is no constraint");
      return null;
    }
    var tests = new TestChecker(problems, scope, type, start, end);
    if (parsed.getDescrs().size() == 1 && parsed.getDescrs().get(0) instanceof BindingDescr b) {
      return binding(b, folded, start, end, tests);
    }
    if (parsed.getConnective() == ConnectiveType.AND && parsed.getDescrs().size() == 1) {
      Test test = tests.check(parsed.getDescrs().get(0));
      return test == null ? null : new Constraint(folded, null, null, test);
    }
    Test test = tests.check(parsed);
    return test == null ? null : new Constraint(folded, null, null, test);
  }

  private @Nullable Constraint binding(
      BindingDescr binding, String folded, int start, int end, TestChecker tests) {
    if (quantifier != Quantifier.EACH) {
      problems.error("rule-binding", start, end, "a value under 'not' or 'exists' can't be bound");
      return null;
    }
    TestChecker.Resolved value = tests.path(binding.getExpression().strip());
    if (value == null) {
      return null;
    }
    if (value.property() == null || value.path().variable() != null) {
      problems.error(
          "rule-binding", start, end, "only a property of the pattern itself can be bound");
      return null;
    }
    String unfit = Scope.unfit(binding.getVariable());
    if (unfit != null) {
      problems.error("rule-binding", start, end, unfit);
    } else if (!scope.bind(binding.getVariable(), new Scope.Variable(null, value.property()))) {
      problems.errorAtWord(
          "rule-binding",
          start,
          end,
          binding.getVariable(),
          "'" + binding.getVariable() + "' is bound twice");
    }
    Path path = value.path();
    return new Constraint(folded, binding.getVariable(), path, null);
  }
}
