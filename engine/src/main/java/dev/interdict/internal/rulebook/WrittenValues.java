// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.language.Joins;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Material;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.ReferenceData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Texts in the conditions of rules that the property beside them can never have: {@code country ==
 * "Russia"}. Such a rule stays silent about what it was written for, and nothing else would say so.
 */
final class WrittenValues {
  private static final Set<Operator> OPERATORS =
      Set.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.CONTAINS);
  private static final String COUNTRY = "country";
  private static final String GROUP = "group";

  /** By property; each name stands for one thing, whatever fact has it. */
  private final Map<String, Collection<String>> known = new HashMap<>();

  /** The groups of the rulebook's own lists. */
  private final Map<String, Set<String>> groups = new HashMap<>();

  /**
   * A text that its property never has.
   *
   * @param place the branch in which it stands
   * @param mistake false where another edition of a list may have the value
   */
  record Stray(String text, String message, SourceLocation place, boolean mistake) {}

  WrittenValues(ReferenceTables reference, List<EntityList> lists) {
    known.put("function", reference.functions.keySet());
    known.put(
        "functionGroup",
        new TreeSet<>(
            reference.functions.values().stream()
                .map(ReferenceData.FunctionDefinition::group)
                .toList()));
    known.put(COUNTRY, Set.of(Locale.getISOCountries()));
    known.put("roles", reference.roles.keySet());
    known.put("materials", Material.words());
    known.put("entity", reference.entities.keySet());
    known.put("listedEntity", reference.entities.keySet());
    for (EntityList list : lists) {
      Set<String> own = groups.computeIfAbsent(list.id(), id -> new TreeSet<>());
      list.entries().stream().map(ListEntry::group).filter(g -> !g.isEmpty()).forEach(own::add);
    }
  }

  /** All of a rule, each text of a property once, in the order written. */
  List<Stray> of(RuleSyntax rule) {
    var found = new ArrayList<Stray>();
    Set<String> said = new HashSet<>();
    for (Branch branch : rule.branches()) {
      for (Condition condition : branch.conditions()) {
        Pattern pattern = Joins.pattern(condition);
        for (Comparison comparison : pattern.comparisons().toList()) {
          Stray stray = stray(comparison, pattern, branch.location());
          if (stray != null && said.add(stray.message())) {
            found.add(stray);
          }
        }
      }
    }
    return found;
  }

  private @Nullable Stray stray(Comparison comparison, Pattern pattern, SourceLocation place) {
    List<String> path = comparison.left().properties();
    if (path.isEmpty()
        || !OPERATORS.contains(comparison.operator())
        || !(comparison.right() instanceof Literal literal)
        || literal.text() == null
        || literal.text().isEmpty()) {
      return null;
    }
    String property = path.get(path.size() - 1);
    String text = literal.text();
    Collection<String> values =
        property.equals(GROUP) ? groups(comparison.left(), pattern) : known.get(property);
    return values == null || values.contains(text)
        ? null
        : new Stray(text, message(property, text, values), place, !property.equals(GROUP));
  }

  /** The groups of the lists that a pattern names; null unless all of them are known. */
  private @Nullable Set<String> groups(Path path, Pattern pattern) {
    List<String> lists = Joins.lists(pattern);
    if (path.variable() != null || lists.isEmpty() || !groups.keySet().containsAll(lists)) {
      return null;
    }
    var all = new TreeSet<String>();
    lists.forEach(list -> all.addAll(groups.getOrDefault(list, Set.of())));
    return all;
  }

  private static String message(String property, String text, Collection<String> values) {
    return switch (property) {
      case COUNTRY ->
          "'" + text + "' is no country of ISO 3166-1 alpha-2; write its code, as in CN";
      case GROUP -> "no row has the group '" + text + "'" + Suggestion.orKnown(text, values);
      default -> "'" + text + "' is no value of " + property + Suggestion.orKnown(text, values);
    };
  }
}
