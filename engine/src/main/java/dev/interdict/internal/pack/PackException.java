// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.pack;

import org.jspecify.annotations.Nullable;

/** Bytes that are no pack, a pack of another version, or a damaged one. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PackException(String message) {
    super(message);
  }

  PackException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
