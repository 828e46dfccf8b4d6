// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.diagnostic.Printable;
import dev.interdict.finding.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines of text, wrapped where a person stops reading along. */
final class TextPage {
  private static final int WIDTH = 100;
  private static final int LONGEST_WORD = 300;

  private final StringBuilder text = new StringBuilder();

  void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  void blank() {
    text.append('\n');
  }

  /** Words after a prefix; further lines start under the first word. */
  void wrapped(String prefix, String prose) {
    chunks(prefix, Printable.columns(prefix), Shown.words(prose));
  }

  /** Names after a prefix, with commas; a name is never broken. */
  void names(String prefix, List<String> names) {
    list(prefix, ",", names);
  }

  /** Items after a prefix; an item is never broken. */
  void list(String prefix, String separator, List<String> items) {
    listed(prefix, Printable.columns(prefix), separator, items);
  }

  /** The same, further lines starting where it is said; the prefix stands alone if it is long. */
  void listed(String prefix, int indent, String separator, List<String> items) {
    int last = items.size() - 1;
    var chunks = new ArrayList<String>();
    for (int i = 0; i <= last; i++) {
      chunks.add(i < last ? items.get(i) + separator : items.get(i));
    }
    chunks(prefix, indent, chunks);
  }

  /** The line of the BOM that names the component of a finding, with a mark under the name. */
  void snippet(Finding finding) {
    if (!finding.sourceLine().isBlank()) {
      Diagnostic.snippet(finding.sourceLine(), finding.component().location())
          .lines()
          .forEach(line -> line("  " + line));
    }
  }

  private void chunks(String prefix, int indent, List<String> chunks) {
    var line = new StringBuilder(prefix);
    int column = Printable.columns(prefix);
    boolean start = true;
    for (String chunk : chunks) {
      String shown = Shown.cut(chunk, LONGEST_WORD);
      int width = Printable.columns(shown);
      // A prefix ends with its own blank; one that is no mere indent may stand alone.
      int gap = start ? 0 : 1;
      if (column > indent && column + gap + width > WIDTH) {
        line(line.toString());
        line.setLength(0);
        line.append(" ".repeat(indent));
        column = indent;
        gap = 0;
      }
      line.append(" ".repeat(gap)).append(shown);
      column += width + gap;
      start = false;
    }
    line(line.toString());
  }

  /** Hands over what is on the page and starts a new one. */
  void flush(OutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
