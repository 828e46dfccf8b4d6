// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Total;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.model.FactField;
import dev.interdict.model.FactField.Kind;
import dev.interdict.rulebook.Rule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks about components, as far as somebody outside the BOM may state it.
 *
 * @param own what its manifest and its conditions name
 * @param all these, and what list matches and origins are made of, if it asks for such
 */
record AskedFields(Set<FactField> own, Set<FactField> all) {
  private static final Set<FactField> MATCHED =
      Set.of(
          FactField.MAKER,
          FactField.DIE_MAKER,
          FactField.FAB,
          FactField.PART_NUMBER,
          FactField.FCC_ID);

  static AskedFields of(Rule rule, RuleSyntax syntax) {
    Set<FactField> own = EnumSet.noneOf(FactField.class);
    Set<FactField> all = EnumSet.noneOf(FactField.class);
    rule.decides().forEach(group -> group.forEach(word -> add(FactField.named(word), own)));
    if (!rule.appliesIf().functions().isEmpty()) {
      own.add(FactField.FUNCTION);
    }
    for (Branch branch : syntax.branches()) {
      for (Condition condition : branch.conditions()) {
        if (condition instanceof Pattern pattern) {
          add(pattern, own, all);
        } else if (condition instanceof Accumulation totals) {
          add(totals.source(), own, all);
          for (Total total : totals.totals()) {
            add(total.value(), own);
          }
        }
      }
    }
    all.addAll(own);
    return new AskedFields(own, all);
  }

  private static void add(Pattern pattern, Set<FactField> own, Set<FactField> all) {
    switch (pattern.type()) {
      case "ListMatch" -> all.addAll(MATCHED);
      case "Origin" -> all.addAll(countries());
      default -> {
        // What is asked of other facts stands in their constraints.
      }
    }
    pattern.constraints().forEach(constraint -> add(constraint.bound(), own));
    for (Comparison comparison : pattern.comparisons().toList()) {
      add(comparison.left(), own);
      if (comparison.right() instanceof Path path) {
        add(path, own);
      }
      if (comparison.left().properties().contains("originStages")) {
        all.addAll(countries());
      }
    }
  }

  /** Where each stage took place. */
  static Set<FactField> countries() {
    Set<FactField> countries = EnumSet.noneOf(FactField.class);
    Arrays.stream(FactField.values())
        .filter(field -> field.kind() == Kind.COUNTRY)
        .forEach(countries::add);
    return countries;
  }

  /** The last property of a path is the value; those before it lead to a component. */
  private static void add(@Nullable Path path, Set<FactField> own) {
    if (path != null && !path.properties().isEmpty()) {
      String last = path.properties().get(path.properties().size() - 1);
      add(
          switch (last) {
            case "functionGroup" -> FactField.FUNCTION;
            case "materials" -> FactField.MATERIAL;
            default -> FactField.named(Vocabulary.programField(last));
          },
          own);
    }
  }

  private static void add(@Nullable FactField field, Set<FactField> own) {
    if (field != null) {
      own.add(field);
    }
  }
}
