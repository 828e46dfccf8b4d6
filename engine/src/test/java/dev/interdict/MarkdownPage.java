// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a Markdown file that tests hold it to.
 *
 * @param blocks fenced blocks, in the order of the page
 * @param rows rows of tables, headers left out
 */
record MarkdownPage(List<Block> blocks, List<Row> rows) {
  private static final String FENCE = "```";

  /**
   * A fenced block.
   *
   * @param line of the page at which its text starts
   */
  record Block(String language, String text, int line) {}

  /**
   * A row of a table.
   *
   * @param heading the last one above it, without hashes
   * @param header the table's own
   */
  record Row(String heading, List<String> header, List<String> cells, int line) {
    String cell(String column) {
      return cells.get(header.indexOf(column));
    }

    /** What stands in backticks in a cell, from the first to the last. */
    String code(String column) {
      String cell = cell(column);
      return cell.substring(cell.indexOf('`') + 1, cell.lastIndexOf('`'));
    }
  }

  static MarkdownPage read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var blocks = new ArrayList<Block>();
    var rows = new ArrayList<Row>();
    String heading = "";
    List<String> header = List.of();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(FENCE)) {
        int start = i + 1;
        for (i = start; !lines.get(i).equals(FENCE); i++) {}
        String text = String.join("\n", lines.subList(start, i)) + "\n";
        blocks.add(new Block(line.substring(FENCE.length()), text, start + 1));
      } else if (line.startsWith("#")) {
        heading = line.replaceFirst("#+ ", "");
      } else if (!line.startsWith("|")) {
        header = List.of();
      } else if (header.isEmpty()) {
        header = cells(line);
        i++;
      } else {
        rows.add(new Row(heading, header, cells(line), i + 1));
      }
    }
    return new MarkdownPage(List.copyOf(blocks), List.copyOf(rows));
  }

  private static List<String> cells(String line) {
    String inner = line.strip().substring(1, line.strip().length() - 1);
    var cells = new ArrayList<String>();
    for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
      cells.add(cell.strip().replace("\\|", "|"));
    }
    return List.copyOf(cells);
  }
}
