// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

/** The blanks of a document. */
final class Blanks {
  private final String document;

  Blanks(String document) {
    this.document = document;
  }

  /** Whether blanks lead to another line. */
  static boolean broken(String blanks) {
    return lineEnd(blanks) >= 0;
  }

  /** What stands behind the last line break. */
  static String indentation(String blanks) {
    return blanks.substring(lineEnd(blanks) + 1);
  }

  /** The blanks before a place, from the last line break on. */
  String before(int offset) {
    String blanks = document.substring(start(offset), offset);
    int end = lineEnd(blanks);
    return end < 0 ? blanks : blanks.substring(blanks.startsWith("\r\n", end - 1) ? end - 1 : end);
  }

  /** Where the blanks before a place begin. */
  int start(int offset) {
    int start = offset;
    while (start > 0 && blank(document.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Of the line on which a place lies. */
  String indentationAt(int offset) {
    int start = lineEnd(document.substring(0, offset)) + 1;
    int end = start;
    while (blank(document.charAt(end))) {
      end++;
    }
    return document.substring(start, end);
  }

  private static int lineEnd(String text) {
    return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  }

  static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
