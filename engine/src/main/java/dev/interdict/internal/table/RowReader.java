// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.Joins;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Report;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.internal.table.Column.Asked;
import dev.interdict.internal.table.Column.Field;
import dev.interdict.internal.table.Column.Fixed;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row to a branch of its rule: the patterns that a rule in DRL would have, and the report. */
final class RowReader {
  private static final String COMPONENT = "$c";
  private static final String MATCH = "$m";

  /** In the order of the patterns: what there is one of comes before what there are many of. */
  private static final List<String> FACTS =
      List.of("Component", "Program", "Bom", "ListMatch", "Origin");

  private static final Constraint JOIN =
      new Constraint(
          "component == " + COMPONENT,
          null,
          null,
          new Comparison(
              new Path(null, List.of("component")),
              Operator.EQUAL,
              new Path(COMPONENT, List.of())));

  private final List<@Nullable Column> columns;
  private final Mistakes mistakes;
  private final CellReader cells;

  /**
   * One row that could be read.
   *
   * @param rule the cell that names the rule
   * @param branch null if the row has a mistake
   */
  record Row(Cell rule, @Nullable Branch branch) {}

  RowReader(List<@Nullable Column> columns, Mistakes mistakes) {
    this.columns = columns;
    this.mistakes = mistakes;
    this.cells = new CellReader(mistakes);
  }

  /**
   * What a row says; what is wrong with it is a mistake.
   *
   * @param row as many cells as there are columns
   * @return null if no rule is named
   */
  @Nullable Row read(List<Cell> row) {
    int before = mistakes.count();
    Map<String, List<Constraint>> asked = new LinkedHashMap<>();
    Map<String, Cell> firsts = new LinkedHashMap<>();
    Map<Field, Cell> fixed = new LinkedHashMap<>();
    boolean asks = false;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Cell cell = row.get(i);
      if (column instanceof Fixed known) {
        fixed.put(known.field(), cell);
      } else if (!cell.isEmpty()) {
        asks = true;
        if (column instanceof Asked property) {
          firsts.putIfAbsent(property.fact(), cell);
          Constraint constraint = cells.read(cell, property);
          if (constraint != null) {
            asked.computeIfAbsent(property.fact(), fact -> new ArrayList<>()).add(constraint);
          }
        }
      }
    }
    Cell rule = fixed.get(Field.RULE);
    if (rule != null && rule.isEmpty()) {
      mistakes.at(rule, "table-rule", "the row needs the id of a rule of rulebook.xml");
    }
    boolean couldAsk = columns.stream().anyMatch(column -> !(column instanceof Fixed));
    if (!asks && couldAsk) {
      mistakes.at(
          row.get(0),
          "table-no-condition",
          "this row asks for nothing, so it would hold for every component; fill a cell, or write"
              + " the rule in a .drl file");
    }
    Verdict verdict = verdict(fixed.get(Field.VERDICT));
    List<Condition> conditions = conditions(asked, firsts);
    if (rule == null || rule.isEmpty()) {
      return null;
    }
    boolean right = mistakes.count() == before && verdict != null && asks;
    return new Row(rule, right ? branch(row, verdict, conditions, fixed, asked) : null);
  }

  /** The rule of a row whose cells can't be told apart; null if none is named. */
  @Nullable Row named(List<Cell> row) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Fixed known && known.field() == Field.RULE) {
        return row.get(i).isEmpty() ? null : new Row(row.get(i), null);
      }
    }
    return null;
  }

  private static @Nullable Branch branch(
      List<Cell> row,
      @Nullable Verdict verdict,
      List<Condition> conditions,
      Map<Field, Cell> fixed,
      Map<String, List<Constraint>> asked) {
    if (verdict == null) {
      return null;
    }
    Cell reason = fixed.get(Field.REASON);
    return new Branch(
        place(row),
        conditions,
        new Report(
            verdict,
            COMPONENT,
            asked.containsKey("ListMatch") ? MATCH : null,
            reason == null || reason.isEmpty() ? null : reason.value()));
  }

  private List<Condition> conditions(
      Map<String, List<Constraint>> asked, Map<String, Cell> firsts) {
    var conditions = new ArrayList<Condition>();
    for (String fact : FACTS) {
      List<Constraint> constraints = asked.get(fact);
      if (fact.equals("Component")) {
        conditions.add(
            new Pattern(
                Quantifier.EACH, COMPONENT, fact, constraints == null ? List.of() : constraints));
      } else if (constraints != null) {
        Pattern pattern = pattern(fact, constraints);
        conditions.add(pattern);
        if (fact.equals("ListMatch") && Joins.lists(pattern).isEmpty()) {
          mistakes.at(
              Objects.requireNonNull(firsts.get(fact)),
              "rule-list",
              "a row that asks for a ListMatch names its list, so that the list's coverage can reach"
                  + " the outcome; fill ListMatch.list");
        }
      }
    }
    return conditions;
  }

  private static Pattern pattern(String fact, List<Constraint> constraints) {
    boolean joined = fact.equals("ListMatch") || fact.equals("Origin");
    var all = new ArrayList<Constraint>();
    if (joined) {
      all.add(JOIN);
    }
    all.addAll(constraints);
    return new Pattern(
        fact.equals("Origin") ? Quantifier.EXISTS : Quantifier.EACH,
        fact.equals("ListMatch") ? MATCH : null,
        fact,
        all);
  }

  private @Nullable Verdict verdict(@Nullable Cell cell) {
    if (cell == null) {
      return null;
    }
    for (Verdict verdict : Report.VERDICTS) {
      if (verdict.name().equals(cell.value())) {
        return verdict;
      }
    }
    List<String> known = Report.VERDICTS.stream().map(Verdict::name).toList();
    mistakes.at(
        cell,
        "table-verdict",
        cell.isEmpty()
            ? "the row needs a verdict: " + String.join(", ", known)
            : "'"
                + cell.value()
                + "' is no verdict of a rule"
                + Suggestion.orKnown(cell.value(), known));
    return null;
  }

  /** In CSV from the first cell to the end of the last; in a workbook the first cell. */
  private static SourceLocation place(List<Cell> row) {
    Cell first = row.get(0);
    Cell last = row.get(row.size() - 1);
    return first.text() == last.text()
        ? first.text().range(first.start(), last.end())
        : first.location();
  }
}
