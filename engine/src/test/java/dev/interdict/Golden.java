// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Expected texts that are files below {@code src/test/resources/golden}. To take over new ones:
 * {@code mvn test -pl engine -Dupdate.expected}, and read the diff.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Compares diagnostics as people read them. */
  public static void verify(String name, List<Diagnostic> diagnostics) {
    verify(
        name,
        diagnostics.stream().map(Diagnostic::render).collect(Collectors.joining("\n")) + "\n");
  }

  /** Compares a text with the file of that name. */
  public static void verify(String name, String actual) {
    Path file = FOLDER.resolve(name + ".txt");
    try {
      if (System.getProperty("update.expected") != null) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      String expected = Files.exists(file) ? Files.readString(file) : "";
      assertThat(actual)
          .as("%s; run with -Dupdate.expected to take it over", file)
          .isEqualTo(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
