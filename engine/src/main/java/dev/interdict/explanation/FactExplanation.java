// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import dev.interdict.model.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact held against the constraints of a condition.
 *
 * @param shown the fact in a few words, such as {@code manufactured TW}
 * @param location where in the BOM it stands, null if nowhere
 */
public record FactExplanation(
    String shown, @Nullable SourceLocation location, List<ConstraintExplanation> constraints) {
  public FactExplanation {
    constraints = List.copyOf(constraints);
  }
}
