// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Markdown as plain paragraphs: list items stand alone, marks of code and links go. */
final class PlainMarkdown {
  private static final Pattern ITEM = Pattern.compile("([-*+]|[0-9]{1,3}[.)]) .*");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]*)\\]\\(([^()\\s]*)\\)");
  private static final Pattern MARK = Pattern.compile("```[a-z]*|`|\\*\\*");

  private PlainMarkdown() {}

  static List<String> paragraphs(String markdown) {
    var paragraphs = new ArrayList<String>();
    var words = new ArrayList<String>();
    for (String raw : markdown.lines().toList()) {
      String line = raw.strip();
      if (line.isEmpty() || ITEM.matcher(line).matches()) {
        end(words, paragraphs);
      }
      if (!line.isEmpty()) {
        words.add(line);
      }
    }
    end(words, paragraphs);
    return List.copyOf(paragraphs);
  }

  private static void end(List<String> words, List<String> paragraphs) {
    String text = LINK.matcher(String.join(" ", words)).replaceAll("$1 ($2)");
    String plain = MARK.matcher(text).replaceAll("").strip();
    if (!plain.isEmpty()) {
      paragraphs.add(plain);
    }
    words.clear();
  }
}
