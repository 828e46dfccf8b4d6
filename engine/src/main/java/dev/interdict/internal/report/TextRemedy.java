// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Markdown on a page: paragraphs and list items wrapped, code left as it is. */
final class TextRemedy {
  private static final Pattern ITEM = Pattern.compile("([-*+]|[0-9]{1,3}[.)]) .*");
  private static final String FENCE = "```";

  private final TextPage page;
  private final List<String> paragraph = new ArrayList<>();
  private String prefix;
  private final String indent;

  private TextRemedy(TextPage page, String prefix) {
    this.page = page;
    this.prefix = prefix;
    this.indent = " ".repeat(prefix.length());
  }

  static void write(TextPage page, String prefix, String markdown) {
    new TextRemedy(page, prefix).write(markdown);
  }

  private void write(String markdown) {
    boolean code = false;
    for (String raw : markdown.lines().toList()) {
      String line = raw.strip();
      if (line.startsWith(FENCE)) {
        endParagraph();
        code = !code;
      } else if (code) {
        page.line(indent + "  " + Shown.line(raw.stripTrailing()));
      } else if (line.isEmpty()) {
        endParagraph();
      } else {
        if (ITEM.matcher(line).matches()) {
          endParagraph();
        }
        paragraph.add(line);
      }
    }
    endParagraph();
  }

  private void endParagraph() {
    if (paragraph.isEmpty()) {
      return;
    }
    String text = Shown.line(String.join(" ", paragraph));
    int marker = ITEM.matcher(text).matches() ? text.indexOf(' ') + 1 : 0;
    page.wrapped(prefix + text.substring(0, marker), text.substring(marker));
    prefix = indent;
    paragraph.clear();
  }
}
