// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

/** Text to insert, in two halves: the value that is to be typed goes between them. */
record Snippet(String before, String after) {
  /** The same with more text around it. */
  Snippet within(String head, String tail) {
    return new Snippet(head + before, after + tail);
  }

  /** The edit that puts it in the place of some text. */
  TextEdit replacing(int start, int end) {
    return new TextEdit(start, end - start, before + after, start + before.length(), 0);
  }
}
