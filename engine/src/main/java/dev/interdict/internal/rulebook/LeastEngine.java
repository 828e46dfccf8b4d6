// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.model.Stated;

/** The oldest engine that understands a rulebook: an older one might read it as something else. */
final class LeastEngine {
  /** This engine; a test holds it to the version of the build. */
  static final String CURRENT = "0.1.0";

  private LeastEngine() {}

  /** An error if this engine is older, or the attribute is no version. */
  static void check(ManifestValues values, Object bean) {
    Stated least = values.form(bean, "min-engine", Ids.VERSION, "version, such as 0.1");
    if (Ids.VERSION.matcher(least.value()).matches() && newer(least.value(), CURRENT)) {
      values.error(
          "rulebook-engine",
          "this rulebook needs Interdict "
              + least.value()
              + " or newer, and this is "
              + CURRENT
              + "; take a newer Interdict, or an older edition of the rulebook",
          least.location());
    }
  }

  static boolean newer(String one, String other) {
    String[] ours = one.split("\\.", -1);
    String[] theirs = other.split("\\.", -1);
    for (int i = 0; i < Math.max(ours.length, theirs.length); i++) {
      int difference = number(ours, i) - number(theirs, i);
      if (difference != 0) {
        return difference > 0;
      }
    }
    return false;
  }

  private static int number(String[] version, int at) {
    return at < version.length ? Integer.parseInt(version[at]) : 0;
  }
}
