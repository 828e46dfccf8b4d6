// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Set;

/**
 * Licences and licence expressions in one list, or in one entry of it: up to 1.6 they exclude each
 * other, and the schema says so with up to three errors an entry, none of which names the mistake.
 */
enum LicenceMix {
  NONE,
  /** To be told. */
  MIXED,
  /** Comes with another error of the same entry, which is told. */
  ECHO;

  private static final String LICENCE = "license";
  private static final String EXPRESSION = "expression";
  private static final Set<String> OF_EXPRESSIONS = Set.of("acknowledgement", "bom-ref");

  /**
   * What an error is.
   *
   * @param known the names that the schema knows for the object which the error is about
   */
  static LicenceMix of(Told told, Collection<String> known) {
    Object[] path = told.instance();
    JsonNode entry = told.error().getInstanceNode();
    if (path.length < 2 || !path[path.length - 2].equals("licenses") || entry == null) {
      return NONE;
    }
    String name = told.error().getProperty();
    if (name == null || (known.contains(LICENCE) && known.contains(EXPRESSION))) {
      return NONE;
    }
    String foreign = known.contains(LICENCE) ? EXPRESSION : LICENCE;
    if (!entry.has(foreign)) {
      return NONE;
    }
    if (told.is("additionalProperties")) {
      return name.equals(foreign) ? MIXED : OF_EXPRESSIONS.contains(name) ? ECHO : NONE;
    }
    return told.is("required") ? ECHO : NONE;
  }
}
