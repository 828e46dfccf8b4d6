// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.bom.BomReader;
import dev.interdict.internal.bom.BomReading;
import dev.interdict.model.Component;

/** A BOM or an error, never both, never neither; every place within the file. */
final class BomOracle {
  private BomOracle() {}

  static void read(byte[] file) {
    BomReading reading = new BomReader().read("bom", file);
    boolean error = reading.diagnostics().stream().anyMatch(Diagnostic::isError);
    Fuzzed.require((reading.bom() == null) == error, "a BOM and an error, or neither");
    if (reading.text().text().isEmpty()) {
      // No text could be made of the bytes: places count in what was decoded before the mistake.
      Fuzzed.requirePlaces(
          reading.diagnostics(),
          Lines.of(file),
          Lines.of(new String(file, UTF_16LE)),
          Lines.of(new String(file, UTF_16BE)));
      return;
    }
    Lines text = Lines.of(reading.text().text());
    Fuzzed.requirePlaces(reading.diagnostics(), text);
    if (reading.bom() != null) {
      for (Component component : reading.bom().components()) {
        Fuzzed.requirePlace(component.location(), "a component", text);
        component.parties().forEach(p -> Fuzzed.requirePlace(p.location(), "a party", text));
        component.properties().forEach(p -> Fuzzed.requirePlace(p.location(), "property", text));
        component.identifiers().forEach(i -> Fuzzed.requirePlace(i.location(), "an id", text));
        component.origins().forEach(o -> Fuzzed.requirePlace(o.location(), "an origin", text));
      }
    }
  }
}
