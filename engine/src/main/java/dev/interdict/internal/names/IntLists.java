// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.util.Arrays;

/** Lists of numbers by the hash of a text, in flat arrays: half a million names stay small. */
final class IntLists {
  private static final int END = -1;

  private long[] keys = new long[64];
  private int[] heads = new int[64];
  private int[] values = new int[64];
  private int[] next = new int[64];
  private int lists;
  private int size;

  /** Adds a number to the list of a text, unless it was the last one added to it. */
  void add(long hash, int value) {
    if (2 * lists >= keys.length) {
      grow();
    }
    int slot = slot(keys, hash);
    if (keys[slot] == 0) {
      keys[slot] = hash;
      heads[slot] = END;
      lists++;
    } else if (values[heads[slot]] == value) {
      return;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
      next = Arrays.copyOf(next, 2 * size);
    }
    values[size] = value;
    next[size] = heads[slot];
    heads[slot] = size++;
  }

  /** Where the list of a text begins; negative if there is none. */
  int first(long hash) {
    int slot = slot(keys, hash);
    return keys[slot] == 0 ? END : heads[slot];
  }

  int value(int at) {
    return values[at];
  }

  int next(int at) {
    return next[at];
  }

  private void grow() {
    long[] old = keys;
    int[] oldHeads = heads;
    keys = new long[2 * old.length];
    heads = new int[2 * old.length];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int slot = slot(keys, old[i]);
        keys[slot] = old[i];
        heads[slot] = oldHeads[i];
      }
    }
  }

  private static int slot(long[] table, long hash) {
    int slot = (int) (hash >>> 20) & (table.length - 1);
    while (table[slot] != 0 && table[slot] != hash) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /** A hash that is never 0, of a text less one character; none is left out for a negative. */
  static long hash(String text, int without) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      if (i != without) {
        hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      }
    }
    hash ^= hash >>> 29;
    hash *= 0xbf58476d1ce4e5b9L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
