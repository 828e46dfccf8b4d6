// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import java.util.regex.Pattern;

/** The first sentence of a remedy, which is Markdown, as plain text. */
final class FirstSentence {
  private static final int LONGEST = 240;
  private static final Pattern MARKER = Pattern.compile("^(?:[-*+]|[0-9]{1,3}[.)]) +");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
  private static final Pattern END = Pattern.compile("[.!?] +(?=[A-Z`])");

  private FirstSentence() {}

  static String of(String markdown) {
    String paragraph = markdown.strip().split("\\R\\s*\\R", 2)[0].replaceAll("\\s+", " ");
    String text = LINK.matcher(MARKER.matcher(paragraph).replaceFirst("")).replaceAll("$1");
    var end = END.matcher(text);
    String sentence = end.find() ? text.substring(0, end.start() + 1) : text;
    return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
  }
}
