// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Where the lines of a text start, which end with LF, CR or CRLF. */
final class LineStarts {
  private static final int BLOCK = 8192;
  private static final int USUAL_LINE = 32;

  /** One in each of eight bytes. */
  private static final long EACH = 0x0101_0101_0101_0101L;

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

  /** In bytes of UTF-8. Most of eight bytes hold no line end: one look tells. */
  static int[] of(byte[] utf8, int from) {
    var starts = new LineStarts(from, utf8.length - from);
    ByteBuffer eights = ByteBuffer.wrap(utf8);
    int at = from;
    while (at < utf8.length) {
      if (at + Long.BYTES <= utf8.length && !controls(eights.getLong(at))) {
        at += Long.BYTES;
      } else {
        int end = Math.min(at + Long.BYTES, utf8.length);
        for (; at < end; at++) {
          byte b = utf8[at];
          if (b == '\n' || (b == '\r' && !(at + 1 < utf8.length && utf8[at + 1] == '\n'))) {
            starts.add(at + 1);
          }
        }
      }
    }
    return starts.all();
  }

  /** Whether one of eight bytes may be CR or a lower character, as LF is; no letter is. */
  private static boolean controls(long eight) {
    return (eight - EACH * ('\r' + 1) & ~eight & EACH << 7) != 0;
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
