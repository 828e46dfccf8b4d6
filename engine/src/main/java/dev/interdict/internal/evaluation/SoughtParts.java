// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.evaluation.Efforts.Effort;
import dev.interdict.internal.language.Certainty;
import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operand;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.model.FactField;
import dev.interdict.model.FactField.Kind;
import dev.interdict.model.MatchSubject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The components that the patterns of one branch seek, pattern by pattern. */
final class SoughtParts {
  private static final String COMPONENT = "component";
  private static final Path SUBJECT = new Path(null, List.of("subject"));
  private static final Path STAGE = new Path(null, List.of("stage"));
  private static final Path SELF = new Path(null, List.of());

  private final TestInterpreter interpreter;
  private final List<SoughtPart> parts = new ArrayList<>();

  /** The tests of earlier list matches and origins, by the names that stand for their component. */
  private final Map<Path, List<SoughtPart.Asked>> named = new HashMap<>();

  SoughtParts(Effort effort) {
    interpreter = new TestInterpreter(Vocabulary.type("Component"), new Patterns(), effort);
  }

  /** Takes in a pattern that must be met, with what follows from the joins before it. */
  void add(Pattern pattern) {
    switch (pattern.type()) {
      case "Component" -> addComponent(pattern);
      case "ListMatch" -> addOf(pattern, subjects(pattern));
      case "Origin" -> addOf(pattern, stages(pattern));
      default -> {
        // Program and Bom are no components.
      }
    }
  }

  /** Those that some fact could lead to. */
  List<SoughtPart> all() {
    return parts.stream()
        .filter(
            part ->
                !part.made().isEmpty() || part.tests().stream().anyMatch(t -> !t.reads().isEmpty()))
        .toList();
  }

  private void addComponent(Pattern pattern) {
    var tests = new ArrayList<SoughtPart.Asked>();
    for (Constraint constraint : pattern.constraints()) {
      Test test = constraint.test();
      if (test != null && Prefilter.isOwn(test)) {
        addAsked(test, tests);
      }
    }
    for (Constraint constraint : pattern.constraints()) {
      List<SoughtPart.Asked> same = named.get(joined(constraint.test(), SELF));
      if (same != null) {
        same.addAll(tests);
      }
    }
    parts.add(new SoughtPart(Set.of(), tests));
  }

  private void addOf(Pattern pattern, Set<FactField> made) {
    var tests = new ArrayList<SoughtPart.Asked>();
    for (Constraint constraint : pattern.constraints()) {
      Test test = constraint.test();
      if (test != null && test.paths().allMatch(SoughtParts::isOfComponent)) {
        addAsked(ofComponent(test), tests);
      }
      Path bound = constraint.bound();
      if (constraint.binding() != null
          && bound != null
          && bound.properties().equals(List.of(COMPONENT))) {
        named.put(new Path(constraint.binding(), List.of()), tests);
      }
    }
    if (pattern.binding() != null) {
      named.put(new Path(pattern.binding(), List.of(COMPONENT)), tests);
    }
    // The list grows while later patterns say more about the same component.
    parts.add(new SoughtPart(made, tests));
  }

  /** What a constraint says that this is; null if it says no such thing. */
  private static @Nullable Path joined(@Nullable Test test, Path left) {
    return test instanceof Comparison join
            && join.operator() == Operator.EQUAL
            && join.left().equals(left)
            && join.right() instanceof Path other
        ? other
        : null;
  }

  private void addAsked(Test test, List<SoughtPart.Asked> tests) {
    Set<FactField> reads = EnumSet.noneOf(FactField.class);
    test.paths().forEach(path -> addRead(path, reads));
    tests.add(new SoughtPart.Asked(searches(test) ? null : interpreter.interpret(test), reads));
  }

  private static boolean searches(Test test) {
    if (test instanceof AllOf all) {
      return all.tests().stream().anyMatch(SoughtParts::searches);
    }
    if (test instanceof AnyOf any) {
      return any.tests().stream().anyMatch(SoughtParts::searches);
    }
    if (test instanceof Negation negation) {
      return searches(negation.test());
    }
    return test instanceof Comparison comparison && comparison.operator() == Operator.MATCHES;
  }

  private static void addRead(Path path, Set<FactField> reads) {
    if (path.properties().size() != 1) {
      return; // of the component itself, or of an assembly
    }
    String property = path.properties().get(0);
    switch (property) {
      case "originStages" -> reads.addAll(countries());
      case "materials" -> reads.add(FactField.MATERIAL);
      case "functionGroup" -> reads.add(FactField.FUNCTION);
      default -> {
        FactField field = FactField.named(Vocabulary.programField(property));
        if (field != null) {
          reads.add(field);
        }
      }
    }
  }

  private static Set<FactField> countries() {
    Set<FactField> countries = EnumSet.noneOf(FactField.class);
    for (FactField field : FactField.values()) {
      if (field.kind() == Kind.COUNTRY) {
        countries.add(field);
      }
    }
    return countries;
  }

  private static boolean isOfComponent(Path path) {
    return path.variable() == null
        && path.properties().size() > 1
        && path.properties().get(0).equals(COMPONENT);
  }

  /** A test of a list match or origin that asks its component alone, as one of that. */
  private static Test ofComponent(Test test) {
    if (test instanceof AllOf all) {
      return new AllOf(all.tests().stream().map(SoughtParts::ofComponent).toList());
    }
    if (test instanceof AnyOf any) {
      return new AnyOf(any.tests().stream().map(SoughtParts::ofComponent).toList());
    }
    if (test instanceof Negation negation) {
      return new Negation(ofComponent(negation.test()));
    }
    if (test instanceof Truth truth) {
      return new Truth(ofComponent(truth.path()));
    }
    Comparison comparison = (Comparison) test;
    Operand right = comparison.right();
    return new Comparison(
        ofComponent(comparison.left()),
        comparison.operator(),
        right instanceof Path path ? ofComponent(path) : right);
  }

  private static Path ofComponent(Path path) {
    return new Path(null, path.properties().subList(1, path.properties().size()));
  }

  /** The facts that name a company in a capacity that a pattern allows. */
  private static Set<FactField> subjects(Pattern pattern) {
    Set<FactField> fields = EnumSet.noneOf(FactField.class);
    for (MatchSubject subject : MatchSubject.values()) {
      if (allows(pattern, SUBJECT, subject.word())) {
        switch (subject) {
          case MAKER -> fields.add(FactField.MAKER);
          case DIE -> fields.addAll(EnumSet.of(FactField.DIE_MAKER, FactField.FAB));
          case ALTERNATE -> {
            // An alternative is stated or isn't one.
          }
        }
      }
    }
    return fields;
  }

  /** The places of making that a pattern allows. */
  private static Set<FactField> stages(Pattern pattern) {
    Set<FactField> fields = countries();
    fields.removeIf(
        field -> !allows(pattern, STAGE, field.word().substring(field.word().indexOf(':') + 1)));
    return fields;
  }

  private static boolean allows(Pattern pattern, Path property, String value) {
    return pattern.constraints().stream()
        .map(Constraint::test)
        .filter(Objects::nonNull)
        .noneMatch(test -> holds(test, property, value) == Certainty.NO);
  }

  /** Whether a condition holds for a fact of which one property is known. */
  private static Certainty holds(Test test, Path property, String value) {
    if (test instanceof AllOf all) {
      return all.tests().stream()
          .map(part -> holds(part, property, value))
          .reduce(Certainty.YES, Certainty::and);
    }
    if (test instanceof AnyOf any) {
      return any.tests().stream()
          .map(part -> holds(part, property, value))
          .reduce(Certainty.NO, Certainty::or);
    }
    if (test instanceof Negation negation) {
      return holds(negation.test(), property, value).not();
    }
    if (test instanceof Comparison comparison
        && comparison.left().equals(property)
        && comparison.right() instanceof Literal literal) {
      Certainty same = Certainty.of(value.equals(literal.text()));
      return switch (comparison.operator()) {
        case EQUAL -> same;
        case NOT_EQUAL -> same.not();
        default -> Certainty.OPEN;
      };
    }
    return Certainty.OPEN;
  }
}
