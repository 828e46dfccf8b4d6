// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The fields whose absence a rule's conditions ask for. */
final class Absences {
  private static final String ORIGIN = "interdict:origin:";

  private Absences() {}

  /** Those that are absent whenever the branch holds. */
  static Set<String> demanded(Branch branch) {
    return of(branch, false);
  }

  /** Those that may be absent when the branch holds. */
  static Set<String> possible(Branch branch) {
    return of(branch, true);
  }

  private static Set<String> of(Branch branch, boolean possible) {
    var fields = new LinkedHashSet<String>();
    for (Condition condition : branch.conditions()) {
      if (condition instanceof Pattern pattern) {
        for (Constraint constraint : pattern.constraints()) {
          if (constraint.test() != null) {
            fields.addAll(absent(constraint.test(), pattern, possible));
          }
        }
      }
    }
    return fields;
  }

  private static Set<String> absent(Test test, Pattern condition, boolean possible) {
    var fields = new LinkedHashSet<String>();
    if (test instanceof Comparison comparison) {
      add(comparison, condition, fields);
    } else if (test instanceof AllOf all) {
      all.tests().forEach(inner -> fields.addAll(absent(inner, condition, possible)));
    } else if (test instanceof AnyOf any) {
      List<Set<String>> ways = new ArrayList<>();
      any.tests().forEach(inner -> ways.add(absent(inner, condition, possible)));
      if (possible || ways.stream().noneMatch(Set::isEmpty)) {
        ways.forEach(fields::addAll);
      }
    } else if (test instanceof Negation negation
        && negation.test() instanceof Comparison comparison
        && comparison.operator() == Operator.CONTAINS) {
      addStage(comparison, "originStages", fields);
    }
    return fields;
  }

  private static void add(Comparison comparison, Pattern condition, Set<String> fields) {
    switch (condition.type()) {
      case "Component" -> addUnknown(comparison, "", fields);
      case "Program" -> addUnknown(comparison, "program ", fields);
      case "Bom" -> addIncomplete(comparison, fields);
      case "Origin" -> {
        if (condition.quantifier() == Quantifier.NOT) {
          addStage(comparison, "stage", fields);
        }
      }
      default -> {
        // Other facts are worked out, not stated.
      }
    }
  }

  private static void addUnknown(Comparison c, String prefix, Set<String> fields) {
    boolean absent =
        c.operator() == Operator.EQUAL
            && c.right() instanceof Literal literal
            && (literal.equals(Literal.NULL) || "unknown".equals(literal.text()));
    if (absent && c.left().variable() == null && c.left().properties().size() == 1) {
      String word = Vocabulary.programField(c.left().properties().get(0));
      String field = prefix.isEmpty() ? Needs.field(word) : prefix + word;
      if (field.startsWith("program ") == !prefix.isEmpty()) {
        fields.add(field);
      }
    }
  }

  private static void addIncomplete(Comparison c, Set<String> fields) {
    if (c.left().properties().equals(List.of("complete"))
        && c.right() instanceof Literal literal
        && Boolean.FALSE.equals(literal.truth())) {
      fields.add("compositions");
    }
  }

  private static void addStage(Comparison c, String property, Set<String> fields) {
    if (c.left().properties().equals(List.of(property))
        && c.right() instanceof Literal literal
        && literal.text() != null) {
      fields.add(ORIGIN + literal.text());
    }
  }
}
