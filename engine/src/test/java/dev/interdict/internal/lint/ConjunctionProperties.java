// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is called impossible is impossible, as trying all values shows. */
final class ConjunctionProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Path TEXT = path("function");
  private static final Path OTHER = path("maker");
  private static final Path NUMBER = path("depth");
  private static final Path TRUTH = path("endItem");
  private static final Path DATE = path("asOf");
  private static final Path SET = path("originStages");
  private static final Path PARENT = path("parent");
  private static final Path NESTED = path("parent", "name");
  private static final Path CLOSED = path("stage");

  /** A value of each kind that the literals below tell apart. */
  private static final Map<Path, List<Object>> VALUES =
      Map.of(
          TEXT, Arrays.asList(null, "a", "b", "ab", "c"),
          OTHER, Arrays.asList(null, "a", "c"),
          NUMBER, Arrays.asList(null, 0.0, 1.0, 1.5, 2.0, 3.0),
          TRUTH, Arrays.asList(null, true, false),
          DATE, Arrays.asList(null, DAY.minusDays(1), DAY, DAY.plusDays(1), DAY.plusDays(2)),
          SET, Arrays.asList(null, Set.of(), Set.of("x"), Set.of("y"), Set.of("x", "y")),
          PARENT, Arrays.asList(null, "a component"),
          NESTED, Arrays.asList(null, "a", "c"),
          CLOSED, Arrays.asList(null, "a", "b"));

  private static Path path(String... steps) {
    return new Path("$c", List.of(steps));
  }

  @Property(tries = 4000)
  void what_never_holds_holds_for_no_values(@ForAll("anything") List<Test> tests) {
    Conjunction.Answer answer = Conjunction.of(tests, ConjunctionProperties::closed);
    boolean possible = possible(tests);

    if (answer.never()) {
      assertThat(possible).as("%s", tests).isFalse();
    }
    if (answer.example() != null) {
      assertThat(possible).as("%s, for example %s", tests, answer.example()).isTrue();
    }
  }

  @Property(tries = 4000)
  void what_holds_for_no_values_is_seen_in_plain_comparisons(@ForAll("plain") List<Test> tests) {
    Conjunction.Answer answer = Conjunction.of(tests, ConjunctionProperties::closed);

    assertThat(answer.never()).as("%s", tests).isEqualTo(!possible(tests));
  }

  @Provide
  Arbitrary<List<Test>> anything() {
    Arbitrary<Test> simple =
        Arbitraries.oneOf(
            plainTest(),
            word(TEXT, Operator.MATCHES, "a.*", "[ab]"),
            word(TEXT, Operator.STARTS_WITH, "a", "b"),
            word(TEXT, Operator.ENDS_WITH, "b"),
            Arbitraries.of(1.0, 2.0)
                .map(length -> new Comparison(TEXT, Operator.LENGTH, number(length))),
            Arbitraries.of(Operator.EQUAL, Operator.NOT_EQUAL)
                .map(operator -> new Comparison(TEXT, operator, OTHER)),
            Arbitraries.of(Operator.EQUAL, Operator.NOT_EQUAL)
                .map(operator -> new Comparison(OTHER, operator, TEXT)),
            Arbitraries.just(new Comparison(TEXT, Operator.MEMBER_OF, SET)),
            Arbitraries.of(Operator.EQUAL, Operator.NOT_EQUAL)
                .map(operator -> new Comparison(SET, operator, Literal.NULL)));
    return nested(simple).list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Test>> plain() {
    return nested(plainTest()).list().ofMinSize(1).ofMaxSize(5);
  }

  private static Arbitrary<Test> nested(Arbitrary<Test> simple) {
    return Arbitraries.recursive(
        () -> simple,
        inner ->
            Arbitraries.oneOf(
                simple,
                inner.map(Negation::new),
                inner.list().ofMinSize(1).ofMaxSize(3).map(AllOf::new),
                inner.list().ofMinSize(1).ofMaxSize(3).map(AnyOf::new)),
        0,
        2);
  }

  private static Arbitrary<Test> plainTest() {
    Arbitrary<Operator> equality = Arbitraries.of(Operator.EQUAL, Operator.NOT_EQUAL);
    return Arbitraries.oneOf(
        word(TEXT, Operator.EQUAL, "a", "b"),
        word(TEXT, Operator.NOT_EQUAL, "a", "b"),
        word(CLOSED, Operator.EQUAL, "a", "b"),
        word(CLOSED, Operator.NOT_EQUAL, "a", "b"),
        word(NESTED, Operator.EQUAL, "a"),
        word(NESTED, Operator.NOT_EQUAL, "a"),
        word(SET, Operator.CONTAINS, "x", "y"),
        ordered(NUMBER, Arbitraries.of(1.0, 2.0).map(ConjunctionProperties::number)),
        ordered(
            DATE,
            Arbitraries.of(DAY, DAY.plusDays(1)).map(date -> new Literal(null, null, null, date))),
        Arbitraries.just(new Truth(TRUTH)),
        equality.map(operator -> new Comparison(TEXT, operator, Literal.NULL)),
        equality.map(operator -> new Comparison(PARENT, operator, Literal.NULL)),
        equality.map(
            operator -> new Comparison(TRUTH, operator, new Literal(null, null, true, null))));
  }

  private static Arbitrary<Test> word(Path path, Operator operator, String... words) {
    return Arbitraries.of(words)
        .map(word -> new Comparison(path, operator, new Literal(word, null, null, null)));
  }

  private static Arbitrary<Test> ordered(Path path, Arbitrary<Literal> literals) {
    Arbitrary<Operator> operators =
        Arbitraries.of(
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.LESS,
            Operator.LESS_OR_EQUAL,
            Operator.GREATER,
            Operator.GREATER_OR_EQUAL);
    return operators.flatMap(
        operator -> literals.map(literal -> new Comparison(path, operator, literal)));
  }

  private static Literal number(double number) {
    return new Literal(null, number, null, null);
  }

  private static List<String> closed(Path path) {
    return path.equals(CLOSED) ? List.of("a", "b") : List.of();
  }

  /** Tries every combination of values of the paths that the tests name. */
  private static boolean possible(List<Test> tests) {
    String named = tests.toString();
    var paths = new ArrayList<Path>();
    for (Path path : VALUES.keySet()) {
      if (named.contains(path.toString()) || (path.equals(PARENT) && named.contains("name"))) {
        paths.add(path);
      }
    }
    return possible(tests, paths, 0, new HashMap<>());
  }

  private static boolean possible(
      List<Test> tests, List<Path> paths, int at, Map<Path, Object> values) {
    if (at == paths.size()) {
      boolean orphan = values.get(NESTED) != null && values.get(PARENT) == null;
      return !orphan && tests.stream().allMatch(test -> holds(test, values));
    }
    for (Object value : VALUES.get(paths.get(at))) {
      values.put(paths.get(at), value);
      if (possible(tests, paths, at + 1, values)) {
        return true;
      }
    }
    return false;
  }

  /** What a test means, in the plainest words. */
  private static boolean holds(Test test, Map<Path, Object> values) {
    if (test instanceof AllOf all) {
      return all.tests().stream().allMatch(inner -> holds(inner, values));
    }
    if (test instanceof AnyOf any) {
      return any.tests().stream().anyMatch(inner -> holds(inner, values));
    }
    if (test instanceof Negation negation) {
      return !holds(negation.test(), values);
    }
    if (test instanceof Truth truth) {
      return Boolean.TRUE.equals(values.get(truth.path()));
    }
    Comparison comparison = (Comparison) test;
    Object left = values.get(comparison.left());
    Object right =
        comparison.right() instanceof Path path
            ? values.get(path)
            : Candidate.constant((Literal) comparison.right());
    return switch (comparison.operator()) {
      case EQUAL -> Objects.equals(left, right);
      case NOT_EQUAL -> !Objects.equals(left, right);
      case CONTAINS -> left instanceof Set<?> set && set.contains(right);
      case MEMBER_OF -> right instanceof Set<?> set && left != null && set.contains(left);
      case MATCHES -> left instanceof String text && text.matches((String) right);
      case STARTS_WITH -> left instanceof String text && text.startsWith((String) right);
      case ENDS_WITH -> left instanceof String text && text.endsWith((String) right);
      case LENGTH -> left instanceof String text && text.length() == (Double) right;
      default -> left != null && right != null && inOrder(left, comparison.operator(), right);
    };
  }

  @SuppressWarnings("unchecked")
  private static boolean inOrder(Object left, Operator operator, Object right) {
    int order = ((Comparable<Object>) left).compareTo(right);
    return switch (operator) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }
}
