// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import dev.interdict.internal.table.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of a workbook as its reader sees it: a decimal, or the day that it counts.
 *
 * @param problem why it is neither; null if it is
 */
record NumberText(Cell.Kind kind, String text, @Nullable String problem) {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,30}(?:\\.\\d{1,40})?(?:[eE][-+]?\\d{1,3})?");

  /** Digits that spreadsheets keep; what lies behind is how computers round. */
  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

  private static final int MOST = 15;
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

  /** Before it, programs count a 29 February 1900 that never was. */
  private static final int FIRST_SURE = 61;

  private static final int LAST = 2_958_465;

  static NumberText of(String raw, NumberFormat format) {
    if (!NUMBER.matcher(raw).matches()) {
      return wrong("the cell's number can't be read; type it again");
    }
    BigDecimal value = new BigDecimal(raw).round(KEPT).stripTrailingZeros();
    if (value.signum() != 0 && (value.precision() - value.scale() > MOST || value.scale() > MOST)) {
      return wrong("the cell's number has more than " + MOST + " digits on a side of its point");
    }
    return switch (format.shows()) {
      case DECIMAL -> decimal(value, format);
      case DATE -> day(value);
      case OTHER ->
          wrong(
              "the cell shows its number in the format '"
                  + format.code()
                  + "'; format it as a plain number, a date or text");
    };
  }

  private static NumberText decimal(BigDecimal value, NumberFormat format) {
    if (format.decimals() >= 0
        && value.setScale(format.decimals(), RoundingMode.HALF_UP).compareTo(value) != 0) {
      return wrong(
          "the cell shows "
              + value.setScale(format.decimals(), RoundingMode.HALF_UP).toPlainString()
              + " but holds "
              + value.toPlainString()
              + "; show all digits, or type the number anew");
    }
    return new NumberText(
        Cell.Kind.NUMBER, value.signum() == 0 ? "0" : value.toPlainString(), null);
  }

  private static NumberText day(BigDecimal value) {
    if (value.scale() > 0) {
      return wrong("the cell holds a time of day besides its date; type the date alone");
    }
    if (value.compareTo(BigDecimal.valueOf(FIRST_SURE)) < 0
        || value.compareTo(BigDecimal.valueOf(LAST)) > 0) {
      return wrong("the cell's date lies before March 1900 or after 9999; type it as text");
    }
    return new NumberText(Cell.Kind.DATE, FIRST.plusDays(value.intValueExact()).toString(), null);
  }

  private static NumberText wrong(String problem) {
    return new NumberText(Cell.Kind.NUMBER, "", problem);
  }
}
