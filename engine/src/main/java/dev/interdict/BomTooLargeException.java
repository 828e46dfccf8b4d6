// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import java.io.IOException;

/** A BOM that has more bytes than it may; they were not read. */
public final class BomTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long size;

  /**
   * A BOM.
   *
   * @param size in bytes; negative if not known, as of a pipe
   */
  public BomTooLargeException(long size) {
    super("too large");
    this.size = size;
  }

  /** The size in bytes; negative if not known. */
  public long size() {
    return size;
  }
}
