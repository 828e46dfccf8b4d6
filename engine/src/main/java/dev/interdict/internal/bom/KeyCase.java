// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Pointer;
import java.util.Set;

/** A key that is one of CycloneDX but for its case: passed over it would hide what it holds. */
final class KeyCase {
  private KeyCase() {}

  static void check(
      String key, Set<String> known, BomCursor cursor, Pointer object, DiagnosticLog log) {
    for (String word : known) {
      if (word.equalsIgnoreCase(key)) {
        log.add(
            Diagnostic.error(
                "bom-key-case",
                "'"
                    + key
                    + "' is no key of CycloneDX, whose keys are written in lower case;"
                    + " write '"
                    + word
                    + "'",
                cursor.key(object, key)));
      }
    }
  }
}
