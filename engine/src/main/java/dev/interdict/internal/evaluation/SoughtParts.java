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
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.model.FactField;
import dev.interdict.model.MatchSubject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The components that the patterns of one branch seek, pattern by pattern. */
final class SoughtParts {
  private static final String COMPONENT = "component";
  private static final Path SUBJECT = new Path(null, List.of("subject"));
  private static final Path STAGE = new Path(null, List.of("stage"));
  private static final Path SELF = new Path(null, List.of());
  private static final Path OF_COMPONENT = new Path(null, List.of(COMPONENT));

  private final Path reported;
  private final TestInterpreter interpreter;
  private final List<SoughtPart> parts = new ArrayList<>();

  /** The tests of the components of earlier patterns, by what stands for them. */
  private final Map<Path, List<SoughtPart.Asked>> named = new HashMap<>();

  /**
   * None yet.
   *
   * @param reported the component that the branch reports
   */
  SoughtParts(String reported, Effort effort) {
    this.reported = new Path(reported, List.of());
    interpreter = new TestInterpreter(Vocabulary.type("Component"), new Patterns(), effort);
  }

  /** Takes in a pattern, with what follows from the joins before it. */
  void add(Pattern pattern) {
    boolean barred = pattern.quantifier() == Quantifier.NOT;
    var tests = new ArrayList<SoughtPart.Asked>();
    switch (pattern.type()) {
      case "Component" -> {
        addTests(pattern, tests, test -> Prefilter.isOwn(test) ? test : null);
        for (Constraint constraint : pattern.constraints()) {
          List<SoughtPart.Asked> same = named.get(joined(constraint.test(), SELF));
          if (same != null && !barred) {
            same.addAll(tests);
          }
        }
        name(pattern, List.of(), tests);
        boolean own = new Path(pattern.binding(), List.of()).equals(reported);
        parts.add(new SoughtPart(Set.of(), tests, barred, own || isReported(pattern, SELF)));
      }
      case "ListMatch", "Origin" -> {
        addTests(
            pattern,
            tests,
            test ->
                test.paths().allMatch(SoughtParts::isOfComponent)
                    ? test.map(SoughtParts::ofComponent)
                    : null);
        name(pattern, List.of(COMPONENT), tests);
        boolean match = pattern.type().equals("ListMatch");
        // What is stated adds to these facts: those that must not be there don't go.
        Set<FactField> made = barred ? Set.of() : match ? subjects(pattern) : stages(pattern);
        parts.add(new SoughtPart(made, tests, barred, isReported(pattern, OF_COMPONENT)));
      }
      default -> addTests(pattern, tests, test -> null);
    }
  }

  /**
   * The conditions of a pattern, each as one on its component.
   *
   * @param own the condition on the component alone that one is; null if it asks other facts too
   */
  private void addTests(
      Pattern pattern, List<SoughtPart.Asked> tests, Function<Test, @Nullable Test> own) {
    for (Constraint constraint : pattern.constraints()) {
      Test test = constraint.test();
      Path bound = constraint.bound();
      if (test != null) {
        Test alone = own.apply(test);
        if (alone == null || searches(alone)) {
          test.paths().forEach(path -> addRead(path, tests));
        } else {
          var reads = EnumSet.noneOf(FactField.class);
          alone.paths().forEach(path -> reads.addAll(read(path.properties())));
          tests.add(new SoughtPart.Asked(interpreter.interpret(alone), reads));
          test.paths().forEach(this::addFarRead);
        }
      }
      if (bound != null) {
        addRead(bound, tests);
      }
    }
  }

  /** What a path asks of the component at hand, of one that an earlier pattern has, or another. */
  private void addRead(Path path, List<SoughtPart.Asked> tests) {
    List<String> way = path.properties();
    List<SoughtPart.Asked> of = tests;
    if (path.variable() != null) {
      of = named.get(new Path(path.variable(), List.of()));
      if (of == null && !way.isEmpty() && way.get(0).equals(COMPONENT)) {
        of = named.get(new Path(path.variable(), List.of(COMPONENT)));
      }
    }
    Set<FactField> reads = read(way.subList(isOf(way) ? 1 : 0, way.size()));
    if (of != null && !reads.isEmpty()) {
      of.add(new SoughtPart.Asked(null, reads));
    }
    addFarRead(path);
  }

  /** An assembly of which something is asked may be any component. */
  private void addFarRead(Path path) {
    List<String> way = path.properties();
    if (way.size() > (isOf(way) ? 2 : 1)) {
      Set<FactField> reads = read(way.subList(way.size() - 1, way.size()));
      if (!reads.isEmpty()) {
        parts.add(new SoughtPart(reads, List.of(), false, false));
      }
    }
  }

  private static boolean isOf(List<String> way) {
    return !way.isEmpty() && way.get(0).equals(COMPONENT);
  }

  /** By what later patterns may call the component of this one. */
  private void name(Pattern pattern, List<String> way, List<SoughtPart.Asked> tests) {
    // The list grows while later patterns say more about the same component.
    if (pattern.binding() != null) {
      named.put(new Path(pattern.binding(), way), tests);
    }
    for (Constraint constraint : pattern.constraints()) {
      Path bound = constraint.bound();
      if (constraint.binding() != null && bound != null && bound.properties().equals(way)) {
        named.put(new Path(constraint.binding(), List.of()), tests);
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

  private boolean isReported(Pattern pattern, Path component) {
    return pattern.constraints().stream()
        .anyMatch(constraint -> reported.equals(joined(constraint.test(), component)));
  }

  /** What a constraint says that something is; null if it says no such thing. */
  private static @Nullable Path joined(@Nullable Test test, Path something) {
    return test instanceof Comparison join
            && join.operator() == Operator.EQUAL
            && join.left().equals(something)
            && join.right() instanceof Path other
        ? other
        : null;
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

  /** The facts that a property of a component tells; none of any other way. */
  private static Set<FactField> read(List<String> way) {
    if (way.size() != 1) {
      return Set.of();
    }
    FactField field = FactField.named(Vocabulary.programField(way.get(0)));
    return switch (way.get(0)) {
      case "originStages" -> AskedFields.countries();
      case "materials" -> Set.of(FactField.MATERIAL);
      case "functionGroup" -> Set.of(FactField.FUNCTION);
      default -> field == null ? Set.of() : Set.of(field);
    };
  }

  private static boolean isOfComponent(Path path) {
    return path.variable() == null
        && path.properties().size() > 1
        && path.properties().get(0).equals(COMPONENT);
  }

  /** What a list match or origin is asked of its component, as asked of that. */
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
    Set<FactField> fields = AskedFields.countries();
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
