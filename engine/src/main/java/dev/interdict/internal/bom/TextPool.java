// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.util.Arrays;

/**
 * Short texts that a BOM repeats (types, makers, names of properties), each kept once. A newer text
 * may push out an older one, so its size is bounded whatever a file holds.
 */
final class TextPool {
  private static final int SLOTS = 1 << 12;
  private static final int LONGEST = 48;
  private static final char[] NOTHING = {};

  private final String[] texts = new String[SLOTS];

  /** The same once more: an array is compared with an array several times faster. */
  private final char[][] characters = new char[SLOTS][];

  TextPool() {
    Arrays.fill(texts, "");
    Arrays.fill(characters, NOTHING);
  }

  /** The same text, kept once if it is short. */
  String text(String any) {
    if (any.length() > LONGEST) {
      return any;
    }
    int hash = any.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    if (!texts[slot].equals(any)) {
      texts[slot] = any;
      characters[slot] = any.toCharArray();
    }
    return texts[slot];
  }

  /** The text of these characters. */
  String text(char[] chars, int from, int length) {
    if (length > LONGEST) {
      return new String(chars, from, length);
    }
    int hash = 0; // as String.hashCode has it
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    char[] known = characters[slot];
    if (Arrays.equals(known, 0, known.length, chars, from, from + length)) {
      return texts[slot];
    }
    String fresh = new String(chars, from, length);
    texts[slot] = fresh;
    characters[slot] = Arrays.copyOfRange(chars, from, from + length);
    return fresh;
  }
}
