// SPDX-License-Identifier: Apache-2.0
package dev.interdict.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.bom.BomReader;
import dev.interdict.internal.bom.BomReading;

/** What all attacks by a BOM must come to: a BOM or an error, in time, in the heap, readable. */
final class BomAttack {
  static final String PART = "{\"type\":\"device\",\"name\":\"part\"";
  private static final String HEAD = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\"";

  private BomAttack() {}

  /** A JSON BOM up to its version, the brace still open. */
  static HostileFile head() {
    return HostileFile.of(HEAD);
  }

  static void assertRefused(String name, String code, HostileFile file) throws Exception {
    BomReading reading = assertContained(name, file);

    assertThat(reading.bom()).isNull();
    assertThat(reading.diagnostics()).extracting(Diagnostic::code).contains(code);
  }

  static BomReading assertContained(String name, HostileFile file) throws Exception {
    return assertContained(name, file.bytes());
  }

  static BomReading assertContained(String name, byte[] bytes) throws Exception {
    BomReading reading =
        Attack.contained(
            name + " (" + (bytes.length >> 10) + " KB)",
            () -> new BomReader().read("bom.json", bytes));

    Attack.assertReadable(reading.diagnostics());
    assertThat(reading.bom() == null)
        .isEqualTo(reading.diagnostics().stream().anyMatch(Diagnostic::isError));
    return reading;
  }
}
