// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.ReadingLimits;

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
  public static final ReadLimits DEFAULT = of(ReadingLimits.DEFAULT);

  /** Those that a user set. */
  public static ReadLimits of(ReadingLimits limits) {
    return new ReadLimits(
        limits.fileBytes(),
        limits.components(),
        limits.levels(),
        limits.textLength(),
        limits.properties());
  }
}
