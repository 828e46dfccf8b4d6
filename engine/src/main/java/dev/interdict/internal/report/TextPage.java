// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.diagnostic.Printable;
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
    chunks(prefix, Shown.words(prose));
  }

  /** Names after a prefix, with commas; a name is never broken. */
  void names(String prefix, List<String> names) {
    int last = names.size() - 1;
    var chunks = new ArrayList<String>();
    for (int i = 0; i <= last; i++) {
      chunks.add(i < last ? names.get(i) + "," : names.get(i));
    }
    chunks(prefix, chunks);
  }

  private void chunks(String prefix, List<String> chunks) {
    int indent = Printable.columns(prefix);
    var line = new StringBuilder(prefix);
    int column = indent;
    for (String chunk : chunks) {
      String shown = Shown.cut(chunk, LONGEST_WORD);
      int width = Printable.columns(shown);
      boolean first = column == indent;
      if (!first && column + 1 + width > WIDTH) {
        line(line.toString());
        line.setLength(0);
        line.append(" ".repeat(indent));
        column = indent;
        first = true;
      }
      line.append(first ? "" : " ").append(shown);
      column += width + (first ? 0 : 1);
    }
    line(line.toString());
  }

  /** Hands over what is on the page and starts a new one. */
  void flush(OutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
