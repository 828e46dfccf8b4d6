// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Property;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how many of a component its assembly holds: digits, and nothing else. */
final class QuantityReader {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,15})?");
  private static final Pattern COMMA = Pattern.compile("([0-9]{1,9}),([0-9]{1,9})");
  private static final Pattern EXPONENT =
      Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?[eE]\\+?[0-9]");
  private static final Pattern UNIT =
      Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,15})?)\\s*[x×]?\\s*\\p{L}{0,12}\\.?");

  private final DiagnosticLog log;

  QuantityReader(DiagnosticLog log) {
    this.log = log;
  }

  /** Null for what is no number. */
  @Nullable Double read(Property property) {
    String value = property.value().strip();
    int count = count(value);
    if (count > 0) {
      return (double) count;
    }
    if (NUMBER.matcher(value).matches()) {
      double number = Double.parseDouble(value);
      if (number == 0) {
        log.add(
            Diagnostic.note(
                "bom-quantity-zero",
                "the quantity is 0, and the part is judged all the same: leave it out if the"
                    + " product doesn't hold it",
                property.location()));
      }
      return number;
    }
    log.add(
        Diagnostic.warning(
            "bom-quantity",
            "the quantity '" + property.value() + "' is " + what(value),
            property.location()));
    return null;
  }

  /** A number of up to six digits and nothing else, as most are; 0 for any other text. */
  private static int count(String value) {
    int count = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (i == 6 || c < '0' || c > '9') {
        return 0;
      }
      count = 10 * count + c - '0';
    }
    return count;
  }

  private static String what(String value) {
    if (value.startsWith("-") && NUMBER.matcher(value.substring(1)).matches()) {
      return "negative: write how many there are, such as 4";
    }
    String meant = meant(value);
    return "not a number: write "
        + (meant == null ? "digits only, such as 4 or 0.5" : "'" + meant + "'");
  }

  /** What was meant, where that is plain. */
  private static @Nullable String meant(String value) {
    if (value.length() > 40) {
      return null;
    }
    Matcher comma = COMMA.matcher(value);
    if (comma.matches()) {
      // A comma before three digits may part thousands.
      return comma.group(2).length() == 3 ? null : comma.group(1) + "." + comma.group(2);
    }
    if (EXPONENT.matcher(value).matches()) {
      return new BigDecimal(value).stripTrailingZeros().toPlainString();
    }
    Matcher unit = UNIT.matcher(value);
    return unit.matches() ? unit.group(1) : null;
  }
}
