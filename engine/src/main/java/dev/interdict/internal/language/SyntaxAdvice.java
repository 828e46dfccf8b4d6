// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.source.Suggestion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an author probably meant where the grammar of DRL is lost. The grammar itself only knows the
 * word that it couldn't take, which is often far from the mistake.
 */
final class SyntaxAdvice {
  private static final String SHAPE = "a rule reads: rule \"id\" when … then … end";
  private static final Pattern WORD = Pattern.compile("\\$?[\\p{L}_][\\p{L}\\d_]*");
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|\\$?[\\p{L}_][\\p{L}\\d_]*|\\d[\\d.]*|\\S");
  private static final Pattern BARE_ID = Pattern.compile("rule\\s+([\\p{L}\\d_.-]+)");
  private static final Pattern BAD_ESCAPE =
      Pattern.compile("\\\\([^\\\\\"ntdDwWsSb.+*?()\\[\\]{}|^$/-])");
  private static final String QUOTES = "“”„‟«»‹›‘’‚`";
  private static final String OPERATOR_SIGNS = "=<>!~≥≤≠";

  /** Signs that other languages compare with, and what to write. */
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("=", "=="),
          Map.entry("===", "=="),
          Map.entry("!==", "!="),
          Map.entry("<>", "!="),
          Map.entry("≠", "!="),
          Map.entry("=>", ">="),
          Map.entry("≥", ">="),
          Map.entry("=<", "<="),
          Map.entry("≤", "<="),
          Map.entry("=~", "matches"),
          Map.entry("~", "matches"),
          Map.entry("!~", "not matches"));

  /** Words that people compare with, and what to write. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("is", "=="),
          Map.entry("equals", "=="),
          Map.entry("eq", "=="),
          Map.entry("isnt", "!="),
          Map.entry("like", "matches \"Hua.*\""),
          Map.entry("startswith", "str[startsWith]"),
          Map.entry("endswith", "str[endsWith]"),
          Map.entry("length", "str[length]"),
          Map.entry("between", "two constraints: depth >= 1, depth <= 3"),
          Map.entry("exists", "!= null"),
          Map.entry("includes", "contains"),
          Map.entry("has", "contains"),
          Map.entry("not", "not in, not contains, not matches or !="));

  private static final Set<String> OPERATORS =
      Set.of("in", "contains", "memberOf", "matches", "str[startsWith]", "str[endsWith]");

  /**
   * A sentence and the range that it is about.
   *
   * @param start offset in the rule
   */
  record Advice(int start, int end, String message) {}

  private final String source;
  private final String bare;
  private final int at;
  private final int end;
  private final String token;
  private final String before;
  private final int beforeAt;
  private final int depth;

  private SyntaxAdvice(String source, int at) {
    this.source = source;
    this.bare = withoutTexts(source);
    this.at = at;
    Matcher found = TOKEN.matcher(source).region(at, source.length());
    boolean token = found.lookingAt();
    this.token = token ? found.group() : "";
    this.end = token ? found.end() : Math.min(source.length(), at + 1);
    String last = "";
    int lastAt = 0;
    int open = 0;
    for (Matcher m = TOKEN.matcher(source); m.find() && m.start() < at; ) {
      last = m.group();
      lastAt = m.start();
      open += last.equals("(") ? 1 : last.equals(")") ? -1 : 0;
    }
    this.before = last;
    this.beforeAt = lastAt;
    this.depth = open;
  }

  /**
   * At least one advice.
   *
   * @param source a rule that can't be parsed, comments blanked out, every text closed on its line
   * @param at offset of the first token that the grammar couldn't take
   */
  static List<Advice> of(String source, int at) {
    var advice = new SyntaxAdvice(source, Math.min(at, source.length()));
    List<Advice> frame = advice.frame();
    if (!frame.isEmpty()) {
      return frame;
    }
    var all = new ArrayList<Advice>();
    Advice here = advice.here();
    Advice brackets = advice.brackets();
    if (here != null) {
      all.add(here);
    }
    if (brackets != null) {
      all.add(brackets);
    }
    if (all.isEmpty()) {
      all.add(advice.lost());
    }
    return all;
  }

  /** What is wrong with the words that hold a rule together. */
  private List<Advice> frame() {
    if (source.matches("(?s)rule\\s+when\\b.*")) {
      return List.of(new Advice(0, 4, "the rule has no id: write rule \"889-001\""));
    }
    Matcher bareId = BARE_ID.matcher(source);
    if (bareId.lookingAt()) {
      return List.of(
          new Advice(
              bareId.start(1),
              bareId.end(1),
              "a rule's id stands in quotes: rule \"" + bareId.group(1) + "\""));
    }
    int when = word("when", 0);
    int report = bare.indexOf("findings");
    int then = word("then", Math.max(when, 0));
    if (when < 0) {
      return List.of(missing("when", "between the rule's id and its conditions", at, end));
    }
    if (then < 0) {
      int place = report < 0 ? at : report;
      return List.of(
          missing("then", "between the conditions and findings.report(…)", place, wordEnd(place)));
    }
    if (word("end", then) < 0) {
      int last = source.stripTrailing().length();
      return List.of(missing("end", "behind findings.report(…)", Math.max(0, last - 1), last));
    }
    return List.of();
  }

  /** That one of the words is missing, or the one that was written in its place. */
  private Advice missing(String word, String where, int start, int stop) {
    for (Matcher m = WORD.matcher(bare); m.find(); ) {
      if (m.group().length() > 2
          && !Set.of("when", "then", "end").contains(m.group())
          && Suggestion.nearest(m.group(), List.of(word)).isPresent()
          && alone(m)) {
        return new Advice(
            m.start(), m.end(), "unknown word '" + m.group() + "'; did you mean '" + word + "'?");
      }
    }
    return new Advice(start, stop, "'" + word + "' is missing " + where + "; " + SHAPE);
  }

  /** Whether nothing else stands on the line. */
  private boolean alone(Matcher word) {
    int from = source.lastIndexOf('\n', word.start()) + 1;
    int to = source.indexOf('\n', word.end());
    String line = source.substring(from, to < 0 ? source.length() : to);
    return line.strip().equals(word.group());
  }

  /** A bracket of the conditions that has no other. */
  private @Nullable Advice brackets() {
    Deque<Integer> open = new ArrayDeque<>();
    int then = word("then", word("when", 0));
    for (int i = word("when", 0); i < then; i++) {
      char c = bare.charAt(i);
      if (c == '(') {
        open.push(i);
      } else if (c == ')' && open.poll() == null) {
        return new Advice(i, i + 1, "this ')' closes nothing: drop it, or write the '(' before it");
      }
    }
    return open.isEmpty()
        ? null
        : new Advice(open.peek(), open.peek() + 1, "this '(' is never closed: write the ')'");
  }

  /** What the token and the one before it tell; null if nothing. */
  private @Nullable Advice here() {
    Advice advice = text();
    if (advice == null) {
      advice = sign();
    }
    if (advice == null) {
      advice = depth == 0 ? outside() : inside();
    }
    return advice;
  }

  private @Nullable Advice text() {
    if (!token.isEmpty() && QUOTES.indexOf(token.charAt(0)) >= 0) {
      return new Advice(at, end, "a text stands in straight double quotes: \"text\"");
    }
    if (at > 0 && source.charAt(at - 1) == '"' && WORD.matcher(token).matches()) {
      return new Advice(at, end, "write a quote inside a text as \\\", and a comma behind a text");
    }
    if (token.equals("#")) {
      return new Advice(at, end, "a comment starts with //");
    }
    for (Matcher m = TOKEN.matcher(source); m.find() && m.start() <= at; ) {
      Matcher escape = BAD_ESCAPE.matcher(m.group());
      if (m.group().startsWith("\"") && m.end() >= at && escape.find()) {
        int place = m.start() + escape.start();
        return new Advice(
            place, place + 2, "'" + escape.group() + "' is no escape; write the character itself");
      }
    }
    return null;
  }

  private @Nullable Advice sign() {
    int from = at;
    while (from > 0 && OPERATOR_SIGNS.indexOf(source.charAt(from - 1)) >= 0) {
      from--;
    }
    int to = at;
    while (to < source.length() && OPERATOR_SIGNS.indexOf(source.charAt(to)) >= 0) {
      to++;
    }
    if (to == at) {
      return null;
    }
    String sign = source.substring(from, to);
    if (depth == 0 && sign.equals("=")) {
      return new Advice(from, to, "a variable is bound with ':': $c : Component(…)");
    }
    String meant = SIGNS.get(sign);
    return meant == null
        ? null
        : new Advice(from, to, "'" + sign + "' is no operator; write " + meant);
  }

  /** Between patterns. */
  private @Nullable Advice outside() {
    if (token.equals("@")) {
      return new Advice(at, end, "only @note(\"…\") can stand here, right behind the rule's id");
    }
    if (Vocabulary.types().containsKey(before) && !token.equals("(")) {
      return token.equals("[") || token.equals("{")
          ? new Advice(at, end, "constraints stand in round brackets: " + before + "(…)")
          : new Advice(
              beforeAt,
              beforeAt + before.length(),
              "a pattern has brackets, even empty ones: " + before + "()");
    }
    return null;
  }

  /** Among the constraints of a pattern. */
  private @Nullable Advice inside() {
    String word = token.toLowerCase(java.util.Locale.ROOT);
    if (token.equals("then") || token.equals("end") || Vocabulary.types().containsKey(token)) {
      return null;
    }
    boolean name = WORD.matcher(token).matches();
    boolean afterName =
        WORD.matcher(before).matches() && !before.equals("null") && !isTruth(before);
    if (word.equals("and") || word.equals("or")) {
      return new Advice(
          at,
          end,
          "write "
              + (word.equals("and") ? "&&" : "||")
              + " for '"
              + token
              + "' between constraints");
    }
    if (token.equals("in") || before.equals("in")) {
      int start = token.equals("in") ? at : beforeAt;
      return new Advice(start, start + 2, "'in' takes its values in brackets: in (\"a\", \"b\")");
    }
    if (token.equals(")") && before.equals(",")) {
      return new Advice(beforeAt, beforeAt + 1, "nothing follows this comma: drop it");
    }
    if (token.equals(")") && before.equals("(")) {
      return new Advice(beforeAt, end, "these brackets are empty: write at least one value");
    }
    if (token.equals("?")) {
      return new Advice(at, end, "there is no '? :' here; write && and ||, or two rules");
    }
    if (before.equals("not") || before.equals("exists")) {
      return new Advice(
          beforeAt,
          beforeAt + before.length(),
          before.equals("not") ? "write ! before a property" : "write " + token + " != null");
    }
    if (token.equals("not") && source.substring(end).stripLeading().startsWith("=")) {
      return new Advice(at, end, "write != for 'not'");
    }
    if (afterName && name && !token.startsWith("$") && !isProperty(token)) {
      String meant = WORDS.get(word);
      return new Advice(
          at,
          end,
          "unknown operator '"
              + token
              + "'"
              + (meant == null ? Suggestion.orKnown(token, OPERATORS) : "; write " + meant));
    }
    if (token.equals(",") && source.lastIndexOf('(', at) == beforeAt - 1) {
      return new Advice(at, end, "several values stand behind 'in': in (\"a\", \"b\")");
    }
    if (source.substring(beforeAt, at).indexOf('\n') >= 0 && brackets() != null) {
      return null;
    }
    boolean opens = name || token.equals("!") || token.equals("(") || token.startsWith("\"");
    boolean value =
        afterName || before.endsWith("\"") || before.matches("\\d.*|\\)|null|true|false");
    return opens && value
        ? new Advice(
            at,
            end,
            "a comma is missing before '" + token + "': constraints are separated by ',' or '&&'")
        : null;
  }

  private Advice lost() {
    return new Advice(
        at,
        end,
        token.isEmpty()
            ? "this can't be read; " + SHAPE
            : "'" + token + "' can't stand here; " + SHAPE);
  }

  private static boolean isProperty(String word) {
    return Vocabulary.types().values().stream()
        .anyMatch(type -> type.properties().containsKey(word));
  }

  private static boolean isTruth(String word) {
    return word.equals("true") || word.equals("false");
  }

  private int word(String word, int from) {
    Matcher found = Pattern.compile("(?<![\\w$])" + word + "(?!\\w)").matcher(bare);
    return found.find(Math.min(Math.max(from, 0), bare.length())) ? found.start() : -1;
  }

  private int wordEnd(int from) {
    Matcher word = TOKEN.matcher(source).region(Math.min(from, source.length()), source.length());
    return word.lookingAt() ? word.end() : Math.min(source.length(), from + 1);
  }

  /** Texts blanked out; every other character keeps its place. */
  static String withoutTexts(String source) {
    var out = new StringBuilder(source);
    for (Matcher m = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"").matcher(source); m.find(); ) {
      for (int i = m.start(); i < m.end(); i++) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }
}
