// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import org.jspecify.annotations.Nullable;

/**
 * Where one stage of a component's production took place, or a part of that stage.
 *
 * @param country ISO 3166-1 alpha-2; null for a part of the stage that was done nobody knows where
 * @param share percent of that stage done there, 0 to 100; null if not stated
 * @param field the property that says so
 */
public record Origin(
    Stage stage,
    @Nullable String country,
    @Nullable Double share,
    String field,
    SourceLocation location) {
  /** As a BOM writes it: {@code CN}, {@code CN=70}, {@code unknown}. */
  public String shown() {
    String place = country == null ? "unknown" : country;
    if (share == null) {
      return place;
    }
    double hundredths = Math.round(share * 100) / 100.0;
    return place
        + "="
        + (hundredths == Math.rint(hundredths) ? (long) hundredths + "" : hundredths + "");
  }
}
