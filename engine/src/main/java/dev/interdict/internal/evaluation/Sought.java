// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.Certainty;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.AllOf;
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
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.model.FactField;
import dev.interdict.model.FactField.Kind;
import dev.interdict.model.MatchSubject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stated facts of which the list matches and origins are made that a branch must have to hold:
 * where a component lacks one, the branch is silent, and its silence says nothing.
 *
 * @param own facts of the component that it reports
 * @param any facts of whatever component
 * @param shown what the component that it reports must be besides
 */
record Sought(Set<FactField> own, Set<FactField> any, List<TestFunction> shown) {
  private static final Object[] NONE = {};
  private static final Path SUBJECT = new Path(null, List.of("subject"));
  private static final Path COMPONENT = new Path(null, List.of("component"));

  /** Of each branch that must have a list match or an origin. */
  static List<Sought> of(RuleSyntax rule) {
    return rule.branches().stream()
        .map(Sought::of)
        .filter(sought -> !sought.own.isEmpty() || !sought.any.isEmpty())
        .toList();
  }

  private static Sought of(Branch branch) {
    Set<FactField> own = EnumSet.noneOf(FactField.class);
    Set<FactField> any = EnumSet.noneOf(FactField.class);
    var tests = new ArrayList<Test>();
    String reported = branch.report().component();
    for (Condition condition : branch.conditions()) {
      if (condition instanceof Pattern pattern && pattern.quantifier() != Quantifier.NOT) {
        (isAbout(reported, pattern) ? own : any).addAll(madeOf(pattern));
        if (reported.equals(pattern.binding())) {
          pattern.constraints().stream()
              .map(Constraint::test)
              .filter(test -> test != null && Prefilter.isOwn(test))
              .forEach(tests::add);
        }
      }
    }
    var component = new TestInterpreter(Vocabulary.type("Component"), new Patterns(), null);
    return new Sought(
        own,
        any,
        tests.stream()
            .filter(test -> test.paths().noneMatch(path -> own.contains(asked(path))))
            .map(component::interpret)
            .toList());
  }

  /** Whether the branch may be silent because this component lacks that fact. */
  boolean misses(FactField lacking, ComponentFact component) {
    return any.contains(lacking)
        || (own.contains(lacking) && shown.stream().allMatch(test -> test.holds(component, NONE)));
  }

  private static Set<FactField> madeOf(Pattern pattern) {
    Set<FactField> fields = EnumSet.noneOf(FactField.class);
    switch (pattern.type()) {
      case "ListMatch" -> {
        for (MatchSubject subject : MatchSubject.values()) {
          if (pattern.constraints().stream()
              .noneMatch(c -> holds(c.test(), subject) == Certainty.NO)) {
            fields.addAll(namedIn(subject));
          }
        }
      }
      case "Origin" ->
          Arrays.stream(FactField.values())
              .filter(field -> field.kind() == Kind.COUNTRY)
              .forEach(fields::add);
      default -> {
        // What a component itself lacks, a rule asks with "decides".
      }
    }
    return fields;
  }

  /** The facts that name a company in that capacity; an alternative is stated or isn't one. */
  private static Set<FactField> namedIn(MatchSubject subject) {
    return switch (subject) {
      case MAKER -> Set.of(FactField.MAKER);
      case DIE -> Set.of(FactField.DIE_MAKER, FactField.FAB);
      case ALTERNATE -> Set.of();
    };
  }

  /** Whether a condition on a list match holds for one in that capacity. */
  private static Certainty holds(@Nullable Test test, MatchSubject subject) {
    if (test instanceof AllOf all) {
      return all.tests().stream()
          .map(part -> holds(part, subject))
          .reduce(Certainty.YES, Certainty::and);
    }
    if (test instanceof AnyOf any) {
      return any.tests().stream()
          .map(part -> holds(part, subject))
          .reduce(Certainty.NO, Certainty::or);
    }
    if (test instanceof Negation negation) {
      return holds(negation.test(), subject).not();
    }
    if (test instanceof Comparison comparison
        && comparison.left().equals(SUBJECT)
        && comparison.right() instanceof Literal literal) {
      Certainty same = Certainty.of(subject.word().equals(literal.text()));
      return switch (comparison.operator()) {
        case EQUAL -> same;
        case NOT_EQUAL -> same.not();
        default -> Certainty.OPEN;
      };
    }
    return Certainty.OPEN;
  }

  /** Whether a pattern is joined to the component, as by {@code component == $c}. */
  private static boolean isAbout(String reported, Pattern pattern) {
    var component = new Path(reported, List.of());
    return pattern.constraints().stream()
        .map(Constraint::test)
        .anyMatch(
            test ->
                test instanceof Comparison join
                    && join.operator() == Operator.EQUAL
                    && join.left().equals(COMPONENT)
                    && join.right().equals(component));
  }

  private static @Nullable FactField asked(Path path) {
    return path.properties().isEmpty()
        ? null
        : FactField.named(
            Vocabulary.programField(path.properties().get(path.properties().size() - 1)));
  }
}
