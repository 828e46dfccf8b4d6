// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

/** What sort of company a legal form makes: an AG is another company than the GmbH of its name. */
public enum LegalClass {
  LIMITED,
  STOCK,
  PARTNERSHIP,
  COOPERATIVE,
  FOUNDATION,
  STATE,
  BRANCH,
  /** A form that says little, such as Co., Ltd., or none. */
  ANY;

  /** Whether two names of these forms can't be of one company. */
  public boolean contradicts(LegalClass other) {
    return this != other && specific() && other.specific();
  }

  private boolean specific() {
    return this != ANY && this != BRANCH;
  }
}
