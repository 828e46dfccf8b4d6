// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

/**
 * How large a BOM may be. A BOM that is larger is not judged: that is an error at the place where
 * it becomes too much. Each limit is at least 1 and at most that of {@link #MOST}.
 *
 * @param fileBytes bytes of the file
 * @param components of one BOM, the end item and components within components included
 * @param levels of assemblies within assemblies, a top-level component being level 1
 * @param textLength UTF-16 units (what Java and JavaScript count) of one text that is read
 * @param properties of one component
 */
public record ReadingLimits(
    long fileBytes, int components, int levels, int textLength, int properties) {
  /** What a mebibyte, the unit of the file's limit in {@code interdict.xml}, has of bytes. */
  public static final long MIB = 1L << 20;

  /** What holds where nobody says otherwise. */
  public static final ReadingLimits DEFAULT =
      new ReadingLimits(512 * MIB, 1_000_000, 128, 1 << 20, 100_000);

  /**
   * How far each can be raised: a file has to fit into one text, and a text and an assembly within
   * assemblies are taken in by one thread with an ordinary stack.
   */
  public static final ReadingLimits MOST =
      new ReadingLimits(1000 * MIB, 10_000_000, 500, 1 << 24, 1_000_000);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is below 1 or above its most
   */
  public ReadingLimits {
    require("fileBytes", fileBytes, 1000 * MIB);
    require("components", components, 10_000_000);
    require("levels", levels, 500);
    require("textLength", textLength, 1 << 24);
    require("properties", properties, 1_000_000);
  }

  private static void require(String limit, long value, long most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(limit + " is " + value + ", not from 1 to " + most);
    }
  }
}
