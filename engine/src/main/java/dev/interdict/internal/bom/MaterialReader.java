// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Material;
import dev.interdict.model.Property;

/** Checks what is stated of the materials that parts hold. */
final class MaterialReader {
  private static final String NONE = Material.NONE.word();

  private final DiagnosticLog log;

  MaterialReader(DiagnosticLog log) {
    this.log = log;
  }

  /** Whether anything is stated; words that name no material are warnings. */
  boolean says(Property property) {
    String value = property.value();
    if (Material.of(value) == null && Placeholders.contains(value)) {
      return false;
    }
    var whole = new Text(value, property.location());
    boolean none = false;
    boolean some = false;
    for (int from = 0; from <= value.length(); ) {
      int end = value.indexOf(';', from);
      int to = end < 0 ? value.length() : end;
      Material material = Material.of(value.substring(from, to));
      none |= material == Material.NONE;
      some |= material != null && material != Material.NONE;
      if (material == null) {
        unknown(whole.part(from, to));
      }
      from = to + 1;
    }
    if (none && some) {
      log.add(
          Diagnostic.warning(
              "bom-material",
              "'"
                  + whole.shown()
                  + "' says '"
                  + NONE
                  + "' and names materials: write one or the other",
              property.location()));
    }
    return true;
  }

  private void unknown(Text piece) {
    String word = piece.value().strip();
    if (!Placeholders.contains(word) && !log.again("bom-material", word, piece.location())) {
      log.add(
          Diagnostic.warning(
              "bom-material",
              "'"
                  + new Text(word, piece.location()).shown()
                  + "' is no material that Interdict knows"
                  + Suggestion.orKnown(word, Material.words()),
              piece.location()),
          word);
    }
  }
}
