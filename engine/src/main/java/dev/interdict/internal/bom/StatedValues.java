// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.FactField;
import dev.interdict.model.Identifier;
import dev.interdict.model.Origin;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Pointer;
import dev.interdict.model.Property;
import dev.interdict.model.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value says in a field of a component, be it written in a BOM or elsewhere: the same words
 * are read in the same way.
 *
 * @param diagnostics what is wrong with the value, or was guessed
 */
public record StatedValues(
    List<Party> parties,
    List<Identifier> identifiers,
    List<Origin> origins,
    List<Property> properties,
    @Nullable Double quantity,
    List<Diagnostic> diagnostics) {
  /** What is left open of a stage is no mistake. */
  private static final String REST = "bom-origin-rest";

  public StatedValues {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Reads a value. */
  public static StatedValues of(FactField field, String value, SourceLocation location) {
    var node = new ComponentNode(Pointer.ROOT, location);
    var log = new DiagnosticLog();
    if (field == FactField.MAKER && VendorNumber.of(value) != null) {
      ComponentFacts.numberAsName(new Text(value, location), field.property(), log);
    } else if (Placeholders.contains(value)) {
      return new StatedValues(List.of(), List.of(), List.of(), List.of(), null, List.of());
    } else if (field == FactField.MAKER) {
      node.parties.add(new Party(value, PartyRole.MANUFACTURER, field.property(), null, location));
    } else {
      node.properties.add(new Property(field.property(), value, location));
    }
    new ComponentFacts(log).finish(node);
    return new StatedValues(
        node.parties,
        node.identifiers,
        node.origins,
        node.properties,
        node.quantity,
        log.shown(new SourceText(location.file(), "")).stream()
            .map(diagnostic -> diagnostic.withSourceLine(null))
            .toList());
  }

  /** Why the value can't be taken for an answer; null if it can. */
  public @Nullable String refusal() {
    for (Diagnostic diagnostic : diagnostics) {
      if (!diagnostic.code().equals(REST)) {
        return diagnostic.message();
      }
    }
    return saysNothing() ? "this answers nothing; leave it empty until somebody knows" : null;
  }

  private boolean saysNothing() {
    return parties.isEmpty()
        && identifiers.isEmpty()
        && properties.isEmpty()
        && quantity == null
        && origins.stream().allMatch(origin -> origin.country() == null);
  }
}
