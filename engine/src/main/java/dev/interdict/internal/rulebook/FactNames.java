// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import java.util.List;
import java.util.Set;

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

  /** Types of component, CycloneDX 1.7. */
  static final Set<String> COMPONENT_TYPES =
      Set.of(
          "application",
          "framework",
          "library",
          "container",
          "platform",
          "operating-system",
          "device",
          "device-driver",
          "firmware",
          "file",
          "machine-learning-model",
          "data",
          "cryptographic-asset");

  private FactNames() {}
}
