// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways in which a rule can hold, each with what the manifest adds to its conditions. */
final class Ways {
  static final String APPLIES_IF = "applies-if";

  private final AppliesIf appliesIf;
  private final Map<String, Path> aliases = new HashMap<>();

  private Ways(AppliesIf appliesIf) {
    this.appliesIf = appliesIf;
  }

  static List<Way> of(RuleSyntax rule, AppliesIf appliesIf) {
    return rule.branches().stream().map(branch -> new Ways(appliesIf).way(branch)).toList();
  }

  private Way way(RuleSyntax.Branch branch) {
    var clauses = new ArrayList<Clause>();
    var others = new ArrayList<>();
    for (RuleSyntax.Condition condition : branch.conditions()) {
      if (condition instanceof Pattern pattern) {
        clauses.add(clause(pattern, clauses.size(), branch.report().component()));
      } else if (condition instanceof Accumulation totals) {
        clauses.add(totals(totals, clauses.size()));
        others.add(totals);
      }
    }
    return new Way(branch.location(), clauses, others, branch.report());
  }

  /** What is asked of totals. What they are taken of may be nothing, and still the totals hold. */
  private Clause totals(Accumulation totals, int index) {
    String owner = "#" + index;
    var written = new ArrayList<Clause.Written>();
    for (Constraint constraint : totals.constraints()) {
      Test test = constraint.test();
      if (test != null) {
        written.add(new Clause.Written(constraint.text(), test.map(path -> renamed(path, owner))));
      }
    }
    return new Clause(Quantifier.EACH, owner, "", written);
  }

  private Clause clause(Pattern pattern, int index, String reported) {
    String binding = pattern.binding();
    String owner = binding == null ? "#" + index : binding;
    var written = new ArrayList<Clause.Written>();
    for (Constraint constraint : pattern.constraints()) {
      Path bound = constraint.bound();
      if (constraint.binding() != null && bound != null) {
        aliases.put(constraint.binding(), renamed(bound, owner));
      }
      Test test = constraint.test();
      if (test != null) {
        written.add(new Clause.Written(constraint.text(), test.map(path -> renamed(path, owner))));
      }
    }
    if (pattern.quantifier() == Quantifier.EACH && owner.equals(reported)) {
      written.addAll(applying(owner));
    }
    return new Clause(pattern.quantifier(), owner, pattern.type(), written);
  }

  /** What the engine adds to the pattern of the reported component. */
  private List<Clause.Written> applying(String owner) {
    var added = new ArrayList<Clause.Written>();
    if (!appliesIf.functions().isEmpty()) {
      added.add(oneOf(owner, "function", appliesIf.functions()));
    }
    if (!appliesIf.types().isEmpty()) {
      added.add(oneOf(owner, "type", appliesIf.types()));
    }
    if (appliesIf.position() != Position.ANY) {
      added.add(place(owner, appliesIf.position()));
    }
    return added;
  }

  private static Clause.Written place(String owner, Position position) {
    String property = position == Position.LEAF ? "assembly" : "endItem";
    Test is = new Truth(new Path(owner, List.of(property)));
    return new Clause.Written(
        APPLIES_IF + " position=\"" + position.word() + '"',
        position == Position.END_ITEM ? is : new Negation(is));
  }

  private static Clause.Written oneOf(String owner, String property, List<String> values) {
    Path path = new Path(owner, List.of(property));
    List<Test> sides =
        values.stream()
            .<Test>map(
                value -> new Comparison(path, Operator.EQUAL, new Literal(value, null, null, null)))
            .toList();
    return new Clause.Written(APPLIES_IF + " " + property + "s=\"…\"", new AnyOf(sides));
  }

  private Path renamed(Path path, String owner) {
    if (path.variable() == null) {
      return new Path(owner, path.properties());
    }
    Path alias = aliases.get(path.variable());
    if (alias == null) {
      return path;
    }
    var properties = new ArrayList<>(alias.properties());
    properties.addAll(path.properties());
    return new Path(alias.variable(), properties);
  }
}
