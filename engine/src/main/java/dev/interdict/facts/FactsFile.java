// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import dev.interdict.internal.source.WholeFile;
import dev.interdict.model.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A facts file with answers added: what stood there stays as it is, comments too.
 *
 * @param text what to write; null if there is an error
 * @param added answers that weren't there
 * @param known answers that were
 */
public record FactsFile(@Nullable String text, int added, int known, List<Diagnostic> diagnostics) {
  private static final String EMPTY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <facts xmlns="urn:interdict:facts:1">
      </facts>
      """;
  private static final Comparator<Fact> ORDER =
      Comparator.comparing((Fact fact) -> text(fact.bom()))
          .thenComparing(fact -> text(fact.path()))
          .thenComparing(fact -> text(fact.component()))
          .thenComparing(Fact::field)
          .thenComparing(Fact::value)
          .thenComparing(Fact::saidOn)
          .thenComparing(Fact::saidBy)
          .thenComparing(Fact::document);

  public FactsFile {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Adds answers to a file, which need not exist. An answer that differs from another about the
   * same field is an error: which one holds is for a person to say.
   *
   * @param displayPath the file as messages print it
   */
  public static FactsFile adding(List<Fact> answers, Path file, String displayPath) {
    var problems = new Problems();
    SourceText before =
        Files.exists(file)
            ? TextFiles.read(file, displayPath, problems)
            : new SourceText(displayPath, EMPTY);
    if (before == null) {
      return new FactsFile(null, 0, 0, problems.all());
    }
    var reader = new FactsReader();
    List<Fact> old = reader.facts(before, problems);
    if (problems.anyError()) {
      return new FactsFile(null, 0, 0, problems.sorted());
    }
    Set<String> rows = new HashSet<>();
    Map<String, Fact> bySubject = new HashMap<>();
    old.forEach(fact -> rows.add(row(fact)));
    old.forEach(fact -> bySubject.putIfAbsent(subject(fact), fact));
    var news = new ArrayList<Fact>();
    var diagnostics = new ArrayList<Diagnostic>();
    for (Fact answer : answers) {
      Fact earlier = bySubject.putIfAbsent(subject(answer), answer);
      if (earlier != null && !earlier.value().equals(answer.value())) {
        diagnostics.add(differs(answer, earlier));
      } else if (rows.add(row(answer))) {
        news.add(answer);
      }
    }
    if (!diagnostics.isEmpty()) {
      return new FactsFile(null, 0, 0, diagnostics);
    }
    String text = news.isEmpty() ? before.text() : inserted(before.text(), news);
    List<Fact> after = reader.facts(new SourceText(displayPath, text), problems);
    if (problems.anyError() || after.size() != old.size() + news.size()) {
      return new FactsFile(null, 0, 0, List.of(unfit(displayPath)));
    }
    return new FactsFile(text, news.size(), answers.size() - news.size(), List.of());
  }

  /**
   * Writes it, whole or not at all.
   *
   * @throws IOException if it can't be written, with the reason in words
   */
  public void write(Path file) throws IOException {
    if (text == null) {
      throw new IllegalStateException("a facts file with errors is not written");
    }
    try {
      WholeFile.write(Files.exists(file) ? file.toRealPath() : file, text);
    } catch (IOException e) {
      throw new IOException(WholeFile.why(e), e);
    }
  }

  private static Diagnostic differs(Fact answer, Fact earlier) {
    return Diagnostic.error(
        "answer-differs",
        "'"
            + answer.value()
            + "' differs from '"
            + earlier.value()
            + "' at "
            + earlier.location()
            + ", about the same "
            + answer.field().word()
            + " of '"
            + answer.subject()
            + "': find out which holds, and take the other out",
        answer.location());
  }

  private static Diagnostic unfit(String displayPath) {
    return Diagnostic.error(
        "facts-layout",
        "no fact can be added to "
            + displayPath
            + ": let it end with </facts>, without a prefix and with nothing behind it");
  }

  /** Before the end tag; a root without content gets one. */
  private static String inserted(String text, List<Fact> news) {
    var rows = new StringBuilder();
    news.stream().sorted(ORDER).forEach(fact -> rows.append(element(fact)));
    int end = text.lastIndexOf("</");
    int empty = text.lastIndexOf("/>");
    if (end < 0 && empty >= 0) {
      return text.substring(0, empty) + ">\n" + rows + "</facts>" + text.substring(empty + 2);
    }
    int at = Math.max(0, end);
    String before = text.substring(0, at);
    String broken = before.stripTrailing();
    return broken + "\n" + rows + text.substring(at);
  }

  private static String element(Fact fact) {
    var element = new StringBuilder("  <fact");
    attribute(element, " ", "bom", fact.bom());
    attribute(element, " ", "component", fact.component());
    attribute(element, " ", "path", fact.path());
    attribute(element, "\n        ", "field", fact.field().word());
    attribute(element, " ", "value", fact.value());
    attribute(element, "\n        ", "said-by", fact.saidBy());
    attribute(element, " ", "said-on", fact.saidOn().toString());
    attribute(element, " ", "document", fact.document());
    return element.append("/>\n").toString();
  }

  private static void attribute(
      StringBuilder element, String before, String name, @Nullable String value) {
    if (value != null) {
      element.append(before).append(name).append("=\"");
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        switch (c) {
          case '&' -> element.append("&amp;");
          case '<' -> element.append("&lt;");
          case '"' -> element.append("&quot;");
          case '\t', '\n', '\r' -> element.append("&#").append((int) c).append(';');
          default -> element.append(c);
        }
      }
      element.append('"');
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** What a fact is about; the path only where there is no bom-ref. */
  private static String subject(Fact fact) {
    return text(fact.bom())
        + '\0'
        + (fact.component() == null ? "path " + fact.path() : "ref " + fact.component())
        + '\0'
        + fact.field().name();
  }

  private static String row(Fact fact) {
    return subject(fact)
        + '\0'
        + text(fact.path())
        + '\0'
        + fact.value()
        + '\0'
        + fact.saidBy()
        + '\0'
        + fact.saidOn()
        + '\0'
        + fact.document();
  }
}
