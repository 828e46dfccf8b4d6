// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import dev.interdict.diagnostic.Printable;
import dev.interdict.facts.Inquiry.Question;
import dev.interdict.facts.Inquiry.Reason;
import dev.interdict.model.FactField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The letter to a supplier: equal questions together, and why each is asked. What comes from a BOM
 * stands in code spans, where Markdown has no meaning.
 */
final class Letter {
  private static final int LONGEST = 200;

  private final Inquiry inquiry;
  private final StringBuilder out = new StringBuilder();

  Letter(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  String text() {
    String supplier = inquiry.supplier();
    line("# Questions about parts");
    line("");
    line(
        "To: "
            + (supplier == null
                ? "the supplier (not stated in our bill of materials)"
                : code(supplier)));
    line("");
    line(
        "Laws on who makes a part, and where, apply to the products that hold the parts below. For these");
    line(
        "parts our bill of materials doesn't say enough to apply them. Please answer as of "
            + inquiry.asOf()
            + ".");
    line("");
    line("How to answer: fill the columns `value`, `said-by` (you), `said-on` (the day, such as");
    line("2026-11-22) and `document` (the letter, e-mail or data sheet that says so) in the file");
    line(code(inquiry.sheetFile()) + " and send it back. Leave a row empty if you don't know;");
    line("an empty row is better than a guess.");
    byField().forEach(this::section);
    line("");
    line("---");
    line("");
    line("Interdict applies rules and lists; it gives no legal advice.");
    return out.toString();
  }

  private Map<FactField, List<Question>> byField() {
    Map<FactField, List<Question>> byField = new EnumMap<>(FactField.class);
    for (Question question : inquiry.questions()) {
      byField.computeIfAbsent(question.field(), field -> new ArrayList<>()).add(question);
    }
    return byField;
  }

  private void section(FactField field, List<Question> questions) {
    line("");
    line("## " + field.question());
    line("");
    line(
        "For "
            + (questions.size() == 1 ? "this part" : "these " + questions.size() + " parts")
            + ". Write "
            + field.kind().answer()
            + ".");
    line("");
    questions.forEach(question -> line(part(question)));
    line("");
    line("Why we ask:");
    line("");
    var reasons = new TreeMap<String, Reason>();
    var numbers = new TreeMap<String, Integer>();
    for (Question question : questions) {
      for (Reason reason : question.reasons()) {
        reasons.putIfAbsent(reason.rule(), reason);
        numbers.merge(reason.rule(), 1, Integer::sum);
      }
    }
    reasons.forEach(
        (rule, reason) -> line(why(reason, numbers.getOrDefault(rule, 0), questions.size())));
  }

  private static String part(Question question) {
    var text = new StringBuilder("- ").append(code(question.name()));
    if (!question.partNumber().isEmpty() && !question.partNumber().equals(question.name())) {
      text.append(", part number ").append(code(question.partNumber()));
    }
    if (!question.maker().isEmpty()) {
      text.append(", by ").append(code(question.maker()));
    }
    String component = question.component();
    if (component != null) {
      text.append(" (our reference ").append(code(component)).append(')');
    }
    return text.toString();
  }

  private String why(Reason reason, int asking, int all) {
    LocalDate day = reason.effective();
    return "- "
        + prose(reason.title())
        + ": "
        + (reason.citations().isEmpty() ? "" : prose(reason.citations().get(0)))
        + ", "
        + (day.isAfter(inquiry.asOf()) ? "from " : "in force since ")
        + day
        + " (rule "
        + prose(reason.rule())
        + (asking == all ? ")" : ", for " + asking + " of the " + all + " parts)");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** On one line, cut, and with nothing hidden in it. */
  private static String plain(String text) {
    String line = Printable.text(text.strip().replaceAll("[ \\t\\r\\n]+", " "));
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end) + "…";
  }

  /** A code span: fenced by more backticks than the text has in a row. */
  static String code(String text) {
    String plain = plain(text);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < plain.length(); i++) {
      run = plain.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    String pad = plain.isEmpty() || longest > 0 ? " " : "";
    return fence + pad + plain + pad + fence;
  }

  /** A sentence of a rulebook: read as text, whatever signs it has. */
  private static String prose(String text) {
    return plain(text).replaceAll("([\\\\`*_\\[\\]<>|~#!&@])", "\\\\$1").replace("://", "\\://");
  }
}
