// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fuzz;

/** Any bytes as a JSON BOM. */
public final class JsonBomFuzz {
  private static final Fuzzed FUZZED = new Fuzzed("json-bom");

  private JsonBomFuzz() {}

  public static void fuzzerInitialize() {
    FUZZED.warmUp(BomOracle::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    FUZZED.check(input, BomOracle::read);
  }
}
