// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operand;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import dev.interdict.internal.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.jspecify.annotations.Nullable;

/** Checks one condition: names, operators and types; what is wrong is said at the exact word. */
final class TestChecker {
  private static final Pattern NAME = Pattern.compile("\\$?[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");
  private static final int MAX_STEPS = 6;
  private static final Map<String, Operator> OPERATORS =
      Map.ofEntries(
          Map.entry("==", Operator.EQUAL),
          Map.entry("!=", Operator.NOT_EQUAL),
          Map.entry("<", Operator.LESS),
          Map.entry("<=", Operator.LESS_OR_EQUAL),
          Map.entry(">", Operator.GREATER),
          Map.entry(">=", Operator.GREATER_OR_EQUAL),
          Map.entry("contains", Operator.CONTAINS),
          Map.entry("memberOf", Operator.MEMBER_OF),
          Map.entry("matches", Operator.MATCHES),
          Map.entry("str[startsWith]", Operator.STARTS_WITH),
          Map.entry("str[endsWith]", Operator.ENDS_WITH),
          Map.entry("str[length]", Operator.LENGTH));
  private final Problems problems;
  private final Scope scope;
  private final FactType type;
  private final int start;
  private final int end;

  /** Where the comparison at hand starts: the same word may stand in an earlier one. */
  private int cursor;

  /**
   * A name that was found.
   *
   * @param type null if the path ends at a fact that is no Component
   * @param property the last property, null if the path is a fact
   */
  record Resolved(Path path, @Nullable PropertyType type, @Nullable FactProperty property) {}

  TestChecker(Problems problems, Scope scope, FactType type, int start, int end) {
    this.problems = problems;
    this.scope = scope;
    this.type = type;
    this.start = start;
    this.end = end;
    this.cursor = start;
  }

  @Nullable Test check(BaseDescr descr) {
    if (descr instanceof ConstraintConnectiveDescr connective) {
      return connective(connective);
    }
    if (descr instanceof RelationalExprDescr relation) {
      return relation(relation);
    }
    if (descr instanceof AtomicExprDescr atom) {
      return truth(atom.getExpression().strip());
    }
    problems.error("rule-outside-profile", start, end, "this kind of condition is not allowed");
    return null;
  }

  private @Nullable Test connective(ConstraintConnectiveDescr connective) {
    var tests = new ArrayList<Test>();
    boolean whole = true;
    for (BaseDescr inner : connective.getDescrs()) {
      Test test = check(inner);
      whole &= test != null;
      if (test != null) {
        tests.add(test);
      }
    }
    boolean or = connective.getConnective() == ConnectiveType.OR;
    if (!or && connective.getConnective() != ConnectiveType.AND) {
      problems.error("rule-outside-profile", start, end, "combine conditions with && and || only");
      return null;
    }
    if (!whole) {
      return null;
    }
    Test joined = tests.size() == 1 ? tests.get(0) : or ? new AnyOf(tests) : new AllOf(tests);
    return connective.isNegated() ? new Negation(joined) : joined;
  }

  private @Nullable Test relation(RelationalExprDescr relation) {
    int from = cursor;
    Test test = comparison(relation);
    cursor = from;
    skip(String.valueOf(relation.getLeft()));
    skip(relation.getOperator());
    skip(String.valueOf(relation.getRight()));
    return test;
  }

  private void skip(String word) {
    int found = word.isEmpty() ? -1 : problems.indexOfWord(word.strip(), cursor, end);
    cursor = found < 0 ? cursor : found + word.strip().length();
  }

  private @Nullable Test comparison(RelationalExprDescr relation) {
    String word = relation.getOperator();
    if (word.equals("str")) {
      word = "str[" + relation.getParametersText() + "]";
    }
    Operator operator = OPERATORS.get(word);
    if (operator == null) {
      at(
          problems.indexOfWord(word, cursor, end) < 0 ? relation.getOperator() : word,
          "rule-operator",
          "unknown operator '" + word + "'" + Suggestion.orKnown(word, OPERATORS.keySet()));
      return null;
    }
    if (relation.getLeft() instanceof BindingDescr binding) {
      problems.error(
          "rule-binding",
          start,
          end,
          "bind and compare in two constraints: "
              + binding.getVariable()
              + " : "
              + binding.getExpression()
              + ", "
              + binding.getExpression()
              + " "
              + word
              + " …");
      return null;
    }
    if (!(relation.getLeft() instanceof AtomicExprDescr left)
        || !(relation.getRight() instanceof AtomicExprDescr right)) {
      problems.error(
          "rule-outside-profile",
          start,
          end,
          "calculation is not allowed: compare a property with a value");
      return null;
    }
    String leftText = left.getExpression().strip();
    if (left.isLiteral() || !NAME.matcher(leftText).matches()) {
      at(
          leftText,
          "rule-outside-profile",
          leftText.startsWith("!")
              ? "'!' stands before a property of true or false or a bracket: write !=, or !( … )"
              : "a comparison starts with a property, not with '"
                  + leftText
                  + (left.isLiteral()
                      ? "': write the property first, as in name == \"EC25\""
                      : "': nothing can be called or calculated; write: name == \"EC25\""));
      return null;
    }
    Resolved value = path(leftText);
    if (value == null) {
      return null;
    }
    skip(leftText);
    Operand operand = operand(value, leftText, operator, word, right);
    if (operand == null) {
      return null;
    }
    Test test = new Comparison(value.path(), operator, operand);
    return relation.isNegated() ? new Negation(test) : test;
  }

  private @Nullable Operand operand(
      Resolved left, String leftText, Operator operator, String word, AtomicExprDescr right) {
    String text = right.getExpression().strip();
    if (!right.isLiteral() && NAME.matcher(text).matches() && !isWord(text)) {
      String advice = NameAdvice.ofValue(text, type, left.type());
      if (advice != null) {
        at(text, "rule-value", advice);
        return null;
      }
      Resolved other = path(text);
      if (other == null || !comparable(left, leftText, operator, word, other.type(), text)) {
        return null;
      }
      if (operator == Operator.MATCHES) {
        at(text, "rule-pattern", "'matches' takes a pattern written here: \"EC25.*\"");
        return null;
      }
      return other.path();
    }
    LiteralReader.Reading reading = LiteralReader.read(text, expected(left, operator));
    if (reading.problem() != null) {
      at(text, "rule-value", reading.problem());
      return null;
    }
    Literal literal = java.util.Objects.requireNonNull(reading.literal());
    PropertyType literalType =
        literal.text() != null
            ? PropertyType.TEXT
            : literal.number() != null
                ? PropertyType.NUMBER
                : literal.truth() != null
                    ? PropertyType.TRUTH
                    : literal.date() != null ? PropertyType.DATE : null;
    if (literalType == null) {
      if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
        at(text, "rule-value", "only == and != compare with null");
        return null;
      }
      return literal;
    }
    if (!comparable(left, leftText, operator, word, literalType, text)
        || !LiteralReader.fits(left, operator, literal, problems, cursor, end, text)) {
      return null;
    }
    return literal;
  }

  private static @Nullable PropertyType expected(Resolved left, Operator operator) {
    return operator == Operator.LENGTH ? PropertyType.NUMBER : left.type();
  }

  private boolean comparable(
      Resolved left,
      String leftText,
      Operator operator,
      String word,
      @Nullable PropertyType right,
      String rightText) {
    PropertyType own = left.type();
    PropertyType wanted = OperatorTypes.operand(own, operator);
    if (wanted == null) {
      String written = problems.indexOfWord(word, cursor, end) < 0 ? "str" : word;
      at(written, "rule-type", NameAdvice.ofOperator(word, operator, leftText, own, rightText));
      return false;
    }
    if (wanted != right) {
      at(
          rightText,
          "rule-type",
          NameAdvice.ofTypes(operator, leftText, own, wanted, right, rightText));
      return false;
    }
    return true;
  }

  private @Nullable Test truth(String text) {
    boolean negated = false;
    String name = text;
    while (name.startsWith("!") || (name.startsWith("(") && name.endsWith(")"))) {
      boolean negation = name.startsWith("!");
      negated ^= negation;
      name = name.substring(1, name.length() - (negation ? 0 : 1)).strip();
    }
    if (!NAME.matcher(name).matches()) {
      boolean value = name.matches("(?s)\".*|-?\\d.*");
      at(
          text,
          "rule-outside-profile",
          value
              ? "'"
                  + text
                  + "' alone is no constraint: name the property again, or write in (…);"
                  + " a decimal point is '.'"
              : text.matches("not\\b.*")
                  ? "write !( … ) for 'not' among constraints"
                  : "'" + text + "' is not allowed: a constraint compares a property with a value");
      return null;
    }
    Resolved value = path(name);
    if (value == null) {
      return null;
    }
    if (value.type() != PropertyType.TRUTH) {
      at(name, "rule-type", "'" + name + "' is not true or false: compare it with a value");
      return null;
    }
    Test test = new Truth(value.path());
    return negated ? new Negation(test) : test;
  }

  /** Finds what a name such as {@code parent.name} or {@code $c.function} stands for. */
  @Nullable Resolved path(String text) {
    if (!NAME.matcher(text).matches()) {
      at(
          text,
          "rule-outside-profile",
          "'" + text + "' is not allowed: only properties have values");
      return null;
    }
    var steps = new ArrayList<>(List.of(text.split("\\.")));
    if (steps.size() > MAX_STEPS) {
      at(text, "rule-outside-profile", "at most " + MAX_STEPS + " steps lead to a value");
      return null;
    }
    String variable = null;
    FactType fact = type;
    FactProperty property = null;
    if (steps.get(0).startsWith("$")) {
      variable = steps.remove(0);
      Scope.Variable found = scope.find(variable);
      if (found == null) {
        at(
            variable,
            "rule-unknown-name",
            "'" + variable + "' is not bound before this place" + scope.advice(variable));
        return null;
      }
      property = found.value();
      fact = found.fact() != null ? found.fact() : Vocabulary.component();
      if (property != null && property.type() != PropertyType.COMPONENT && !steps.isEmpty()) {
        at(
            text,
            "rule-unknown-name",
            "'" + variable + "' is " + property.type().words() + " and has no properties");
        return null;
      }
    } else if (steps.get(0).equals("this")) {
      steps.remove(0);
    }
    for (String step : steps) {
      if (property != null && property.type() != PropertyType.COMPONENT) {
        at(
            text,
            "rule-unknown-name",
            "'" + property.name() + "' is " + property.type().words() + " and has no properties");
        return null;
      }
      FactProperty next = fact.properties().get(step);
      if (next == null) {
        at(
            step,
            "rule-unknown-name",
            "unknown property '"
                + step
                + "' of "
                + fact.name()
                + NameAdvice.ofProperty(step, fact));
        return null;
      }
      property = next;
      fact = Vocabulary.component();
    }
    PropertyType valueType =
        property != null
            ? property.type()
            : fact.name().equals(Vocabulary.component().name()) ? PropertyType.COMPONENT : null;
    return new Resolved(new Path(variable, steps), valueType, property);
  }

  private static boolean isWord(String text) {
    return text.equals("null") || text.equals("true") || text.equals("false");
  }

  private void at(String word, String code, String message) {
    int from = problems.indexOfWord(word, cursor, end) < 0 ? start : cursor;
    problems.errorAtWord(code, from, end, word, message);
  }
}
