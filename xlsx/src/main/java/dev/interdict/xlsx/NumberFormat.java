// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number's format makes of it.
 *
 * @param shows how the number is shown
 * @param decimals digits behind the point, -1 for as many as there are
 * @param code as people see it in the program, for messages
 */
record NumberFormat(Shows shows, int decimals, String code) {
  static final NumberFormat GENERAL = new NumberFormat(Shows.DECIMAL, -1, "General");

  private static final Set<Integer> DATES = Set.of(14, 15, 16, 17);
  private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 22, 45, 46, 47);
  private static final Pattern DECIMAL = Pattern.compile("(?:#,##)?0(?:\\.(0{1,15}))?");
  private static final Pattern NOT_SHOWN =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]hmsHMS][^\\]]*]");

  /** How a number is shown. */
  enum Shows {
    DECIMAL,
    DATE,
    /** A time of day, a share, a currency, a fraction: something else than the number itself. */
    OTHER
  }

  /**
   * The format of an id.
   *
   * @param code that of the workbook; null if the id is one of those that every program knows
   */
  static NumberFormat of(int id, @Nullable String code) {
    if (code == null) {
      return known(id);
    }
    if (code.equalsIgnoreCase("General") || code.equals("@")) {
      return GENERAL;
    }
    Matcher decimal = DECIMAL.matcher(code);
    if (decimal.matches()) {
      String behind = decimal.group(1);
      return new NumberFormat(Shows.DECIMAL, behind == null ? 0 : behind.length(), code);
    }
    String shown =
        NOT_SHOWN.matcher(code.split(";", 2)[0]).replaceAll("").toLowerCase(java.util.Locale.ROOT);
    boolean day = shown.indexOf('y') >= 0 && shown.indexOf('m') >= 0 && shown.indexOf('d') >= 0;
    boolean time = shown.indexOf('h') >= 0 || shown.indexOf('s') >= 0;
    return new NumberFormat(day && !time ? Shows.DATE : Shows.OTHER, -1, code);
  }

  private static NumberFormat known(int id) {
    if (DATES.contains(id)) {
      return new NumberFormat(Shows.DATE, -1, "Date");
    }
    return switch (id) {
      case 1, 3 -> new NumberFormat(Shows.DECIMAL, 0, "0");
      case 2, 4 -> new NumberFormat(Shows.DECIMAL, 2, "0.00");
      case 9, 10 -> new NumberFormat(Shows.OTHER, -1, "0%");
      default ->
          id <= 0 || id == 49
              ? GENERAL
              : new NumberFormat(Shows.OTHER, -1, TIMES.contains(id) ? "Time" : "no. " + id);
    };
  }
}
