// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Holds one parsed rule against the closed profile. */
final class RuleChecker {
  private static final int MAX_PATTERNS = 6;

  /** What to write instead of what the profile leaves out, by the word that opens it. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "eval", "write the condition as a constraint of a pattern",
          "forall", "write: not Pattern(… the exception …)",
          "or", "write one rule for each side; both may report the same component",
          "and", "write the patterns one below the other",
          "accumulate", "thresholds are not part of this version's profile",
          "from", "all facts there are can be asked for directly: Component(…), ListMatch(…)");

  private final Problems problems;
  private final String source;
  private final int base;
  private final Scope scope = new Scope();
  private int headEnd;

  /**
   * @param source the text of the rule, comments blanked out
   * @param base offset of that text in the file
   */
  RuleChecker(Problems problems, String source, int base) {
    this.problems = problems;
    this.source = source;
    this.base = base;
  }

  @Nullable RuleSyntax check(RuleDescr rule) {
    checkHeader(rule);
    int before = problems.count();
    var conditions = new ArrayList<Condition>();
    int lhsEnd = source.indexOf("when") + 4;
    for (BaseDescr element : rule.getLhs().getDescrs()) {
      Condition condition = condition(element, conditions);
      if (condition != null) {
        conditions.add(condition);
      }
      lhsEnd = Math.max(lhsEnd, element.getEndCharacter());
    }
    if (rule.getLhs().getDescrs().isEmpty()) {
      wholeRule("rule-empty", "a rule needs at least one pattern, such as: $c : Component()");
    }
    if (rule.getLhs().getDescrs().size() > MAX_PATTERNS) {
      range(
          "rule-too-long",
          rule.getLhs().getDescrs().get(MAX_PATTERNS),
          "a rule has at most " + MAX_PATTERNS + " patterns");
    }
    boolean whole = problems.count() == before;
    Report report =
        new ReportParser(problems, source, base, scope, conditions, whole)
            .parse(Math.max(0, lhsEnd - 1));
    return report == null ? null : new RuleSyntax(rule.getName(), conditions, report);
  }

  private void checkHeader(RuleDescr rule) {
    headEnd = Math.max(0, source.indexOf(rule.getName(), "rule".length()));
    headEnd += rule.getName().length();
    for (String attribute : rule.getAttributes().keySet()) {
      word(
          "rule-outside-profile",
          attribute,
          "'"
              + attribute
              + "' is not allowed: the order of rules can't matter, and dates stand in "
              + "rulebook.xml");
    }
    for (String annotation : rule.getAnnotationNames()) {
      word(
          "rule-outside-profile",
          annotation,
          "'@"
              + annotation
              + "' is not allowed: what is known about a rule stands in rulebook.xml");
    }
    if (rule.getParentName() != null) {
      word("rule-outside-profile", "extends", "'extends' is not allowed: repeat the patterns");
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      wholeRule("rule-outside-profile", "a rule has exactly one 'then'");
    }
  }

  private @Nullable Condition condition(BaseDescr element, List<Condition> before) {
    if (element instanceof PatternDescr pattern) {
      return pattern(pattern, Quantifier.EACH, before);
    }
    if (element instanceof NotDescr || element instanceof ExistsDescr) {
      boolean not = element instanceof NotDescr;
      List<? extends BaseDescr> inner = ((ConditionalElementDescr) element).getDescrs();
      if (inner.size() == 1 && inner.get(0) instanceof PatternDescr pattern) {
        return pattern(pattern, not ? Quantifier.NOT : Quantifier.EXISTS, before);
      }
      range(
          "rule-outside-profile",
          element,
          "'" + (not ? "not" : "exists") + "' takes exactly one pattern");
      return null;
    }
    String word = element.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
    range(
        "rule-outside-profile",
        element,
        "'"
            + word
            + "' is not allowed here"
            + (INSTEAD.containsKey(word) ? "; " + INSTEAD.get(word) : ""));
    return null;
  }

  private @Nullable Condition pattern(
      PatternDescr pattern, Quantifier quantifier, List<Condition> before) {
    if (pattern.getSource() != null) {
      String what = pattern.getSource().toString().startsWith("from") ? "from" : "accumulate";
      range("rule-outside-profile", pattern, "'" + what + "' is not allowed; " + INSTEAD.get(what));
      return null;
    }
    FactType type = Vocabulary.types().get(pattern.getObjectType());
    if (type == null) {
      int start = base + Math.max(0, pattern.getStartCharacter());
      problems.errorAtWord(
          "rule-unknown-fact",
          start,
          base + pattern.getEndCharacter(),
          pattern.getObjectType(),
          "unknown fact '"
              + pattern.getObjectType()
              + "'"
              + dev.interdict.internal.source.Suggestion.orKnown(
                  pattern.getObjectType(), Vocabulary.types().keySet()));
      return null;
    }
    if (!pattern.getBehaviors().isEmpty()) {
      range("rule-outside-profile", pattern, "'over' is not allowed: a BOM has no windows of time");
      return null;
    }
    String binding = emptyToNull(pattern.getIdentifier());
    if (binding != null && !binding.startsWith("$")) {
      at("rule-binding", pattern, binding, "a variable starts with $: $" + binding);
    }
    if (binding != null && quantifier != Quantifier.EACH) {
      range(
          "rule-binding",
          pattern,
          "a fact under 'not' or 'exists' can't be bound: drop " + binding);
    }
    int problemsBefore = problems.count();
    var constraints =
        new ConstraintChecker(problems, source, base, scope, type, quantifier).check(pattern);
    if (binding != null && !scope.bind(binding, new Scope.Variable(type, null))) {
      at("rule-binding", pattern, binding, "'" + binding + "' is bound twice");
    }
    var condition = new Condition(quantifier, binding, type.name(), constraints);
    if (problems.count() == problemsBefore) {
      checkJoin(pattern, condition, type, before);
    }
    return condition;
  }

  private void checkJoin(
      PatternDescr pattern, Condition condition, FactType type, List<Condition> before) {
    boolean first = before.stream().allMatch(earlier -> Vocabulary.type(earlier.type()).single());
    if (!type.single() && !first && !Joins.joined(condition)) {
      range(
          "rule-unjoined",
          pattern,
          "this pattern isn't joined to an earlier one, so every fact would meet every other; "
              + "add a constraint such as: component == $c");
    }
    if (type.name().equals("ListMatch") && !Joins.namesList(condition)) {
      range(
          "rule-list",
          pattern,
          "a ListMatch names its list, so that the list's coverage can reach the outcome; "
              + "add: list == \"…\"");
    }
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

  /** Of a word in the rule's head, behind its name. */
  private void word(String code, String word, String message) {
    problems.errorAtWord(code, base + headEnd, base + source.length(), word, message);
  }

  private void wholeRule(String code, String message) {
    problems.error(code, base, base + 4, message);
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
