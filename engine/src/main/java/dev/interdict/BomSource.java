// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A BOM to judge: the path that reports print, and where its bytes come from.
 *
 * @param path relative, with forward slashes
 */
public record BomSource(String path, Content content) {
  /** Where the bytes come from: a file, an editor's buffer. */
  @FunctionalInterface
  public interface Content {
    /**
     * All bytes.
     *
     * @param most how many there may be: {@link ReadingLimits#fileBytes}
     * @throws BomTooLargeException if there are more; then no more than that were taken in
     */
    byte[] read(long most) throws IOException;
  }

  public static BomSource file(String path, Path file) {
    return new BomSource(path, most -> read(file, most));
  }

  public static BomSource bytes(String path, byte[] bytes) {
    return new BomSource(
        path,
        most -> {
          if (bytes.length > most) {
            throw new BomTooLargeException(bytes.length);
          }
          return bytes;
        });
  }

  private static byte[] read(Path file, long most) throws IOException {
    long limit = Math.min(most, ReadingLimits.MOST.fileBytes());
    long size = Files.size(file);
    if (size > limit) {
      throw new BomTooLargeException(size);
    }
    try (InputStream in = Files.newInputStream(file)) {
      var bytes = new byte[(int) size];
      int length = in.readNBytes(bytes, 0, bytes.length);
      byte[] more = in.readNBytes((int) (limit - length) + 1); // a pipe has no size, a file grows
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
}
