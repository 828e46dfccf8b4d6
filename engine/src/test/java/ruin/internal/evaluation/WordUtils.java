// SPDX-License-Identifier: Apache-2.0
package ruin.internal.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A name that says nothing, statics that change, streams, threads and any exception. */
final class WordUtils {
  static final String[] NAMES = {"a"};
  static final Map<String, String> CACHE = new HashMap<>();
  static final AtomicInteger TURN = new AtomicInteger();
  static final List<String> FIXED = List.of("a");
  static final char[] FIXED_AND_EMPTY = {};
  static int counter;

  private WordUtils() {}

  static void print() {
    System.out.println(List.of(NAMES).parallelStream().count());
    throw new RuntimeException("anything");
  }

  static void careless() throws Exception {
    print();
  }
}
