// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** Holds the elements of one branch of a rule against the closed profile. */
final class BranchChecker {
  private static final int MAX_PATTERNS = 6;

  /** What to write instead of what the profile leaves out, by the word that opens it. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "eval", "write the condition as a constraint of a pattern",
          "forall", "write: not Pattern(… the exception …)",
          "from", "all facts there are can be asked for directly: Component(…), ListMatch(…)",
          "collect", "write: accumulate(Pattern(…); $n : count(); $n > 3)",
          "accumulate", "write: accumulate(Pattern(…); $n : count(); $n > 3)",
          "do", "a rule has one 'then': write one rule for each",
          "if", "write one rule for each case");

  /** The words of what Drools calls otherwise. */
  private static final Map<String, String> WRITTEN =
      Map.of("namedconsequence", "do", "conditionalbranch", "if");

  private final Problems problems;
  private final String source;
  private final int base;
  private final Scope scope;
  private final List<Condition> conditions = new ArrayList<>();

  /**
   * A checker of one branch.
   *
   * @param source the text of the rule, comments blanked out
   * @param base offset of that text in the file
   * @param scope takes in what the branch binds
   */
  BranchChecker(Problems problems, String source, int base, Scope scope) {
    this.problems = problems;
    this.source = source;
    this.base = base;
    this.scope = scope;
  }

  /** Those of the elements that are right; what is wrong with the others is reported. */
  List<Condition> check(List<BaseDescr> elements) {
    for (BaseDescr element : elements) {
      Condition condition = condition(element);
      if (condition != null) {
        conditions.add(condition);
      }
    }
    if (elements.size() > MAX_PATTERNS) {
      range(
          "rule-too-long",
          elements.get(MAX_PATTERNS),
          "a rule has at most " + MAX_PATTERNS + " patterns");
    }
    return List.copyOf(conditions);
  }

  private @Nullable Condition condition(BaseDescr element) {
    if (element instanceof PatternDescr pattern) {
      return pattern.getSource() instanceof AccumulateDescr accumulate
          ? accumulation(pattern, accumulate)
          : pattern(pattern, Quantifier.EACH, scope);
    }
    if (element instanceof NotDescr || element instanceof ExistsDescr) {
      boolean not = element instanceof NotDescr;
      List<? extends BaseDescr> inner = ((ConditionalElementDescr) element).getDescrs();
      if (inner.size() == 1
          && inner.get(0) instanceof PatternDescr pattern
          && !(pattern.getSource() instanceof AccumulateDescr)) {
        return pattern(pattern, not ? Quantifier.NOT : Quantifier.EXISTS, scope);
      }
      String word = not ? "not" : "exists";
      range(
          "rule-outside-profile",
          element,
          "'"
              + word
              + "' takes exactly one pattern: write "
              + (not ? "not A(…) not B(…) for neither" : "(exists A(…) or exists B(…)) for either")
              + ", and accumulate(…; $n : count(); $n == 0) for totals");
      return null;
    }
    String called =
        element.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
    String word = WRITTEN.getOrDefault(called, called);
    range(
        "rule-outside-profile",
        element,
        "'"
            + word
            + "' is not allowed here"
            + (INSTEAD.containsKey(word) ? "; " + INSTEAD.get(word) : ""));
    return null;
  }

  /** Checks a pattern and binds its names. */
  private @Nullable Pattern pattern(PatternDescr pattern, Quantifier quantifier, Scope names) {
    if (pattern.getSource() != null) {
      String what = pattern.getSource().getClass().getSimpleName().replace("Descr", "");
      String word = what.equals("Collect") ? "collect" : "from";
      range("rule-outside-profile", pattern, "'" + word + "' is not allowed; " + INSTEAD.get(word));
      return null;
    }
    if (pattern.getObjectType() == null) {
      range(
          "rule-outside-profile",
          pattern,
          "a path through facts is not allowed; write a pattern for each step, such as:"
              + " Origin(component == $c)");
      return null;
    }
    if (!pattern.getAnnotationNames().isEmpty()) {
      String annotation = pattern.getAnnotationNames().iterator().next();
      at(
          "rule-outside-profile",
          pattern,
          annotation,
          "'@" + annotation + "' is not allowed: a pattern has no annotations; take it out");
      return null;
    }
    FactType type = Vocabulary.types().get(pattern.getObjectType());
    if (type == null) {
      at(
          "rule-unknown-fact",
          pattern,
          pattern.getObjectType(),
          "unknown fact '"
              + pattern.getObjectType()
              + "'"
              + Suggestion.orKnown(pattern.getObjectType(), Vocabulary.types().keySet()));
      return null;
    }
    if (!pattern.getBehaviors().isEmpty()) {
      range("rule-outside-profile", pattern, "'over' is not allowed: a BOM has no windows of time");
      return null;
    }
    String binding = emptyToNull(pattern.getIdentifier());
    String unfit = binding == null ? null : Scope.unfit(binding);
    if (unfit != null) {
      at("rule-binding", pattern, String.valueOf(binding), unfit);
    }
    if (binding != null && quantifier != Quantifier.EACH) {
      range(
          "rule-binding",
          pattern,
          "a fact under 'not' or 'exists' can't be bound: drop " + binding);
    }
    int before = problems.count();
    var constraints =
        new ConstraintChecker(problems, source, base, names, type, quantifier).check(pattern);
    if (binding != null && !names.bind(binding, new Scope.Variable(type, null))) {
      at("rule-binding", pattern, binding, "'" + binding + "' is bound twice");
    }
    var checked = new Pattern(quantifier, binding, type.name(), constraints);
    if (problems.count() == before) {
      checkJoin(pattern, checked, type);
    }
    return checked;
  }

  private @Nullable Accumulation accumulation(PatternDescr outer, AccumulateDescr accumulate) {
    var checker = new AccumulationChecker(problems, source, base, scope);
    PatternDescr input = AccumulationChecker.input(accumulate);
    if (!checker.admits(outer, accumulate) || input == null) {
      return null;
    }
    Scope inner = scope.inner();
    Pattern pattern = pattern(input, Quantifier.EACH, inner);
    return pattern == null ? null : checker.check(outer, accumulate, pattern, inner);
  }

  private void checkJoin(PatternDescr descr, Pattern pattern, FactType type) {
    boolean first = conditions.stream().allMatch(BranchChecker::single);
    if (!type.single() && !first && !Joins.joined(pattern)) {
      range(
          "rule-unjoined",
          descr,
          "this pattern isn't joined to an earlier one, so every fact would meet every other; "
              + "add a constraint of its own such as: "
              + (type.equals(Vocabulary.component()) ? "parent == $c" : "component == $c"));
    }
    if (type.name().equals("ListMatch") && !Joins.namesList(pattern)) {
      range(
          "rule-list",
          descr,
          "a ListMatch names its list, so that the list's coverage can reach the outcome; "
              + "add: list == \"…\"");
    }
  }

  /** Whether a condition holds at most once, so that what follows it needs no join. */
  private static boolean single(Condition condition) {
    return condition instanceof Accumulation
        || (condition instanceof Pattern pattern && Vocabulary.type(pattern.type()).single());
  }

  private void range(String code, BaseDescr descr, String message) {
    int start = Math.max(0, descr.getStartCharacter());
    int end = Math.max(start + 1, descr.getEndCharacter());
    problems.error(code, base + start, base + end, message);
  }

  private void at(String code, BaseDescr descr, String word, String message) {
    int start = base + Math.max(0, descr.getStartCharacter());
    problems.errorAtWord(code, start, base + descr.getEndCharacter(), word, message);
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
