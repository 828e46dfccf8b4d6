// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys seen in each object that is still open. Small objects are compared one by one, which
 * needs no memory of its own; large ones get a set.
 */
final class DuplicateKeys {
  private static final int SMALL = 24;

  /** Far more keys than any object of CycloneDX has; a file could hold too many to remember. */
  private static final int MOST = 100_000;

  private @Nullable String[] names = new String[256];
  private int[] hashes = new int[256];
  private int[] starts = new int[32];
  private @Nullable Set<String>[] sets = newSets(32);
  private int size;
  private int depth = -1;

  void open() {
    depth++;
    if (depth == starts.length) {
      starts = Arrays.copyOf(starts, depth * 2);
      sets = Arrays.copyOf(sets, depth * 2);
    }
    starts[depth] = size;
  }

  void close() {
    size = starts[depth];
    sets[depth] = null;
    depth--;
  }

  /** Whether the innermost open object has more keys than can be told apart. */
  boolean full() {
    Set<String> set = sets[depth];
    return set != null && set.size() > MOST;
  }

  /** True if the innermost open object has not had this key before. */
  boolean add(String name) {
    Set<String> set = sets[depth];
    if (set != null) {
      return set.add(name);
    }
    int hash = name.hashCode();
    for (int i = starts[depth]; i < size; i++) {
      if (hashes[i] == hash && name.equals(names[i])) {
        return false;
      }
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size] = hash;
    names[size++] = name;
    if (size - starts[depth] > SMALL) {
      sets[depth] = setOf(starts[depth], size);
    }
    return true;
  }

  private Set<String> setOf(int from, int to) {
    var set = new HashSet<String>();
    for (int i = from; i < to; i++) {
      String name = names[i];
      if (name != null) {
        set.add(name);
      }
    }
    return set;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Set<String>[] newSets(int length) {
    return new Set[length];
  }
}
