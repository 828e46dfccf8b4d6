// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Report;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Holds one parsed rule against the closed profile. */
final class RuleChecker {
  private static final String NOTE = "note";
  private static final int MAX_NOTE = 1_000;

  private final Problems problems;
  private final String source;
  private final int base;
  private int headEnd;

  /**
   * A checker of one rule.
   *
   * @param source the text of the rule, comments blanked out
   * @param base offset of that text in the file
   */
  RuleChecker(Problems problems, String source, int base) {
    this.problems = problems;
    this.source = source;
    this.base = base;
  }

  /**
   * The rule.
   *
   * @param name where its name stands
   * @return null if it has no conditions or reports nothing; other mistakes are in the problems
   */
  @Nullable RuleSyntax check(RuleDescr rule, SourceLocation name) {
    String note = checkHeader(rule);
    AndDescr lhs = rule.getLhs();
    int lhsEnd = source.indexOf("when") + 4;
    for (BaseDescr element : lhs.getDescrs()) {
      lhsEnd = Math.max(lhsEnd, element.getEndCharacter());
    }
    if (lhs.getDescrs().isEmpty()) {
      wholeRule("rule-empty", "a rule needs at least one pattern, such as: $c : Component()");
    }
    List<List<BaseDescr>> sides = Sides.branches(lhs);
    if (sides == null) {
      wholeRule(
          "rule-too-long",
          "the sides of 'or' can be combined in more than "
              + Sides.MAX_BRANCHES
              + " ways: write several rules, or a decision table");
      return null;
    }
    Set<String> anywhere = Sides.names(lhs);
    var branches = new ArrayList<Branch>();
    for (List<BaseDescr> elements : sides) {
      int before = problems.count();
      var scope = new Scope(anywhere);
      List<Condition> conditions = new BranchChecker(problems, source, base, scope).check(elements);
      boolean whole = problems.count() == before && !elements.isEmpty();
      Report report =
          new ReportParser(problems, source, base, scope, conditions, whole)
              .parse(Math.max(0, lhsEnd - 1));
      if (report != null) {
        branches.add(new Branch(name, conditions, report));
      }
    }
    return branches.isEmpty() ? null : new RuleSyntax(rule.getName(), note, branches);
  }

  /** The note in the rule's head, null if there is none. */
  private @Nullable String checkHeader(RuleDescr rule) {
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
    String note = null;
    for (String annotation : rule.getAnnotationNames()) {
      if (annotation.equals(NOTE)) {
        note = note(rule);
      } else {
        word(
            "rule-outside-profile",
            annotation,
            "'@"
                + annotation
                + "' is not allowed: what is known about a rule stands in rulebook.xml; "
                + "only @note(\"why this condition\") can stand here");
      }
    }
    if (rule.getParentName() != null) {
      word("rule-outside-profile", "extends", "'extends' is not allowed: repeat the patterns");
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      wholeRule("rule-outside-profile", "a rule has exactly one 'then'");
    }
    return note;
  }

  private @Nullable String note(RuleDescr rule) {
    Object written = rule.getAnnotation(NOTE).getValueMap().get("value");
    LiteralReader.Reading text =
        written instanceof String quoted && rule.getAnnotation(NOTE).getValueMap().size() == 1
            ? LiteralReader.read(quoted.strip(), PropertyType.TEXT)
            : null;
    String note = text == null || text.literal() == null ? null : text.literal().text();
    // A note may speak of @note and when.
    String bare = SyntaxAdvice.withoutTexts(source);
    int when = bare.indexOf("when", headEnd);
    int second = bare.indexOf("@note", bare.indexOf("@note", headEnd) + 1);
    if (note == null || note.isBlank() || note.length() > MAX_NOTE) {
      word(
          "rule-annotation",
          NOTE,
          "a note is one text of at most "
              + MAX_NOTE
              + " characters: @note(\"why this condition\")");
      return null;
    }
    if (second >= 0 && second < when) {
      problems.error(
          "rule-annotation", base + second, base + second + 5, "a rule has at most one @note");
    }
    return note;
  }

  /** Of a word in the rule's head, behind its name. */
  private void word(String code, String word, String message) {
    problems.errorAtWord(code, base + headEnd, base + source.length(), word, message);
  }

  private void wholeRule(String code, String message) {
    problems.error(code, base, base + 4, message);
  }
}
