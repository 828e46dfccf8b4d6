// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Report;
import dev.interdict.internal.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads the {@code then} part: exactly one {@code findings.report(…)}. */
final class ReportParser {
  private static final java.util.regex.Pattern TOKEN =
      java.util.regex.Pattern.compile("\\s*(\"(?:[^\"\\\\\\n]|\\\\.)*\"|\\$?[A-Za-z_]\\w*|\\S)");
  private static final java.util.regex.Pattern THEN = java.util.regex.Pattern.compile("\\bthen\\b");
  private static final List<String> VERDICTS = Report.VERDICTS.stream().map(Verdict::name).toList();
  private static final String SHAPE =
      "'then' holds exactly one findings.report(VERDICT, $component [, $match] [, \"reason\"]);";

  private final Problems problems;
  private final String source;
  private final int base;
  private final Scope scope;
  private final List<Condition> conditions;
  private final boolean whole;

  private record Token(String text, int start, int end) {}

  /**
   * @param whole whether the conditions are right; else an unknown variable is no further mistake
   */
  ReportParser(
      Problems problems,
      String source,
      int base,
      Scope scope,
      List<Condition> conditions,
      boolean whole) {
    this.problems = problems;
    this.source = source;
    this.base = base;
    this.scope = scope;
    this.conditions = List.copyOf(conditions);
    this.whole = whole;
  }

  /**
   * @param from an offset in the rule's source at or before its {@code then}
   */
  @Nullable Report parse(int from) {
    Matcher then = THEN.matcher(source);
    if (!then.find(Math.min(from, source.length()))) {
      problems.error("rule-then", base, base + 4, "the rule has no 'then'");
      return null;
    }
    List<Token> tokens = tokens(then.end());
    String[] call = {"findings", ".", "report", "("};
    for (int i = 0; i < call.length; i++) {
      if (i >= tokens.size() || !tokens.get(i).text().equals(call[i])) {
        Token found = i < tokens.size() ? tokens.get(i) : null;
        boolean near =
            found != null
                && call[i].length() > 1
                && Suggestion.nearest(found.text(), List.of(call[i])).isPresent();
        return fail(found, then, near ? "did you mean '" + call[i] + "'? " + SHAPE : SHAPE);
      }
    }
    var arguments = new ArrayList<Token>();
    int at = call.length;
    while (at < tokens.size() && !tokens.get(at).text().equals(")")) {
      if (arguments.size() > 0) {
        if (!tokens.get(at).text().equals(",")) {
          return fail(
              tokens.get(at),
              then,
              (isEnd(tokens.get(at)) ? "a ')' is missing; " : "a comma is expected here; ")
                  + SHAPE);
        }
        at++;
        if (at < tokens.size() && tokens.get(at).text().equals(")")) {
          return fail(tokens.get(at - 1), then, "nothing follows this comma: drop it");
        }
      }
      if (at < tokens.size()) {
        arguments.add(tokens.get(at++));
      }
    }
    at++;
    if (at < tokens.size() && tokens.get(at).text().equals(";")) {
      at++;
    }
    if (at != tokens.size() - 1 || !tokens.get(at).text().equals("end")) {
      return fail(at < tokens.size() ? tokens.get(at) : null, then, SHAPE);
    }
    return report(arguments, then);
  }

  private @Nullable Report report(List<Token> arguments, Matcher then) {
    if (arguments.size() == 1) {
      return fail(arguments.get(0), then, "the component found is missing; " + SHAPE);
    }
    if (arguments.isEmpty() || arguments.size() > 4) {
      return fail(arguments.isEmpty() ? null : arguments.get(0), then, SHAPE);
    }
    Token verdict = arguments.get(0);
    boolean known = VERDICTS.contains(verdict.text());
    if (!known) {
      fail(
          verdict,
          then,
          verdict.text().startsWith("$")
              ? "a verdict comes first: " + String.join(", ", VERDICTS)
              : "'"
                  + verdict.text()
                  + "' is no verdict of a rule"
                  + Suggestion.orKnown(verdict.text(), VERDICTS));
    }
    Token component = arguments.get(1);
    if (!binds(component, "Component")) {
      return noComponent(component, then);
    }
    if (!known) {
      return null;
    }
    String match = null;
    String reason = null;
    for (Token extra : arguments.subList(2, arguments.size())) {
      if (extra.text().startsWith("\"") && reason == null) {
        if (extra.text().indexOf('\\') >= 0) {
          return fail(extra, then, "a reason is a key of rulebook.xml, without escapes");
        }
        reason = extra.text().substring(1, extra.text().length() - 1);
      } else if (match == null && reason == null && binds(extra, "ListMatch")) {
        match = extra.text();
      } else if (lost(extra)) {
        return null;
      } else {
        return fail(
            extra,
            then,
            "after the component come a variable bound to a ListMatch and a \"reason key\", in this"
                + " order"
                + (extra.text().matches("[a-z]\\w*") ? "; a key stands in quotes" : ""));
      }
    }
    if (verdict.text().equals("PROHIBITED") && match == null && restsOnList()) {
      return fail(
          component,
          then,
          "a ban that rests on a ListMatch reports it, so that a weak match asks for a person:"
              + " findings.report(PROHIBITED, "
              + component.text()
              + ", $match)");
    }
    if (verdict.text().equals("PROHIBITED") && restsOnUnseenList()) {
      return fail(
          verdict,
          then,
          "a ban can't rest on a ListMatch under 'exists' or 'accumulate', where nobody sees how"
              + " weak it is or from which day it counts: write $m : ListMatch(…) and report $m");
    }
    return new Report(Verdict.valueOf(verdict.text()), component.text(), match, reason);
  }

  private @Nullable Report noComponent(Token component, Matcher then) {
    String text = component.text();
    String advice = "";
    if (text.startsWith("$")) {
      advice = scope.find(text) == null ? scope.advice(text) : "";
    } else if (scope.find("$" + text) != null) {
      advice = "; did you mean '$" + text + "'?";
    }
    return lost(component)
        ? null
        : fail(
            component,
            then,
            "the second argument is the component found: a variable bound to a Component" + advice);
  }

  private static boolean isEnd(Token token) {
    return token.text().equals("end") || token.text().equals(";");
  }

  private boolean restsOnList() {
    return conditions.stream()
        .anyMatch(c -> c instanceof Pattern p && listed(p) && p.quantifier() == Quantifier.EACH);
  }

  private boolean restsOnUnseenList() {
    return conditions.stream()
        .anyMatch(
            c ->
                c instanceof Pattern p
                    ? listed(p) && p.quantifier() == Quantifier.EXISTS
                    : listed(Joins.pattern(c)));
  }

  private static boolean listed(Pattern pattern) {
    return pattern.type().equals("ListMatch");
  }

  /** Whether a variable may be missing because its pattern is wrong. */
  private boolean lost(Token token) {
    return !whole && token.text().startsWith("$") && scope.find(token.text()) == null;
  }

  private boolean binds(Token token, String factType) {
    Scope.Variable variable = scope.find(token.text());
    return variable != null && variable.fact() != null && variable.fact().name().equals(factType);
  }

  private List<Token> tokens(int from) {
    var tokens = new ArrayList<Token>();
    Matcher matcher = TOKEN.matcher(source).region(from, source.length());
    while (matcher.lookingAt()) {
      tokens.add(new Token(matcher.group(1), matcher.start(1), matcher.end(1)));
      matcher.region(matcher.end(), source.length());
    }
    return tokens;
  }

  private @Nullable Report fail(@Nullable Token token, Matcher then, String message) {
    int start = token == null ? then.start() : token.start();
    int end = token == null ? then.end() : token.end();
    problems.error("rule-then", base + start, base + end, message);
    return null;
  }
}
