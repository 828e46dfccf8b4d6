// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.RuleParser;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sees of a rule what the loader asks for: name, lists, report. */
final class FakeRuleParser implements RuleParser {
  private static final Pattern RULE =
      Pattern.compile("rule \"([^\"]*)\"(.*?)report\\((\\w+)([^;]*)\\);", Pattern.DOTALL);
  private static final Pattern LIST =
      Pattern.compile("\\blist (?:== (\"[^\"]*\")|in \\(([^)]*)\\))");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  @Override
  public RuleParsing parse(SourceText text) {
    List<RuleSyntax> rules = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    Map<String, SourceLocation> locations = new TreeMap<>();
    Matcher rule = RULE.matcher(text.text());
    while (rule.find()) {
      locations.put(rule.group(1), text.range(rule.start(1), rule.end(1)));
      Matcher reason = TEXT.matcher(rule.group(4));
      rules.add(
          new RuleSyntax(
              rule.group(1),
              null,
              List.of(
                  new RuleSyntax.Branch(
                      text.range(rule.start(1), rule.end(1)),
                      conditions(rule.group(2)),
                      new RuleSyntax.Report(
                          Verdict.valueOf(rule.group(3)),
                          "$c",
                          "$m",
                          reason.find() ? reason.group(1) : null)))));
    }
    if (text.text().contains("eval")) {
      diagnostics.add(Diagnostic.error("drl-eval", "no eval", text.range(0, 0)));
    }
    return new RuleParsing(rules, locations, diagnostics);
  }

  private static List<RuleSyntax.Condition> conditions(String body) {
    List<RuleSyntax.Test> lists = new ArrayList<>();
    Matcher list = LIST.matcher(body);
    while (list.find()) {
      Matcher name = TEXT.matcher(list.group(1) != null ? list.group(1) : list.group(2));
      while (name.find()) {
        lists.add(
            new Comparison(
                new Path(null, List.of("list")),
                Operator.EQUAL,
                new Literal(name.group(1), null, null, null)));
      }
    }
    RuleSyntax.Test test = lists.size() == 1 ? lists.get(0) : new RuleSyntax.AnyOf(lists);
    return List.of(
        new RuleSyntax.Pattern(
            RuleSyntax.Quantifier.EACH,
            "$m",
            "ListMatch",
            List.of(new RuleSyntax.Constraint("list", null, null, test))));
  }
}
