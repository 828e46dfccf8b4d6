// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one of a component costs.
 *
 * @param amount not negative
 * @param currency three capital letters, such as {@code USD}; null if not stated
 */
public record Cost(BigDecimal amount, @Nullable String currency) {
  /** The property of a component that states it. */
  public static final String FIELD = "interdict:cost";

  private static final String NUMBER = "([0-9]{1,15}(?:\\.[0-9]{1,15})?)";
  private static final Pattern FORM =
      Pattern.compile("(?:([A-Z]{3}) ?)?" + NUMBER + "|" + NUMBER + " ?([A-Z]{3})");

  /** {@code 4.20}, {@code USD 4.20} or {@code 4.20 USD}; null for anything else. */
  public static @Nullable Cost read(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return null;
    }
    return form.group(2) != null
        ? new Cost(new BigDecimal(form.group(2)), form.group(1))
        : new Cost(new BigDecimal(form.group(3)), form.group(4));
  }
}
