// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads files whole, but never more of them than is wanted. */
final class BoundedBytes {
  private BoundedBytes() {}

  /**
   * All bytes of a file.
   *
   * @param size that the file is said to have; a pipe has none, and a file may grow
   * @param most how many there may be
   * @throws BomTooLargeException if there are more; then no more than that were taken in
   */
  static byte[] read(InputStream in, long size, long most) throws IOException {
    long limit = Math.min(most, ReadingLimits.MOST.fileBytes());
    if (size > limit) {
      throw new BomTooLargeException(size);
    }
    var bytes = new byte[(int) size];
    int length = in.readNBytes(bytes, 0, bytes.length);
    byte[] more = in.readNBytes((int) (limit - length) + 1);
    if (length + more.length > limit) {
      throw new BomTooLargeException(-1);
    }
    if (length + more.length == bytes.length) {
      return bytes;
    }
    byte[] all = Arrays.copyOf(bytes, length + more.length);
    System.arraycopy(more, 0, all, length, more.length);
    return all;
  }
}
