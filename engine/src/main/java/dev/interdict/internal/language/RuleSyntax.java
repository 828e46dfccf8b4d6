// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.finding.Verdict;
import dev.interdict.model.SourceLocation;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A checked rule: plain data, independent of Drools, fit to be packed and interpreted.
 *
 * @param name the rule's id
 * @param note what its author says about its conditions, null if nothing
 * @param branches the ways in which it can hold, in the order written; at least one
 */
public record RuleSyntax(String name, @Nullable String note, List<Branch> branches) {
  public RuleSyntax {
    branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("a rule without conditions: " + name);
    }
  }

  /** The same rule at another place of its file. */
  RuleSyntax at(SourceLocation location) {
    return new RuleSyntax(
        name,
        note,
        branches.stream()
            .map(branch -> new Branch(location, branch.conditions(), branch.report()))
            .toList());
  }

  /**
   * One way in which a rule can hold: each combination of the sides of its {@code or}s, each row of
   * a decision table.
   *
   * @param location what an explanation points at: the rule's name, or the row
   * @param conditions in the order written; all of them hold
   */
  public record Branch(SourceLocation location, List<Condition> conditions, Report report) {
    public Branch {
      conditions = List.copyOf(conditions);
    }
  }

  /** One element of the left-hand side. */
  public sealed interface Condition {}

  /** A fact that must be there, or must not. */
  public record Pattern(
      Quantifier quantifier, @Nullable String binding, String type, List<Constraint> constraints)
      implements Condition {
    public Pattern {
      constraints = List.copyOf(constraints);
    }

    /** What it compares, in the order written. */
    public Stream<Comparison> comparisons() {
      return constraints.stream()
          .flatMap(one -> one.test() == null ? Stream.empty() : one.test().comparisons());
    }
  }

  /**
   * Totals over all facts that a pattern fits.
   *
   * @param source a pattern of quantifier EACH; its variables are known to {@code totals} alone
   * @param totals at least one
   * @param constraints on the totals
   */
  public record Accumulation(Pattern source, List<Total> totals, List<Constraint> constraints)
      implements Condition {
    public Accumulation {
      totals = List.copyOf(totals);
      constraints = List.copyOf(constraints);
    }
  }

  /**
   * One total.
   *
   * @param value of each fact, from the source pattern's own fact; null for a count
   */
  public record Total(String variable, Aggregate aggregate, @Nullable Path value) {}

  /** How many values become one. Where one of them is absent, what comes of it is a range. */
  public enum Aggregate {
    COUNT,
    /** In exact decimals, so that the order of facts can't matter. */
    SUM,
    MIN,
    MAX
  }

  /** Whether a fact must be there, or must not. */
  public enum Quantifier {
    EACH,
    EXISTS,
    NOT
  }

  /**
   * One comma-separated constraint.
   *
   * @param text as written, white space folded: what an explanation shows
   * @param binding name that the left operand is bound to, null if none
   * @param test null if the constraint only binds
   */
  public record Constraint(
      String text, @Nullable String binding, @Nullable Path bound, @Nullable Test test) {}

  /** A condition on one fact and what is bound so far. */
  public sealed interface Test {
    /** What it asks, in the order written. */
    Stream<Path> paths();

    /** The comparisons that it is made of, in the order written. */
    Stream<Comparison> comparisons();

    /** The same question about other things. */
    Test map(UnaryOperator<Path> paths);
  }

  /** All of them hold. */
  public record AllOf(List<Test> tests) implements Test {
    public AllOf {
      tests = List.copyOf(tests);
    }

    @Override
    public Stream<Path> paths() {
      return tests.stream().flatMap(Test::paths);
    }

    @Override
    public Test map(UnaryOperator<Path> paths) {
      return new AllOf(tests.stream().map(test -> test.map(paths)).toList());
    }

    @Override
    public Stream<Comparison> comparisons() {
      return tests.stream().flatMap(Test::comparisons);
    }
  }

  /** One of them holds. */
  public record AnyOf(List<Test> tests) implements Test {
    public AnyOf {
      tests = List.copyOf(tests);
    }

    @Override
    public Stream<Path> paths() {
      return tests.stream().flatMap(Test::paths);
    }

    @Override
    public Test map(UnaryOperator<Path> paths) {
      return new AnyOf(tests.stream().map(test -> test.map(paths)).toList());
    }

    @Override
    public Stream<Comparison> comparisons() {
      return tests.stream().flatMap(Test::comparisons);
    }
  }

  /** It doesn't hold. */
  public record Negation(Test test) implements Test {
    @Override
    public Stream<Path> paths() {
      return test.paths();
    }

    @Override
    public Test map(UnaryOperator<Path> paths) {
      return new Negation(test.map(paths));
    }

    @Override
    public Stream<Comparison> comparisons() {
      return test.comparisons();
    }
  }

  /** A true-or-false property is true. */
  public record Truth(Path path) implements Test {
    @Override
    public Stream<Path> paths() {
      return Stream.of(path);
    }

    @Override
    public Test map(UnaryOperator<Path> paths) {
      return new Truth(paths.apply(path));
    }

    @Override
    public Stream<Comparison> comparisons() {
      return Stream.empty();
    }
  }

  /** Two values compared. */
  public record Comparison(Path left, Operator operator, Operand right) implements Test {
    @Override
    public Stream<Path> paths() {
      return right instanceof Path other ? Stream.of(left, other) : Stream.of(left);
    }

    @Override
    public Test map(UnaryOperator<Path> paths) {
      return new Comparison(
          paths.apply(left), operator, right instanceof Path path ? paths.apply(path) : right);
    }

    @Override
    public Stream<Comparison> comparisons() {
      return Stream.of(this);
    }
  }

  /** How two values are compared. */
  public enum Operator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    CONTAINS,
    MEMBER_OF,
    MATCHES,
    STARTS_WITH,
    ENDS_WITH,
    LENGTH
  }

  /** The right side of a comparison. */
  public sealed interface Operand {}

  /**
   * A property of the fact itself, or of a variable.
   *
   * @param variable null for the fact of the pattern itself
   * @param properties the way to the value; empty: the fact or variable itself
   */
  public record Path(@Nullable String variable, List<String> properties) implements Operand {
    public Path {
      properties = List.copyOf(properties);
    }
  }

  /** A literal; exactly one field is set, none for {@code null}. */
  public record Literal(
      @Nullable String text,
      @Nullable Double number,
      @Nullable Boolean truth,
      java.time.@Nullable LocalDate date)
      implements Operand {
    public static final Literal NULL = new Literal(null, null, null, null);
  }

  /** What a satisfied rule reports. */
  public record Report(
      Verdict verdict, String component, @Nullable String match, @Nullable String reason) {
    /** The verdicts that a rule may give; the engine makes the others of them. */
    public static final List<Verdict> VERDICTS =
        List.of(Verdict.PROHIBITED, Verdict.REVIEW, Verdict.DISCLOSE, Verdict.NOTICE);
  }
}
