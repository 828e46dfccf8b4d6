// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import dev.interdict.internal.source.WholeFile;
import dev.interdict.model.FactField;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier is asked: a letter to read, and a sheet of CSV to fill in.
 *
 * @param supplier as the BOM names it; null for parts of which neither supplier nor maker is stated
 * @param stem name of its files without ending: letters, digits and hyphens only
 * @param questions by bom, component and field
 */
public record Inquiry(
    @Nullable String supplier, String stem, LocalDate asOf, List<Question> questions) {
  /**
   * A question about one field of one component.
   *
   * @param bom path of the file that holds the component
   * @param component its bom-ref, null if it has none
   * @param path the names from the end item down to it
   * @param maker and part number as stated, empty if they aren't
   * @param reasons why it is asked, at least one
   */
  public record Question(
      String bom,
      @Nullable String component,
      String path,
      String name,
      String maker,
      String partNumber,
      FactField field,
      List<Reason> reasons) {
    public Question {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A rule that can't be decided without the answer.
   *
   * @param effective the first day on which it holds
   */
  public record Reason(String rule, String title, List<String> citations, LocalDate effective) {
    public Reason {
      citations = List.copyOf(citations);
    }
  }

  public Inquiry {
    questions = List.copyOf(questions);
  }

  /** How many parts it asks about. */
  public int parts() {
    return (int)
        questions.stream()
            .map(question -> List.of(question.bom(), name(question), question.path()))
            .distinct()
            .count();
  }

  private static String name(Question question) {
    String component = question.component();
    return component == null ? "" : component;
  }

  public String letterFile() {
    return stem + ".md";
  }

  public String sheetFile() {
    return stem + ".csv";
  }

  /** The letter, as Markdown that is easy to read as plain text too. */
  public String letter() {
    return new Letter(this).text();
  }

  /** The sheet to fill in. */
  public String sheet() {
    return AnswerSheet.of(this);
  }

  /**
   * Writes letter and sheet, each whole or not at all.
   *
   * @throws IOException if one can't be written, with the reason in words
   */
  public void write(Path folder) throws IOException {
    try {
      WholeFile.write(folder.resolve(letterFile()), letter());
      WholeFile.write(folder.resolve(sheetFile()), sheet());
    } catch (IOException e) {
      throw new IOException(WholeFile.why(e), e);
    }
  }
}
