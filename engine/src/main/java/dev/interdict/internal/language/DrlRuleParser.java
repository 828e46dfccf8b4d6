// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * DRL (the DRL6 grammar of Drools) to checked rules. Drools parses each rule by itself; what it
 * accepts is then held against the closed profile of docs/rule-language.md. Remembers rules that
 * were right; safe for several threads.
 */
public final class DrlRuleParser implements RuleParser {
  private static final Pattern NAME = Pattern.compile("rule\\s+\"([^\"\\\\\n]+)\"");

  /** What closes a rule, which may be followed by what is none. */
  private static final Pattern END = Pattern.compile("(?m)^[ \\t]*end[ \\t]*$");

  /** What can't be seen, or changes how what follows is shown. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t\\n\\f\\r]]");

  /** Ten times what the ids of a rulebook can tell apart. */
  private static final int MAX_RULES = 10_000;

  private final RuleCache cache = new RuleCache();

  @Override
  public RuleParsing parse(SourceText text) {
    var problems = new Problems(text);
    RuleSplitter.Bare cleared = RuleSplitter.withoutComments(text.text());
    String bare = cleared.text();
    RuleSplitter.Pieces pieces = RuleSplitter.split(bare);
    if (visible(text.text(), pieces.head(), problems)) {
      StrayText.report(bare, pieces.head().start(), pieces.head().end(), problems);
    }
    var rules = new ArrayList<RuleSyntax>();
    var locations = new TreeMap<String, SourceLocation>();
    for (RuleSplitter.Piece piece : pieces.rules()) {
      if (problems.full()) {
        break;
      }
      if (rules.size() == MAX_RULES) {
        problems.error(
            "rule-limit",
            piece.start(),
            piece.start() + 4,
            "a file has at most " + MAX_RULES + " rules");
        break;
      }
      int before = problems.count();
      if (cleared.unclosed() >= piece.start() && cleared.unclosed() < piece.end()) {
        // What follows can't be told from the comment.
        unclosed(cleared, problems);
        name(bare, piece, locations, problems);
        break;
      }
      if (!visible(text.text(), piece, problems)) {
        name(bare, piece, locations, problems);
        continue;
      }
      RuleSyntax rule = rule(bare, piece, locations, problems);
      if (rule != null && problems.count() == before) {
        rules.add(rule);
      }
      StrayText.report(bare, piece.start() + ruleLength(bare, piece), piece.end(), problems);
    }
    if (cleared.unclosed() >= 0 && cleared.unclosed() < pieces.head().end()) {
      unclosed(cleared, problems);
    }
    return new RuleParsing(rules, locations, problems.found());
  }

  private static void unclosed(RuleSplitter.Bare cleared, Problems problems) {
    problems.error(
        "rule-syntax",
        cleared.unclosed(),
        cleared.unclosed() + 2,
        "this comment is never closed, so nothing after it is read: write */");
  }

  private static boolean visible(String text, RuleSplitter.Piece piece, Problems problems) {
    Matcher found = INVISIBLE.matcher(text).region(piece.start(), piece.end());
    if (!found.find()) {
      return true;
    }
    String code = Integer.toHexString(text.codePointAt(found.start())).toUpperCase(Locale.ROOT);
    problems.error(
        "rule-character",
        found.start(),
        found.end(),
        "an invisible character, U+"
            + "0".repeat(Math.max(0, 4 - code.length()))
            + code
            + ", can't stand in a rule: take it out; names that need it belong in a list");
    return false;
  }

  /** Notes the name of a rule that isn't read, so that nobody takes it for missing. */
  private static void name(
      String bare,
      RuleSplitter.Piece piece,
      Map<String, SourceLocation> locations,
      Problems problems) {
    Matcher name = NAME.matcher(bare).region(piece.start(), piece.end());
    if (name.lookingAt()) {
      locations.putIfAbsent(name.group(1), problems.text().range(name.start(1), name.end(1)));
    }
  }

  private @Nullable RuleSyntax rule(
      String bare,
      RuleSplitter.Piece piece,
      Map<String, SourceLocation> locations,
      Problems problems) {
    String source = bare.substring(piece.start(), piece.start() + ruleLength(bare, piece));
    RuleCache.Known known = cache.find(source);
    if (known != null) {
      String name = known.rule().name();
      return known.rule().at(locate(name, piece.start() + known.nameAt(), locations, problems));
    }
    Matcher named = NAME.matcher(source);
    SourceLocation location = null;
    if (named.lookingAt()) {
      // Known even if the rest can't be read, so that nobody says that there is no such rule.
      location = locate(named.group(1), piece.start() + named.start(1), locations, problems);
    }
    if (!new RuleGuard(problems, source, piece.start()).admits()) {
      return null;
    }
    RuleDescr descr = parseOne(source, piece, problems);
    if (descr == null) {
      return null;
    }
    int nameAt = Math.max(0, source.indexOf(descr.getName(), "rule".length()));
    if (location == null) {
      location = locate(descr.getName(), piece.start() + nameAt, locations, problems);
    }
    int before = problems.count();
    int end = Math.min(source.length(), descr.getEndCharacter() + 1);
    String rest = source.substring(end);
    if (!rest.isBlank()) {
      int start = piece.start() + end + rest.indexOf(rest.strip());
      problems.error(
          "rule-outside-profile",
          start,
          start + firstWord(rest.strip()).length(),
          "only rules are allowed here, each on a line of its own");
      return null;
    }
    RuleSyntax rule = new RuleChecker(problems, source, piece.start()).check(descr, location);
    if (rule != null && problems.count() == before) {
      cache.keep(source, new RuleCache.Known(rule, nameAt));
    }
    return rule;
  }

  /** The blanks behind a rule are none of it: the grammar of DRL doesn't know all of them. */
  private static int ruleLength(String bare, RuleSplitter.Piece piece) {
    Matcher close = END.matcher(bare).region(piece.start(), piece.end());
    int end = close.find() ? close.end() : piece.end();
    return bare.substring(piece.start(), end).stripTrailing().length();
  }

  /** Where a rule's name stands; that it stands there twice is a problem. */
  private static SourceLocation locate(
      String name, int nameAt, Map<String, SourceLocation> locations, Problems problems) {
    SourceLocation location = problems.text().range(nameAt, nameAt + name.length());
    SourceLocation first = locations.putIfAbsent(name, location);
    if (first != null) {
      problems.error(
          "rule-twice",
          nameAt,
          nameAt + name.length(),
          "rule '" + name + "' is already defined at line " + first.line());
    }
    return location;
  }

  private static @Nullable RuleDescr parseOne(
      String source, RuleSplitter.Piece piece, Problems problems) {
    var parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr parsed;
    try {
      parsed = parser.parse(false, source);
    } catch (Exception e) {
      // The generated parser has no other way to say that it is lost.
      problems.error(
          "rule-syntax", piece.start(), piece.start() + 4, "this rule can't be read as DRL");
      return null;
    } catch (StackOverflowError e) {
      problems.error(
          "rule-syntax",
          piece.start(),
          piece.start() + 4,
          "this rule is nested too deeply; write simpler conditions");
      return null;
    }
    if (parser.hasErrors() || parsed == null || parsed.getRules().isEmpty()) {
      syntaxErrors(parser.getErrors(), source, piece, problems);
      return null;
    }
    return parsed.getRules().get(0);
  }

  private static void syntaxErrors(
      List<DroolsError> errors, String source, RuleSplitter.Piece piece, Problems problems) {
    var piecePositions = new SourceText("", source);
    int before = problems.count();
    for (DroolsError error : errors) {
      if (error instanceof ParserError located && located.getRow() > 0) {
        int at = piecePositions.offset(located.getRow(), located.getCol() + 1);
        for (SyntaxAdvice.Advice advice : SyntaxAdvice.of(source, at)) {
          // What is missing at the end is shown there, not where the next rule starts.
          int start = Math.min(advice.start(), source.stripTrailing().length() - 1);
          problems.error(
              "rule-syntax",
              piece.start() + start,
              piece.start() + Math.max(start + 1, advice.end()),
              advice.message());
        }
        return;
      }
    }
    if (problems.count() == before) {
      problems.error(
          "rule-syntax",
          piece.start(),
          piece.start() + 4,
          "this rule can't be read; it reads: rule \"id\" when … then … end");
    }
  }

  private static String firstWord(String words) {
    int end = 0;
    while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
      end++;
    }
    return words.substring(0, end);
  }
}
