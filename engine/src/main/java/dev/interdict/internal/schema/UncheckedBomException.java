// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import dev.interdict.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A check that can't be finished; the message becomes a diagnostic. */
final class UncheckedBomException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String reason;
  private final transient @Nullable SourceLocation location;

  /**
   * @param reason completes "the BOM was not checked: …"
   */
  UncheckedBomException(String code, String reason, @Nullable SourceLocation location) {
    super(reason);
    this.code = code;
    this.reason = reason;
    this.location = location;
  }

  String code() {
    return code;
  }

  String reason() {
    return reason;
  }

  @Nullable SourceLocation location() {
    return location;
  }
}
