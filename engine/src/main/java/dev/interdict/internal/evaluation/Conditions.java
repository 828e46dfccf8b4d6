// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a rule's conditions say beyond being true or false. */
final class Conditions {
  private Conditions() {}

  /** The rule with what its manifest demands of the reported component put in front. */
  static RuleSyntax withAppliesIf(RuleSyntax rule, AppliesIf needs) {
    var demanded = new ArrayList<Constraint>();
    addIn(demanded, "function", needs.functions());
    addIn(demanded, "type", needs.types());
    if (needs.position() != Position.ANY) {
      demanded.add(place(needs.position()));
    }
    return new RuleSyntax(
        rule.name(),
        rule.note(),
        rule.branches().stream().map(branch -> demanding(branch, demanded)).toList());
  }

  private static Constraint place(Position position) {
    String property = position == Position.LEAF ? "assembly" : "endItem";
    Test is = new Truth(own(property));
    return position == Position.END_ITEM
        ? new Constraint(property, null, null, is)
        : new Constraint("!" + property, null, null, new Negation(is));
  }

  private static Branch demanding(Branch branch, List<Constraint> demanded) {
    var conditions = new ArrayList<Condition>();
    for (Condition condition : branch.conditions()) {
      if (condition instanceof Pattern pattern
          && branch.report().component().equals(pattern.binding())) {
        var constraints = new ArrayList<>(demanded);
        constraints.addAll(pattern.constraints());
        conditions.add(
            new Pattern(pattern.quantifier(), pattern.binding(), pattern.type(), constraints));
      } else {
        conditions.add(condition);
      }
    }
    return new Branch(branch.location(), conditions, branch.report());
  }

  /** The program fields that the conditions of branches ask for, such as {@code end-use}. */
  static Set<String> programFields(List<Branch> branches) {
    var fields = new TreeSet<String>();
    for (Branch branch : branches) {
      for (Condition condition : branch.conditions()) {
        if (condition instanceof Pattern pattern && pattern.type().equals("Program")) {
          pattern
              .comparisons()
              .map(Comparison::left)
              .filter(path -> path.variable() == null && !path.properties().isEmpty())
              .forEach(path -> fields.add(Vocabulary.programField(path.properties().get(0))));
        }
      }
    }
    fields.remove("as-of");
    fields.remove("roles");
    return fields;
  }

  /** Whether a rule's conditions ask what share of costs is of the United States. */
  static boolean asksCosts(RuleSyntax rule) {
    var asked = new ArrayList<Comparison>();
    for (Branch branch : rule.branches()) {
      for (Condition condition : branch.conditions()) {
        if (condition instanceof Pattern pattern && pattern.type().equals("Component")) {
          pattern.comparisons().forEach(asked::add);
        }
      }
    }
    return asked.stream()
        .flatMap(comparison -> comparison.left().properties().stream())
        .anyMatch(property -> property.startsWith("usCost"));
  }

  private static void addIn(List<Constraint> demanded, String property, List<String> values) {
    if (!values.isEmpty()) {
      List<Test> tests =
          values.stream()
              .<Test>map(
                  value ->
                      new Comparison(
                          own(property), Operator.EQUAL, new Literal(value, null, null, null)))
              .toList();
      demanded.add(
          new Constraint(
              property + " in " + values,
              null,
              null,
              tests.size() == 1 ? tests.get(0) : new AnyOf(tests)));
    }
  }

  private static Path own(String property) {
    return new Path(null, List.of(property));
  }
}
