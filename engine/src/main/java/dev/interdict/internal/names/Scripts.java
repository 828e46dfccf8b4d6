// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

/** Stand-in until the generated tables are merged. */
public final class Scripts {
  private Scripts() {}

  public static int simplified(int codePoint) {
    return codePoint;
  }

  public static boolean han(int c) {
    return c >= 0x2E80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  public static String latin(String text) {
    return text;
  }

  public static String folded(String text) {
    return text.replace("ß", "ss")
        .replace("æ", "ae")
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('ı', 'i');
  }
}
