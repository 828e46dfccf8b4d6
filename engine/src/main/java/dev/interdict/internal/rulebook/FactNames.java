// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import java.util.List;

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
          "end-use",
          "contract-awarded",
          "first-authorised",
          "quantity",
          "cost");

  private FactNames() {}
}
