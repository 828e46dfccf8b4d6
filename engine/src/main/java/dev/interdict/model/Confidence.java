// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

/** How sure a match is; only {@link #HIGH} may become an error. Weakest first. */
public enum Confidence {
  LOW,
  MEDIUM,
  HIGH
}
