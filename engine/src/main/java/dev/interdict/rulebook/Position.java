// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

/** Where in a BOM a rule looks. */
public enum Position {
  END_ITEM,
  COMPONENT,
  ANY
}
