// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The official test files of CycloneDX: right ones are passed, wrong ones refused with a place. */
@Tag("corpus")
final class SchemaCorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("interdict.corpus", "."));
  private static final List<String> VERSIONS =
      List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7");

  /** The schemas in the jar are older than these files. */
  private static final Set<String> NEWER_THAN_THE_SCHEMA =
      Set.of("valid-machine-learning-1.5.xml", "valid-machine-learning-1.6.xml");

  /** Wrong only in an SPDX licence id, whose list of 1.7 we don't have. */
  private static final Set<String> ONLY_FOR_A_SCHEMA =
      Set.of(
          "invalid-license-id-1.7.json",
          "invalid-license-id-1.7.xml",
          "invalid-metadata-license-1.7.json",
          "invalid-metadata-license-1.7.xml");

  private static final SchemaValidator VALIDATOR = new SchemaValidator();

  static Stream<Path> valid() throws IOException {
    return files("valid-").stream().filter(file -> !NEWER_THAN_THE_SCHEMA.contains(name(file)));
  }

  static Stream<Path> invalid() throws IOException {
    return files("invalid-").stream().filter(file -> !ONLY_FOR_A_SCHEMA.contains(name(file)));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void a_valid_file_is_passed(Path file) throws IOException {
    assertThat(Checks.rendered(check(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void an_invalid_file_is_refused_with_a_place(Path file) throws IOException {
    List<Diagnostic> found = check(file);

    assertThat(found).isNotEmpty();
    assertThat(found)
        .allSatisfy(
            violation -> {
              assertThat(violation.code()).as(violation.render()).isEqualTo("bom-schema");
              assertThat(violation.location()).isNotNull();
            });
  }

  @Test
  void what_is_newer_than_the_schema_is_still_refused_in_the_same_places() throws IOException {
    for (Path file : files("valid-")) {
      if (NEWER_THAN_THE_SCHEMA.contains(name(file))) {
        assertThat(check(file)).as(name(file)).hasSize(5);
      }
    }
  }

  @Test
  void of_1_7_only_a_wrong_licence_id_is_left_to_a_schema() throws IOException {
    int refused = 0;
    var passed = new ArrayList<String>();
    for (Path file : files("invalid-")) {
      if (file.getParent().endsWith("1.7")) {
        if (check(file).isEmpty()) {
          passed.add(name(file));
        } else {
          refused++;
        }
      }
    }
    System.out.println(
        "CycloneDX 1.7 invalid-*: "
            + refused
            + " refused by our own checks, "
            + passed.size()
            + " that only a schema could refuse: "
            + passed);
    assertThat(passed).containsExactlyInAnyOrderElementsOf(ONLY_FOR_A_SCHEMA);
  }

  @Test
  void the_corpus_is_there() throws IOException {
    assertThat(valid()).hasSizeGreaterThan(450);
    assertThat(invalid()).hasSizeGreaterThan(250);
  }

  private static List<Diagnostic> check(Path file) throws IOException {
    String version = file.getParent().getFileName().toString();
    Syntax syntax = name(file).endsWith(".json") ? Syntax.JSON : Syntax.XML;
    var text = new SourceText(name(file), Files.readString(file));
    assertThat(Syntax.of(text)).isEqualTo(syntax);
    long start = System.nanoTime();
    List<Diagnostic> found = VALIDATOR.validate(text, syntax, version);
    assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(2_000_000_000L);
    return found;
  }

  private static List<Path> files(String prefix) throws IOException {
    var all = new ArrayList<Path>();
    for (String version : VERSIONS) {
      try (Stream<Path> files = Files.list(CORPUS.resolve("spec-tests").resolve(version))) {
        files
            .filter(file -> name(file).startsWith(prefix))
            .filter(file -> name(file).endsWith(".json") || name(file).endsWith(".xml"))
            .sorted()
            .forEach(all::add);
      }
    }
    return all;
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
