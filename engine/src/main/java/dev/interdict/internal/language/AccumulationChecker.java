// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Aggregate;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Total;
import dev.interdict.internal.source.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code accumulate(Pattern(…); $n : count(), $s : sum($x); $n > 2, $s >= 50)}: one pattern,
 * the totals and what is asked of them.
 */
final class AccumulationChecker {
  private static final String SHAPE =
      "write: accumulate(Pattern(…, $x : property); $n : count(), $s : sum($x); $n > 2, $s >= 50)";
  private static final Map<String, Aggregate> FUNCTIONS =
      Map.of(
          "count",
          Aggregate.COUNT,
          "sum",
          Aggregate.SUM,
          "min",
          Aggregate.MIN,
          "max",
          Aggregate.MAX);

  private final Problems problems;
  private final String source;
  private final int base;
  private final Scope scope;

  /** Where the total at hand starts: the same word may stand in the pattern or an earlier one. */
  private int cursor;

  /**
   * A checker of one accumulate.
   *
   * @param scope takes in the totals
   */
  AccumulationChecker(Problems problems, String source, int base, Scope scope) {
    this.problems = problems;
    this.source = source;
    this.base = base;
    this.scope = scope;
  }

  /** Whether it has the one form that the profile knows; if not, that is a problem. */
  boolean admits(PatternDescr outer, AccumulateDescr accumulate) {
    if (!outer.getObjectType().startsWith("Object") || outer.getIdentifier() != null) {
      return refuse(outer, "'from accumulate' is not allowed; " + SHAPE);
    }
    if (!accumulate.isExternalFunction() || accumulate.getFunctions().isEmpty()) {
      return refuse(outer, "an accumulate with code of its own is not allowed; " + SHAPE);
    }
    PatternDescr inner = input(accumulate);
    if (inner == null || inner.getSource() instanceof AccumulateDescr) {
      return refuse(outer, "'accumulate' takes exactly one pattern; " + SHAPE);
    }
    return true;
  }

  /** The one pattern whose facts are totalled; null if there is another number. */
  static @Nullable PatternDescr input(AccumulateDescr accumulate) {
    BaseDescr input = accumulate.getInput();
    if (input instanceof ConditionalElementDescr several && several.getDescrs().size() == 1) {
      input = (BaseDescr) several.getDescrs().get(0);
    }
    return input instanceof PatternDescr pattern ? pattern : null;
  }

  /**
   * The totals and their constraints.
   *
   * @param pattern what is totalled
   * @param inner what is bound within the pattern
   * @return null if a total is wrong
   */
  @Nullable Accumulation check(
      PatternDescr outer, AccumulateDescr accumulate, Pattern pattern, Scope inner) {
    var totals = new ArrayList<Total>();
    var types = new LinkedHashMap<String, FactProperty>();
    int opening = Math.max(0, outer.getStartCharacter());
    int start = base + Math.max(opening, accumulate.getInput().getEndCharacter());
    int end = base + outer.getEndCharacter();
    cursor = start;
    for (AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
      Total total = total(outer, function, pattern, inner, types);
      if (total != null) {
        totals.add(total);
      }
      int found = problems.indexOfWord(function.getFunction(), cursor, end);
      cursor = found < 0 ? cursor : found + function.getFunction().length();
    }
    cursor = start;
    for (Map.Entry<String, FactProperty> total : types.entrySet()) {
      if (!scope.bind(total.getKey(), new Scope.Variable(null, total.getValue()))) {
        at(outer, total.getKey(), "rule-binding", "'" + total.getKey() + "' is bound twice");
      }
    }
    if (outer.getConstraint().getDescrs().isEmpty()) {
      refuse(outer, "nothing is asked of the totals; " + SHAPE);
    }
    if (totals.size() < accumulate.getFunctions().size()) {
      return null;
    }
    var none = new FactType("accumulate", Object.class, false, Map.of());
    var constraints =
        new ConstraintChecker(problems, source, base, scope, none, Quantifier.EACH).check(outer);
    return new Accumulation(pattern, totals, constraints);
  }

  private @Nullable Total total(
      PatternDescr outer,
      AccumulateFunctionCallDescr function,
      Pattern pattern,
      Scope inner,
      Map<String, FactProperty> types) {
    String name = function.getFunction();
    Aggregate aggregate = FUNCTIONS.get(name);
    if (aggregate == null) {
      at(
          outer,
          name,
          "rule-accumulate",
          "unknown total '" + name + "'" + Suggestion.orKnown(name, FUNCTIONS.keySet()));
      return null;
    }
    String bind = function.getBind();
    if (bind == null || !bind.startsWith("$") || function.isUnification()) {
      at(outer, name, "rule-accumulate", "a total is bound to a variable: $n : " + name + "(…)");
      return null;
    }
    String[] parameters = function.getParams() == null ? new String[0] : function.getParams();
    if (aggregate == Aggregate.COUNT) {
      if (parameters.length > 0 && !parameters[0].isBlank()) {
        at(outer, name, "rule-accumulate", "count() counts the facts: write it without a value");
        return null;
      }
      put(types, bind, PropertyType.NUMBER, outer);
      return new Total(bind, aggregate, null);
    }
    if (parameters.length != 1) {
      at(outer, name, "rule-accumulate", name + "($x) takes one variable bound in the pattern");
      return null;
    }
    return totalled(outer, aggregate, bind, parameters[0].strip(), pattern, inner, types);
  }

  private @Nullable Total totalled(
      PatternDescr outer,
      Aggregate aggregate,
      String bind,
      String parameter,
      Pattern pattern,
      Scope inner,
      Map<String, FactProperty> types) {
    int end = base + outer.getEndCharacter();
    FactType own = Vocabulary.type(pattern.type());
    TestChecker.Resolved value = new TestChecker(problems, inner, own, cursor, end).path(parameter);
    if (value == null) {
      return null;
    }
    List<String> properties = ownProperties(value, pattern);
    boolean number = value.type() == PropertyType.NUMBER;
    if (properties == null || value.property() == null) {
      at(
          outer,
          parameter,
          "rule-accumulate",
          "a total is made of a property of its own pattern: bind it there, as in $x : share");
      return null;
    }
    if (!number && !(value.type() == PropertyType.DATE && aggregate != Aggregate.SUM)) {
      at(
          outer,
          parameter,
          "rule-type",
          "only numbers"
              + (aggregate == Aggregate.SUM
                  ? " can be summed"
                  : " and dates have a least and a most")
              + ", but '"
              + value.property().name()
              + "' is "
              + value.property().type().words());
      return null;
    }
    put(types, bind, value.property().type(), outer);
    return new Total(bind, aggregate, new RuleSyntax.Path(null, properties));
  }

  /** The way from the pattern's fact to a value; null if it starts elsewhere. */
  private static @Nullable List<String> ownProperties(TestChecker.Resolved value, Pattern pattern) {
    String variable = value.path().variable();
    if (variable == null || variable.equals(pattern.binding())) {
      return value.path().properties();
    }
    for (RuleSyntax.Constraint constraint : pattern.constraints()) {
      if (variable.equals(constraint.binding()) && constraint.bound() != null) {
        var way = new ArrayList<>(constraint.bound().properties());
        way.addAll(value.path().properties());
        return way;
      }
    }
    return null;
  }

  private void put(
      Map<String, FactProperty> types, String bind, PropertyType type, PatternDescr outer) {
    var property =
        new FactProperty(bind, type, types.size() + 1, List.of(), true, null, fact -> fact);
    if (types.putIfAbsent(bind, property) != null) {
      at(outer, bind, "rule-binding", "'" + bind + "' is bound twice");
    }
  }

  private boolean refuse(PatternDescr outer, String message) {
    int start = Math.max(0, outer.getStartCharacter());
    int end = Math.max(start + 1, outer.getEndCharacter());
    problems.error("rule-accumulate", base + start, base + end, message);
    return false;
  }

  private void at(PatternDescr outer, String word, String code, String message) {
    problems.errorAtWord(code, cursor, base + outer.getEndCharacter(), word, message);
  }
}
