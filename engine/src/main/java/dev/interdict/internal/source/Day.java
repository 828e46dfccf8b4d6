// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as files write them: {@code 2026-11-22}. */
public final class Day {
  private static final int LENGTH = 10;

  private Day() {}

  /**
   * The day; null if the text is none. A year has four digits: a day of the year 999999999, which
   * Java reads too, has no day behind it.
   */
  public static @Nullable LocalDate read(String text) {
    if (text.length() != LENGTH) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
