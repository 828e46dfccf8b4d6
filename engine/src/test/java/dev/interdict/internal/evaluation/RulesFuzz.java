// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.EvaluationLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.fuzz.EditScript;
import dev.interdict.fuzz.Fuzzed;
import dev.interdict.fuzz.Lines;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Confidence;
import dev.interdict.model.MatchSubject;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Any bytes as a file of rules: each rule is accepted or answered at its place, the same way every
 * time, and what is accepted can be asked of a BOM.
 */
public final class RulesFuzz {
  private static final Fuzzed FUZZED = new Fuzzed("rules", EditScript.WORDS);
  private static final DrlRuleParser KNOWING = new DrlRuleParser();
  private static final List<Object> FACTS = facts();
  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile("(?s)\"(?:[^\"\\\\\n\r]|\\\\.)*\"?|//[^\n\r]*|/\\*.*?(?:\\*/|\\z)");
  private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule[\\p{javaWhitespace}\"]");

  private RulesFuzz() {}

  public static void fuzzerInitialize() {
    FUZZED.warmUp(RulesFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    FUZZED.check(input, RulesFuzz::read);
  }

  private static void read(byte[] file) {
    String lenient = new String(file, UTF_8);
    String text = lenient.startsWith("\uFEFF") ? lenient.substring(1) : lenient;
    RuleParsing parsing = new DrlRuleParser().parse(new SourceText("rules.drl", text));
    Fuzzed.requirePlaces(parsing.diagnostics(), Lines.of(text));
    // The rules that it has met before stand at other places in other files.
    RuleParsing again = KNOWING.parse(new SourceText("rules.drl", text));
    Fuzzed.require(parsing.equals(again), "read twice, not the same");
    requireEachAnswered(text, parsing);
    requireUsable(parsing.rules());
  }

  private static void requireUsable(List<RuleSyntax> rules) {
    Set<String> names = new HashSet<>();
    for (RuleSyntax rule : rules) {
      Fuzzed.require(names.add(rule.name()), "two rules of one name");
    }
    RuleBase.of(rules).ask(FACTS, EvaluationLimits.DEFAULT);
  }

  /** No rule is lost in silence. */
  private static void requireEachAnswered(String text, RuleParsing parsing) {
    List<Integer> starts = ruleLines(text);
    Set<Integer> answered = new HashSet<>();
    for (RuleSyntax rule : parsing.rules()) {
      SourceLocation place = parsing.locations().get(rule.name());
      Fuzzed.require(place != null, "no place of " + rule.name());
      answered.add(startBefore(starts, place.line()));
    }
    for (Diagnostic diagnostic : parsing.diagnostics()) {
      if (diagnostic.code().equals("too-many-mistakes")) {
        return;
      }
      SourceLocation place = diagnostic.location();
      for (int line = place.line(); line <= place.endLine(); line++) {
        answered.add(startBefore(starts, line));
      }
    }
    for (int start : starts) {
      Fuzzed.require(answered.contains(start), "the rule at line " + start + " got no answer");
    }
  }

  /** The lines on which a rule starts, found otherwise than the parser does. */
  private static List<Integer> ruleLines(String text) {
    String bare =
        TEXT_OR_COMMENT
            .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
            .replaceAll(found -> blank(found, found.group().startsWith("\"") ? "_" : " "));
    var lines = new ArrayList<Integer>();
    RULE.matcher(bare)
        .results()
        .forEach(
            found ->
                lines.add(
                    1 + (int) bare.chars().limit(found.start()).filter(c -> c == '\n').count()));
    return lines;
  }

  private static String blank(MatchResult found, String by) {
    return found.group().replaceAll("[^\n]", by);
  }

  private static int startBefore(List<Integer> starts, int line) {
    int before = 0;
    for (int start : starts) {
      if (start <= line) {
        before = start;
      }
    }
    return before;
  }

  private static List<Object> facts() {
    var board = new Boards();
    Boards.Part root = Boards.part("kiosk").maker("Good Parts").quantity(1.0);
    root.endItem = true;
    root.assembly = true;
    ComponentFact kiosk = board.add(root);
    ComponentFact camera =
        board.add(
            Boards.part("camera").maker("Acme").partNumber("EC25").quantity(2.5).parent(kiosk));
    ComponentFact unknown = board.add(Boards.part("null").parent(kiosk));
    board.origin(camera, Stage.MINED, "CN", 60.0);
    board.origin(camera, Stage.MINED, "US", null);
    board.origin(unknown, Stage.REFINED, "CN", 40.0);
    board.match(camera, "acme-list", "acme", "any-use", MatchSubject.MAKER, Confidence.HIGH);
    board.match(unknown, "acme-list", "old", "", MatchSubject.DIE, Confidence.LOW);
    board.program(Map.of("end-use", "none", "model-year", "2027"), "us.fed.prime");
    board.bom(kiosk, false);
    return List.copyOf(board.facts);
  }
}
