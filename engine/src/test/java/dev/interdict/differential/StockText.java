// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential;

import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules of the profile as text that stock Drools compiles: what every DRL file has in front, and
 * ten forms that it refuses, fails at, or takes otherwise where a value is absent (docs/adr/009):
 *
 * <ul>
 *   <li>{@code parent.name}, a path with a step that may be absent: {@code Absent.text(this,
 *       "parent.name")};
 *   <li>{@code a str[…] b}: {@code (a != null && b != null && a str[…] b)};
 *   <li>{@code a not matches b}, and {@code not} before {@code contains}, {@code memberOf} and
 *       {@code str[…]}: {@code !(a matches b)};
 *   <li>{@code && not contains b} behind one that was written anew: {@code && !(a contains b)};
 *   <li>{@code a in (null)}: {@code a == null};
 *   <li>{@code $p}, a truth by itself: {@code ($p == true)};
 *   <li>{@code 1000000000000}, beyond Java's int, alone or in a list: {@code 1000000000000.0};
 *   <li>{@code $s : share} where {@code $s} is summed: {@code $s : Absent.zero(share)};
 *   <li>{@code $least == 5}, the first question about a least: {@code $least != null, $least == 5};
 *   <li>{@code $least >= "2026-11-22"}, a total: {@code $least >= LocalDate.parse("2026-11-22")}.
 * </ul>
 */
final class StockText {
  private static final String HEAD =
      """
      package %s;
      import dev.interdict.differential.facts.*;
      import static dev.interdict.finding.Verdict.*;
      global dev.interdict.differential.facts.Findings findings;

      """;

  private static final String PATH = "\\$?[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*";
  private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final String WORD = "(?:not\\s+)?(?:in|matches|contains|memberOf|str\\[\\w+\\])";
  private static final Pattern PART =
      Pattern.compile(
          "(?<text>TEXT)"
              .concat("|(?<total>\\$\\w+)\\s*:\\s*(?:count|sum|min|max)\\s*\\([^()]*\\)")
              .concat("|(?<binding>\\$\\w+)\\s*:\\s*(?<bound>PATH)(?=\\s*[,)])")
              .concat("|(?<joint>&&|\\|\\|)\\s*(?<half>[=!]=|[<>]=?|\\bWORD(?![\\w.]))\\s*")
              .concat("(?<operand>TEXT|-?[\\d.]+|PATH|\\((?:TEXT|[^()\"])*\\))")
              .concat("|(?<left>PATH)\\s*(?<operator>[=!]=|[<>]=?|\\bWORD(?![\\w.]))\\s*")
              .concat("(?<right>TEXT|-?[\\d.]+|PATH|\\((?:TEXT|[^()\"])*\\))")
              .concat("|(?<path>PATH)")
              .replace("TEXT", TEXT)
              .replace("PATH", PATH)
              .replace("WORD", WORD));
  private static final Pattern SUM = Pattern.compile("sum\\s*\\(\\s*(\\$\\w+)\\s*\\)");
  private static final Pattern CONDITIONS =
      Pattern.compile("(?<=\\nwhen\\n).*?(?=\\nthen\\n)", Pattern.DOTALL);

  /** Properties that hold a component or nothing. */
  private static final Set<String> OPEN = Set.of("parent", "endItem");

  private final Set<String> values = new HashSet<>();
  private final Set<String> totals = new HashSet<>();
  private final Set<String> unasked = new HashSet<>();
  private final Set<String> summed = new HashSet<>();

  /** What the last comparison is about, if it no longer begins with it; empty otherwise. */
  private String hidden = "";

  private StockText() {}

  /** What stands before the rules of a package. */
  static String head(String name) {
    return HEAD.formatted(name);
  }

  /**
   * @param rules right in our profile, with {@code when} and {@code then} on lines of their own
   */
  static String of(String name, String rules) {
    return head(name)
        + CONDITIONS
            .matcher(rules)
            .replaceAll(rule -> Matcher.quoteReplacement(new StockText().conditions(rule.group())));
  }

  private String conditions(String text) {
    SUM.matcher(text).results().forEach(sum -> summed.add(sum.group(1)));
    var out = new StringBuilder();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      part.appendReplacement(out, Matcher.quoteReplacement(written(part)));
    }
    return part.appendTail(out).toString();
  }

  private String written(Matcher part) {
    if (part.group("binding") != null) {
      values.add(part.group("binding"));
      String value = value(part.group("bound"));
      return part.group("binding")
          + " : "
          + (summed.contains(part.group("binding")) ? "Absent.zero(" + value + ")" : value);
    }
    if (part.group("total") != null) {
      totals.add(part.group("total"));
      if (part.group().matches(".*\\bm(in|ax)\\s*\\(.*")) {
        unasked.add(part.group("total"));
      }
      return part.group();
    }
    if (part.group("path") != null) {
      String value = value(part.group());
      boolean truth = !value.equals(part.group()) || values.contains(value);
      return truth ? "(" + value + " == true)" : value;
    }
    if (part.group("half") != null) {
      return hidden.isEmpty()
          ? part.group()
          : part.group("joint") + " " + compared(hidden, part.group("half"), part.group("operand"));
    }
    if (part.group("text") != null) {
      return part.group();
    }
    String left = part.group("left");
    String compared = compared(left, part.group("operator"), part.group("right"));
    hidden = compared.startsWith(left) ? "" : left;
    return compared;
  }

  private String compared(String asked, String operator, String operand) {
    String left = value(asked);
    String right = operand;
    boolean path = right.matches(PATH);
    right = path ? value(right) : literal(right, totals.contains(left));
    if (right.matches("\\(\\s*null\\s*\\)")) {
      return left + (operator.equals("in") ? " == null" : " != null");
    }
    boolean negated = operator.startsWith("not") && !operator.endsWith("in");
    String word = negated ? operator.substring(3).strip() : operator;
    String compared = left + " " + word + " " + right;
    if (word.startsWith("str[")) {
      compared =
          "(" + left + " != null && " + (path ? right + " != null && " : "") + compared + ")";
    }
    if (unasked.remove(left)) {
      return left + " != null, " + compared;
    }
    return negated ? "!(" + compared + ")" : compared;
  }

  private static String literal(String written, boolean total) {
    if (written.matches("\\d{10,}|\\([^\"]*\\)")) {
      return written.replaceAll("\\b\\d{10,}\\b(?!\\.)", "$0.0");
    }
    return total && written.startsWith("\"")
        ? "java.time.LocalDate.parse(" + written + ")"
        : written;
  }

  /** A path as it is, or taken with care if a step may be absent. */
  private String value(String path) {
    var steps = new ArrayList<>(List.of(path.split("\\.")));
    String start = "this";
    if (steps.get(0).startsWith("$") || steps.get(0).equals("this")) {
      start = steps.remove(0);
    }
    boolean open = !steps.isEmpty() && values.contains(start);
    for (int i = 0; i + 1 < steps.size(); i++) {
      open |= OPEN.contains(steps.get(i));
    }
    if (!open) {
      return path;
    }
    String last = steps.get(steps.size() - 1);
    String method = method(Vocabulary.component().properties().get(last).type());
    return "Absent." + method + "(" + start + ", \"" + String.join(".", steps) + "\")";
  }

  private static String method(PropertyType type) {
    return switch (type) {
      case TEXT -> "text";
      case NUMBER -> "number";
      case TRUTH -> "truth";
      case TEXT_SET -> "texts";
      case COMPONENT -> "component";
      case DATE -> throw new IllegalArgumentException("no component has a date");
    };
  }
}
