// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private static final Pattern UNEXPECTED =
      Pattern.compile("(?:at input|mismatched input|extraneous input) '([^']*)'");

  /** What can't be seen, or changes how what follows is shown. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t\\n\\f\\r]]");

  private static final Pattern NAME =
      Pattern.compile("rule\\s*(?:\"([^\"\\\\\n]+)\"|\\s([\\w.-]+))");

  /** Words that open what other files of rules declare. */
  private static final Set<String> DECLARING =
      Set.of("declare", "dialect", "function", "global", "import", "package", "query", "unit");

  /** Ids of rules have three digits. */
  private static final int MAX_RULES = 1_000;

  private static final Pattern PACKAGE = Pattern.compile("package\\s+[\\w.]+\\s*;?");

  private final RuleCache cache = new RuleCache();

  @Override
  public RuleParsing parse(SourceText text) {
    var problems = new Problems(text);
    RuleSplitter.Bare cleared = RuleSplitter.withoutComments(text.text());
    String bare = cleared.text();
    RuleSplitter.Pieces pieces = RuleSplitter.split(bare);
    if (visible(text.text(), pieces.head(), problems)) {
      checkHead(bare, pieces.head(), problems);
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
      RuleSyntax rule = null;
      if (cleared.unclosed() >= piece.start() && cleared.unclosed() < piece.end()) {
        // What follows can't be told from the comment.
        problems.error(
            "rule-syntax",
            cleared.unclosed(),
            cleared.unclosed() + 2,
            "this comment is never closed, so nothing after it is read: write */");
      } else if (visible(text.text(), piece, problems)) {
        rule = rule(bare, piece, locations, problems);
      }
      if (rule == null) {
        name(bare, piece, locations, problems);
      }
      if (rule != null && problems.count() == before) {
        rules.add(rule);
      }
    }
    if (cleared.unclosed() >= 0 && cleared.unclosed() < pieces.head().end()) {
      problems.error(
          "rule-syntax",
          cleared.unclosed(),
          cleared.unclosed() + 2,
          "this comment is never closed, so nothing after it is read: write */");
    }
    return new RuleParsing(rules, locations, problems.found());
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

  /** Notes the name of a rule that can't be read, so that nobody takes it for missing. */
  private static void name(
      String bare,
      RuleSplitter.Piece piece,
      Map<String, SourceLocation> locations,
      Problems problems) {
    Matcher name = NAME.matcher(bare).region(piece.start(), piece.end());
    if (name.lookingAt()) {
      int group = name.group(1) != null ? 1 : 2;
      locations.putIfAbsent(
          name.group(group), problems.text().range(name.start(group), name.end(group)));
    }
  }

  private static void checkHead(String bare, RuleSplitter.Piece head, Problems problems) {
    int at = head.start();
    boolean said = false;
    for (String line : bare.substring(head.start(), head.end()).split("\\R", -1)) {
      String words = line.strip();
      boolean news = !said || DECLARING.contains(firstWord(words));
      if (!words.isEmpty() && news && !PACKAGE.matcher(words).matches()) {
        said = true;
        int start = at + line.indexOf(words);
        problems.error(
            "rule-outside-profile",
            start,
            start + words.length(),
            "only rules are allowed here, but found '"
                + firstWord(words)
                + "'; a rulebook needs no imports, functions, globals or declarations: "
                + "its words are those of docs/rulebook-format.md");
      }
      at = Math.min(at + line.length(), bare.length());
      if (bare.startsWith("\r\n", at)) {
        at += 2;
      } else if (at < bare.length()) {
        at += 1;
      }
    }
  }

  private @Nullable RuleSyntax rule(
      String bare,
      RuleSplitter.Piece piece,
      Map<String, SourceLocation> locations,
      Problems problems) {
    String source = bare.substring(piece.start(), piece.end());
    RuleCache.Known known = cache.find(source);
    if (known != null) {
      String name = known.rule().name();
      return known.rule().at(locate(name, piece.start() + known.nameAt(), locations, problems));
    }
    if (!new RuleGuard(problems, source, piece.start()).admits()) {
      return null;
    }
    RuleDescr descr = parseOne(source, piece, problems);
    if (descr == null) {
      return null;
    }
    int nameAt = Math.max(0, source.indexOf(descr.getName(), "rule".length()));
    SourceLocation location = locate(descr.getName(), piece.start() + nameAt, locations, problems);
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
        Matcher found = UNEXPECTED.matcher(error.getMessage());
        String token = found.find() ? found.group(1) : "";
        int at = piecePositions.offset(located.getRow(), located.getCol() + 1);
        // What is missing at the end is shown there, not where the next rule starts.
        int last = source.stripTrailing().length();
        int start = piece.start() + Math.min(at, last);
        problems.error(
            "rule-syntax",
            start,
            start + Math.max(1, token.length()),
            source.substring(Math.min(at, source.length())).isBlank()
                ? "the rule ends too early; it reads: rule \"id\" when … then … end"
                : token.equals("=")
                    ? "to compare, write =="
                    : token.isEmpty() || token.equals("<eof>")
                        ? "this can't be read; a rule reads: rule \"id\" when … then … end"
                        : "'"
                            + token
                            + "' can't stand here; a rule reads: rule \"id\" when … then … end");
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
