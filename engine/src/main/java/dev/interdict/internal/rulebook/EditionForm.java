// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Day;
import dev.interdict.model.Stated;

/** Editions are days written with dots: {@code 2026.11.22}. */
final class EditionForm {
  private EditionForm() {}

  /** The edition in an attribute; empty if missing; an error if it is no day. */
  static String check(ManifestValues values, Object bean, String attribute) {
    Stated stated = values.optional(bean, attribute);
    if (stated == null) {
      return "";
    }
    if (stated.value().indexOf('-') < 0 && Day.read(stated.value().replace('.', '-')) != null) {
      return stated.value();
    }
    values.error(
        "rulebook-edition",
        "'" + stated.value() + "' is no edition; write a day as 2026.11.22",
        stated.location());
    return stated.value();
  }
}
