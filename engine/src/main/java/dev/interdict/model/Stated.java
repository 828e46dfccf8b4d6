// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import org.jspecify.annotations.Nullable;

/** A value that somebody stated, and where; no location if it came from a command line. */
public record Stated(String value, @Nullable SourceLocation location) {
  public static Stated of(String value) {
    return new Stated(value, null);
  }
}
