// SPDX-License-Identifier: Apache-2.0
package dev.interdict.diagnostic;

/** Text from a file made fit for a terminal: nothing in it can move the cursor or hide a word. */
public final class Printable {
  private Printable() {}

  /**
   * Control, bidirectional and invisible characters become {@code \}{@code u} escapes; line feeds
   * stay out.
   */
  public static String text(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (unsafe(c)) {
        if (out == null) {
          out = new StringBuilder(text.length() + 16).append(text, 0, i);
        }
        out.append(String.format("\\u%04x", (int) c));
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? text : out.toString();
  }

  /** How many columns of a terminal the text takes, full-width characters counting twice. */
  public static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x10000 && unsafe((char) c) && c != '\t') {
        columns += 6;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        columns += wide(c) ? 2 : 1;
      }
    }
    return columns;
  }

  private static boolean wide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  private static boolean unsafe(char c) {
    return (Character.isISOControl(c) && c != '\t')
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x061C
        || c == 0x00AD
        || c == 0x200B
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x2060 && c <= 0x2064)
        || c == 0x2028
        || c == 0x2029
        || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB);
  }
}
