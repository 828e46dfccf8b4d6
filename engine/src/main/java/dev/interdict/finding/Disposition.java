// SPDX-License-Identifier: Apache-2.0
package dev.interdict.finding;

/** What a waiver or a baseline makes of a finding. */
public enum Disposition {
  OPEN,
  WAIVED,
  BASELINED
}
