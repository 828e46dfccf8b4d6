// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

/**
 * How large a BOM may be; more is an error at the place where it becomes too much.
 *
 * @param maxBytes of the file
 * @param maxComponents end item and nested components included
 * @param maxLevels of assemblies, a top-level component being level 1
 * @param maxString UTF-16 units of a text that is read
 * @param maxProperties of one component
 */
public record ReadLimits(
    long maxBytes, int maxComponents, int maxLevels, int maxString, int maxProperties) {
  /** What holds where nobody says otherwise. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(512L << 20, 1_000_000, 128, 1 << 20, 100_000);
}
