// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bytes looked at eight at a time: the first of them is the lowest of a long. Whoever asks sees to
 * it that there are eight from that place on.
 */
public final class EightBytes {
  /** How many they are. */
  public static final int COUNT = Long.BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH = ONES << 7;

  private EightBytes() {}

  /** Whether all are ASCII. */
  public static boolean ascii(byte[] bytes, int from) {
    return ((long) LONGS.get(bytes, from) & HIGH) == 0;
  }

  /**
   * The place of the first that is below a bound, counted from the first of the eight; {@link
   * #COUNT} if none is.
   *
   * @param bound at most 0x80
   */
  static int firstBelow(int bound, byte[] bytes, int from) {
    long eight = (long) LONGS.get(bytes, from);
    // A byte below borrows from the next, so only the lowest mark is true.
    long marks = eight - ONES * bound & ~eight & HIGH;
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }
}
