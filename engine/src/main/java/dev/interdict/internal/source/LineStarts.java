// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import java.util.Arrays;

/** Where the lines of a text start, which end with LF, CR or CRLF. */
final class LineStarts {
  private static final int BLOCK = 8192;
  private static final int USUAL_LINE = 32;

  private int[] found;
  private int count;

  private LineStarts(int start, int length) {
    found = new int[Math.max(64, length / USUAL_LINE)];
    found[count++] = start;
  }

  /** In UTF-16 units. Copied block by block: a search in the text costs more for each line. */
  static int[] of(String text) {
    var starts = new LineStarts(0, text.length());
    char[] block = new char[Math.min(text.length(), BLOCK)];
    for (int from = 0; from < text.length(); from += BLOCK) {
      int to = Math.min(text.length(), from + BLOCK);
      text.getChars(from, to, block, 0);
      for (int i = 0; i < to - from; i++) {
        char c = block[i];
        if (c == '\n' || (c == '\r' && !feeds(text, from + i + 1))) {
          starts.add(from + i + 1);
        }
      }
    }
    return starts.all();
  }

  /** In bytes of UTF-8. */
  static int[] of(byte[] utf8, int from) {
    var starts = new LineStarts(from, utf8.length - from);
    for (int at = from; at < utf8.length; at++) {
      while (at + EightBytes.COUNT <= utf8.length) {
        int ends = EightBytes.firstBelow('\r' + 1, utf8, at);
        at += ends;
        if (ends < EightBytes.COUNT) {
          break;
        }
      }
      if (at < utf8.length && (utf8[at] == '\n' || (utf8[at] == '\r' && !feeds(utf8, at + 1)))) {
        starts.add(at + 1);
      }
    }
    return starts.all();
  }

  private static boolean feeds(byte[] utf8, int at) {
    return at < utf8.length && utf8[at] == '\n';
  }

  private static boolean feeds(String text, int at) {
    return at < text.length() && text.charAt(at) == '\n';
  }

  private void add(int start) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
    }
    found[count++] = start;
  }

  private int[] all() {
    return Arrays.copyOf(found, count);
  }
}
