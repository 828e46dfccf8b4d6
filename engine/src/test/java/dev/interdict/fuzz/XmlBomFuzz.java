// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fuzz;

/** Any bytes as an XML BOM. */
public final class XmlBomFuzz {
  private static final Fuzzed FUZZED = new Fuzzed("xml-bom");

  private XmlBomFuzz() {}

  public static void fuzzerInitialize() {
    FUZZED.warmUp(BomOracle::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    FUZZED.check(input, BomOracle::read);
  }
}
