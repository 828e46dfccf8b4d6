// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A BOM to judge: the path that reports print, and where its bytes come from.
 *
 * @param path relative, with forward slashes
 */
public record BomSource(String path, Content content) {
  /** Where the bytes come from: a file, an editor's buffer. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;
  }

  public static BomSource file(String path, Path file) {
    return new BomSource(path, () -> Files.readAllBytes(file));
  }

  public static BomSource bytes(String path, byte[] bytes) {
    return new BomSource(path, () -> bytes);
  }
}
