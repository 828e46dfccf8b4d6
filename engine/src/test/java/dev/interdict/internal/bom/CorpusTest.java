// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The official test files of CycloneDX, and hardware BOMs from the wild. */
@Tag("corpus")
final class CorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("interdict.corpus", "."));

  static Stream<Path> valid() throws IOException {
    var files = new java.util.ArrayList<Path>();
    for (String version : List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7")) {
      files.addAll(files(CORPUS.resolve("spec-tests").resolve(version), "valid-", ".json"));
      files.addAll(files(CORPUS.resolve("spec-tests").resolve(version), "valid-", ".xml"));
    }
    files.addAll(files(CORPUS.resolve("hbom"), "", ".json"));
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("valid")
  void a_valid_file_is_read_without_an_error(Path file) throws IOException {
    BomReading reading = new BomReader().read(name(file), Files.readAllBytes(file));

    assertThat(reading.diagnostics()).as(Boms.rendered(reading)).noneMatch(Diagnostic::isError);
    assertThat(reading.bom()).isNotNull();
    for (var component : reading.bom().components()) {
      if (!component.name().equals("(unnamed)")) {
        assertThat(Boms.textAt(reading.text(), component.location())).isEqualTo(component.name());
      }
    }
  }

  @Test
  void a_draft_of_2_0_says_so() throws IOException {
    for (Path file : files(CORPUS.resolve("spec-tests/2.0-dev-hardware"), "valid-", ".json")) {
      assertThat(Boms.codes(new BomReader().read(name(file), Files.readAllBytes(file))))
          .containsExactly("bom-draft-version");
    }
  }

  @Test
  void the_corpus_is_there() throws IOException {
    assertThat(valid()).hasSizeGreaterThan(450);
  }

  private static List<Path> files(Path folder, String prefix, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> name(file).startsWith(prefix) && name(file).endsWith(end))
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
