// SPDX-License-Identifier: Apache-2.0
package dev.interdict.lists;

import dev.interdict.internal.source.WholeFile;
import dev.interdict.rulebook.ReferenceData.Entity;
import dev.interdict.rulebook.ReferenceData.Registrant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of MAC addresses that known companies registered, and the names that were left out.
 *
 * @param edition the day of the registry's edition, null if nobody said
 * @param sources the files it was made from, in the order given
 * @param rows sorted by company, then registrant
 * @param refused registrants that look like a company and were not taken, by company, then name
 * @param without known companies of which the registry has no block, sorted by id
 */
public record OuiTable(
    @Nullable LocalDate edition,
    List<Source> sources,
    List<Registrant> rows,
    List<Refusal> refused,
    List<Entity> without) {
  /**
   * A file of the registry.
   *
   * @param name without its folder
   * @param sha256 of its bytes, in lower-case hexadecimal digits
   */
  public record Source(String name, int blocks, String sha256) {}

  /**
   * A registrant that was not taken.
   *
   * @param entities the companies it looks like, or whose name it is
   * @param reason why it was not taken, in words
   */
  public record Refusal(String registrant, int blocks, List<String> entities, String reason) {
    public Refusal {
      entities = List.copyOf(entities);
    }
  }

  public OuiTable {
    sources = List.copyOf(sources);
    rows = List.copyOf(rows);
    refused = List.copyOf(refused);
    without = List.copyOf(without);
  }

  /** The table {@code entities/oui.csv}, with comments that say what it was made from. */
  public String csv() {
    var csv = new StringBuilder("# The IEEE registry");
    if (edition != null) {
      csv.append(", edition of ").append(edition);
    }
    csv.append(", as \"interdict lists oui\" read it; don't edit, make it anew.\n");
    for (Source source : sources) {
      // A line break in a file's name must not end the comment.
      csv.append("# ")
          .append(source.name().replaceAll("\\p{Cntrl}", "?"))
          .append(": ")
          .append(source.blocks())
          .append(" blocks, sha256 ")
          .append(source.sha256())
          .append('\n');
    }
    csv.append("entity,registrant,prefixes\n");
    for (Registrant row : rows) {
      csv.append(cell(row.entity()))
          .append(',')
          .append(cell(row.name()))
          .append(',')
          .append(row.prefixes())
          .append('\n');
    }
    return csv.toString();
  }

  /**
   * Writes the table, whole or not at all.
   *
   * @throws IOException if it can't be written, with the reason in words
   */
  public void write(Path file) throws IOException {
    try {
      WholeFile.write(file, csv());
    } catch (IOException e) {
      throw new IOException(WholeFile.why(e), e);
    }
  }

  private static String cell(String text) {
    return text.contains(",") || text.contains("\"") || text.startsWith("#")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
