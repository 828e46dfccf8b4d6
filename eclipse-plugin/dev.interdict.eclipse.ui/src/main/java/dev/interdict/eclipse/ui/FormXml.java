// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.diagnostic.Printable;
import org.jspecify.annotations.Nullable;

/** The text of a form, in the few tags that Eclipse forms know. What it is given is plain text. */
final class FormXml {
  private static final int LONGEST = 4_000;
  private static final int FIRST_INDENT = 12;
  private static final int SECOND_INDENT = 28;

  private final StringBuilder xml = new StringBuilder("<form>");

  /** The head line, with an icon before it. */
  FormXml head(String icon, String text) {
    xml.append("<p><img href=\"").append(escaped(icon)).append("\"/> <b>");
    xml.append(escaped(text)).append("</b></p>");
    return this;
  }

  /** Bold, alone or over indented lines. */
  FormXml title(String text) {
    xml.append("<p><b>").append(escaped(text)).append("</b></p>");
    return this;
  }

  FormXml paragraph(String text) {
    if (!text.isBlank()) {
      xml.append("<p>").append(escaped(text)).append("</p>");
    }
    return this;
  }

  FormXml line(String text) {
    return indented(FIRST_INDENT, false, escaped(text));
  }

  /** An indented paragraph, with space before it. */
  FormXml block(String text) {
    return indented(FIRST_INDENT, true, escaped(text));
  }

  /** A line that belongs to the one before it. */
  FormXml deeper(String text) {
    return indented(SECOND_INDENT, false, escaped(text));
  }

  /** A line that leads to a page, if it is one of the web. */
  FormXml link(String text, @Nullable String url) {
    return url == null || !WebPage.isOne(url)
        ? line(text)
        : indented(
            FIRST_INDENT, false, "<a href=\"" + escaped(url) + "\">" + escaped(text) + "</a>");
  }

  private FormXml indented(int by, boolean space, String content) {
    xml.append("<li style=\"text\" value=\"\" bindent=\"0\" indent=\"")
        .append(by)
        .append("\" addVerticalSpace=\"")
        .append(space)
        .append("\">")
        .append(content)
        .append("</li>");
    return this;
  }

  @Override
  public String toString() {
    return xml + "</form>";
  }

  /** Plain text as XML: cut where nobody reads on, and with nothing in it that hides or breaks. */
  static String escaped(String text) {
    String line = text.strip().replaceAll("[ \\t\\r\\n]+", " ");
    String safe =
        Printable.text(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
    var out = new StringBuilder(safe.length() + 16);
    for (int i = 0; i < safe.length(); ) {
      int c = safe.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> append(out, c);
      }
    }
    return out.toString();
  }

  /** XML has no half characters and no non-characters. */
  private static void append(StringBuilder out, int c) {
    if ((c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF) {
      out.append(String.format("\\u%04x", c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
