// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that a manifest may use for what a BOM can say. */
public final class FactNames {
  /** Facts that {@code decides} can name, in the order of their documentation. */
  public static final List<String> DECIDING =
      List.of(
          "maker",
          "die-maker",
          "function",
          "part-number",
          "fcc-id",
          "origin:designed",
          "origin:developed",
          "origin:fabricated",
          "origin:manufactured",
          "origin:assembled",
          "origin:tested",
          "end-use",
          "contract-awarded",
          "first-authorised",
          "quantity",
          "cost",
          "material",
          "fab");

  /** How a fact begins that settles on which side of a percent a share in costs lies. */
  public static final String US_COST_SHARE = "us-cost-share:";

  private static final Pattern PERCENT = Pattern.compile("[1-9][0-9]?|100");

  private FactNames() {}

  /** The percent of {@code us-cost-share:65}, from 1 to 100; null for any other word. */
  public static @Nullable Integer usCostShare(String fact) {
    if (!fact.startsWith(US_COST_SHARE)) {
      return null;
    }
    String percent = fact.substring(US_COST_SHARE.length());
    return PERCENT.matcher(percent).matches() ? Integer.valueOf(percent) : null;
  }

  /** The words that {@code decides} knows, as messages name them. */
  static List<String> shown() {
    var shown = new ArrayList<>(DECIDING);
    shown.add(US_COST_SHARE + "65");
    return shown;
  }
}
