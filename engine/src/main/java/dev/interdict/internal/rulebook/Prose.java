// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import org.jspecify.annotations.Nullable;

/** Texts of a manifest without the indentation that the XML gave them. */
final class Prose {
  private Prose() {}

  /** A sentence or two: white space folded to single blanks. */
  static String folded(@Nullable String text) {
    return text == null ? "" : text.strip().replaceAll("\\s+", " ");
  }

  /** Markdown: the indentation that all lines share, and blank lines around, taken off. */
  static String markdown(@Nullable String text) {
    if (text == null) {
      return "";
    }
    // The first line often starts right behind the tag, so its indentation says nothing.
    String[] lines = text.strip().split("\\R", -1);
    int shared = Integer.MAX_VALUE;
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        shared = Math.min(shared, lines[i].length() - lines[i].stripLeading().length());
      }
    }
    var out = new StringBuilder(lines[0].stripTrailing());
    for (int i = 1; i < lines.length; i++) {
      out.append('\n').append(lines[i].isBlank() ? "" : lines[i].substring(shared).stripTrailing());
    }
    return out.toString();
  }
}
