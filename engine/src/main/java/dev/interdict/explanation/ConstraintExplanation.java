// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import java.util.List;

/**
 * One constraint and what it looked at.
 *
 * @param text as written
 * @param values of what it compares, in the order written; empty if it wasn't asked
 */
public record ConstraintExplanation(String text, Holds holds, List<ExplainedValue> values) {
  public ConstraintExplanation {
    values = List.copyOf(values);
  }
}
