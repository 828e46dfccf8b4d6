// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.table.CellCondition.Form;
import dev.interdict.internal.table.CellCondition.Value;
import dev.interdict.internal.table.Column.Asked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A cell under a property to the constraint that a rule would state. */
final class CellReader {
  /** How a rule writes an operator. */
  private static final Map<Operator, String> WRITTEN =
      Map.of(
          Operator.EQUAL, "==",
          Operator.NOT_EQUAL, "!=",
          Operator.LESS, "<",
          Operator.LESS_OR_EQUAL, "<=",
          Operator.GREATER, ">",
          Operator.GREATER_OR_EQUAL, ">=",
          Operator.CONTAINS, "contains",
          Operator.MATCHES, "matches",
          Operator.STARTS_WITH, "str[startsWith]",
          Operator.ENDS_WITH, "str[endsWith]");

  private final Mistakes mistakes;

  CellReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The constraint; null if the cell is wrong, which is then a mistake. */
  @Nullable Constraint read(Cell cell, Asked column) {
    if (!kindFits(cell, column)) {
      return null;
    }
    CellCondition condition = new CellParser(cell, mistakes).parse();
    if (condition == null) {
      return null;
    }
    var values = new CellValues(cell, column, mistakes);
    Written written =
        condition.range() ? range(condition, column, values) : compared(condition, column, values);
    if (written == null) {
      return null;
    }
    if (condition.orAbsent()) {
      var sides = new ArrayList<Test>();
      sides.add(new Comparison(column.path(), Operator.EQUAL, Literal.NULL));
      sides.addAll(written.test() instanceof AnyOf any ? any.tests() : List.of(written.test()));
      String open = written.test() instanceof AllOf && condition.range() ? "(" : "";
      String close = open.isEmpty() ? "" : ")";
      return new Constraint(
          column.written() + " == null || " + open + written.text() + close,
          null,
          null,
          new AnyOf(sides));
    }
    return new Constraint(written.text(), null, null, written.test());
  }

  private record Written(String text, Test test) {}

  /** A spreadsheet's number under a text has lost what its writer typed: 007, 1E5. */
  private boolean kindFits(Cell cell, Asked column) {
    PropertyType type = column.property().type();
    PropertyType held =
        switch (cell.kind()) {
          case TEXT -> type;
          case NUMBER -> PropertyType.NUMBER;
          case DATE -> PropertyType.DATE;
          case TRUTH -> PropertyType.TRUTH;
        };
    if (held != type) {
      mistakes.at(
          cell,
          "rule-type",
          "expected "
              + type.words()
              + ", but the cell holds "
              + cell.kind().words()
              + "; format the cell as text and type the value again");
    }
    return held == type;
  }

  private @Nullable Written range(CellCondition condition, Asked column, CellValues values) {
    Value low = condition.values().get(0);
    Value high = condition.values().get(1);
    if (!values.ordered("..", condition.sign())) {
      return null;
    }
    if (low == null && high == null) {
      mistakes.at(cell(values), "rule-value", "a range has at least one end: 10..20, 10.. or ..20");
      return null;
    }
    CellValues.Read from = low == null ? null : values.literal(low, Operator.GREATER_OR_EQUAL);
    CellValues.Read to = high == null ? null : values.literal(high, Operator.LESS_OR_EQUAL);
    if ((low != null && from == null) || (high != null && to == null)) {
      return null;
    }
    if (from != null && to != null && CellValues.reversed(from.literal(), to.literal())) {
      mistakes.at(
          cell(values),
          "rule-value",
          "this range ends before it starts; the lower end comes first");
      return null;
    }
    var tests = new ArrayList<Test>();
    var text = new StringJoiner(" && ");
    if (from != null) {
      tests.add(new Comparison(column.path(), Operator.GREATER_OR_EQUAL, from.literal()));
      text.add(column.written() + " >= " + from.written());
    }
    if (to != null) {
      tests.add(new Comparison(column.path(), Operator.LESS_OR_EQUAL, to.literal()));
      text.add(column.written() + " <= " + to.written());
    }
    return new Written(text.toString(), tests.size() == 1 ? tests.get(0) : new AllOf(tests));
  }

  private static Cell cell(CellValues values) {
    return values.cell();
  }

  private @Nullable Written compared(CellCondition condition, Asked column, CellValues values) {
    Operator operator = condition.operator();
    if (!values.fits(condition)) {
      return null;
    }
    var literals = new LinkedHashMap<String, Literal>();
    boolean whole = true;
    for (Value value : condition.values()) {
      CellValues.Read read = value == null ? null : values.literal(value, operator);
      if (value == null || read == null) {
        whole = false;
      } else if (literals.putIfAbsent(read.written(), read.literal()) != null) {
        mistakes.at(
            values.cell(),
            value.place().from(),
            value.place().to(),
            "rule-value",
            "the value " + value.text() + " stands twice");
        whole = false;
      } else if (condition.orAbsent() && value.form() == Form.ABSENT) {
        mistakes.at(
            values.cell(),
            value.place().from(),
            value.place().to(),
            "rule-value",
            CellParser.ABSENT + " stands twice");
        whole = false;
      }
    }
    return whole ? written(condition, column, literals) : null;
  }

  private static Written written(
      CellCondition condition, Asked column, Map<String, Literal> literals) {
    Operator operator = condition.operator();
    String name = column.written();
    var tests = new ArrayList<Test>();
    for (Literal literal : literals.values()) {
      Test test = new Comparison(column.path(), operator, literal);
      tests.add(condition.negated() ? new Negation(test) : test);
    }
    boolean all = condition.negated() || operator == Operator.NOT_EQUAL;
    Test test = tests.size() == 1 ? tests.get(0) : all ? new AllOf(tests) : new AnyOf(tests);
    boolean listed = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    if (listed && tests.size() > 1) {
      String in = operator == Operator.EQUAL ? " in (" : " not in (";
      return new Written(name + in + String.join(", ", literals.keySet()) + ")", test);
    }
    String sign =
        operator == Operator.LENGTH ? "str[length]" : WRITTEN.getOrDefault(operator, "==");
    String between = " " + (condition.negated() ? "not " : "") + sign + " ";
    var text = new StringJoiner(all ? " && " : " || ");
    literals.keySet().forEach(literal -> text.add(name + between + literal));
    return new Written(text.toString(), test);
  }
}
