// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A run that took more than its limits; nothing of it counts. */
final class EvaluationStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final @Nullable String rule;
  private final transient SourceLocation location;
  private final String why;
  private final @Nullable String limit;

  /**
   * A stop.
   *
   * @param rule the one at work, null if it was none
   * @param location of that rule, or of what else is to blame
   * @param why in words that follow "stopped: "
   * @param limit its name in interdict.xml; null if it was memory
   */
  EvaluationStoppedException(
      @Nullable String rule, SourceLocation location, String why, @Nullable String limit) {
    super(rule + ": " + why, null, false, false);
    this.rule = rule;
    this.location = location;
    this.why = why;
    this.limit = limit;
  }

  @Nullable String rule() {
    return rule;
  }

  SourceLocation location() {
    return location;
  }

  String why() {
    return why;
  }

  @Nullable String limit() {
    return limit;
  }
}
