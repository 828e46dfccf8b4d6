// SPDX-License-Identifier: Apache-2.0
package dev.interdict.finding;

import java.util.Locale;

/** How loud a finding is; set by the project's enforcement, never by a rule. */
public enum Level {
  ERROR,
  WARNING,
  NOTE;

  /** The word used in reports and project files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
