// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Bom;
import dev.interdict.model.Cost;
import dev.interdict.model.Property;
import java.util.List;

/** Checks what is stated of what parts cost. */
final class CostReader {
  private final DiagnosticLog log;

  CostReader(DiagnosticLog log) {
    this.log = log;
  }

  /** Whether a cost can be read; what is no cost is a warning. */
  boolean says(Property property) {
    String value = property.value();
    if (Cost.read(value) != null) {
      return true;
    }
    if (!Placeholders.contains(value)) {
      log.add(
          Diagnostic.warning(
              "bom-cost",
              "'"
                  + new Text(value, property.location()).shown()
                  + "' is no cost: not read; write digits and a point, perhaps with a currency,"
                  + " such as 4.20 or USD 4.20",
              property.location()));
    }
    return false;
  }

  /** Says where the costs of a BOM can't be added up. */
  static void compare(Bom bom, DiagnosticLog log) {
    List<Property> two = bom.costsThatDiffer();
    if (!two.isEmpty()) {
      Property first = two.get(0);
      Property other = two.get(1);
      log.add(
          Diagnostic.warning(
              "bom-cost-currency",
              "the cost '"
                  + other.value()
                  + "' is in another currency than '"
                  + first.value()
                  + "' at "
                  + first.location()
                  + ": no cost of this BOM counts as stated; give all of them in one currency",
              other.location()));
    }
  }
}
