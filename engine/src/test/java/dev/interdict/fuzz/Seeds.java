// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of a fuzz target's folder, sorted by name. */
public final class Seeds {
  private final Path folder;

  private Seeds(Path folder) {
    this.folder = folder;
  }

  /**
   * @param target such as {@code json-bom}
   */
  public static Seeds of(String target) {
    return new Seeds(
        Path.of(System.getProperty("interdict.root"), "engine/src/test/resources/fuzz", target));
  }

  Path folder() {
    return folder;
  }

  /** Good files, which the fuzzer starts from. */
  List<byte[]> seeds() {
    return files("seeds");
  }

  /** Inputs that once broke something. */
  List<byte[]> found() {
    return files("found");
  }

  /** Words of the format, one a line. */
  List<String> pieces() {
    try {
      return Files.readAllLines(folder.resolve("pieces.txt"), StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<byte[]> files(String name) {
    Path files = folder.resolve(name);
    if (!Files.isDirectory(files)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(files)) {
      return inside.sorted().map(Seeds::bytes).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
