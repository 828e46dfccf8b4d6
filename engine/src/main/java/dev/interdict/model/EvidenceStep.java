// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import org.jspecify.annotations.Nullable;

/**
 * One step from what a BOM says to the row of a list.
 *
 * @param kind such as {@code normal form}, {@code alias}, {@code owned by}, {@code listed}
 * @param source where the step can be checked, null if it is plain reckoning
 */
public record EvidenceStep(String kind, String from, String to, @Nullable String source) {
  /** The kind of a step from who said so to the value. */
  public static final String SAID_BY = "said by";
}
