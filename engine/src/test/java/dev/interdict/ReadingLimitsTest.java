// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interdict.Shelf.Book;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Stated;
import dev.interdict.project.Project;
import dev.interdict.project.ProjectReader;
import dev.interdict.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From {@code <limits>} in a project file to what is read, and what is refused and where. */
final class ReadingLimitsTest {
  private static final String HEAD = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\n";
  private static final String PART = "{\"type\":\"device\",\"name\":\"x\"}";
  private static final String PROPERTY = "{\"name\":\"a\",\"value\":\"b\"}";

  @TempDir Path folder;

  @Test
  void a_file_may_have_as_many_bytes_as_the_limit() throws IOException {
    write(parts(1) + " ".repeat((1 << 20) - parts(1).length()));

    assertThat(errors("file-mib='1'")).isEmpty();
  }

  @Test
  void a_file_with_one_byte_more_is_an_error() throws IOException {
    write(parts(1) + " ".repeat((1 << 20) + 1 - parts(1).length()));

    assertThat(errors("file-mib='1'"))
        .containsExactly(
            "ERROR bom.json:1:1: the file has 1048577 bytes; the limit is 1048576 (1 MiB): split"
                + " the BOM, or raise the limit in interdict.xml with <limits file-mib=\"…\"/>");
  }

  @Test
  void a_file_that_no_limit_lets_in_is_not_read_at_all() throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("bom.json").toFile(), "rw")) {
      file.setLength(3L << 30); // a hole, which takes no room on the disk but would in memory
    }

    assertThat(errors("file-mib='1000'"))
        .containsExactly(
            "ERROR bom.json:1:1: the file has 3221225472 bytes; the limit is 1048576000 (1000"
                + " MiB): split the BOM");
  }

  @Test
  void a_file_that_says_nothing_of_its_size_is_read_up_to_the_limit() throws IOException {
    Path endless = Path.of("/dev/zero");
    assumeTrue(Files.exists(endless));
    var request = request(limits("file-mib='1'"), BomSource.file("zeros", endless));

    assertThat(errors(request))
        .containsExactly(
            "ERROR zeros:1:1: the file has more than 1048576 bytes; the limit is 1048576 (1 MiB):"
                + " split the BOM, or raise the limit in interdict.xml with <limits"
                + " file-mib=\"…\"/>");
  }

  @Test
  void a_buffer_is_held_to_the_same_limit() throws IOException {
    byte[] tooLong = new byte[(1 << 20) + 1];
    var request = request(limits("file-mib='1'"), BomSource.bytes("buffer.json", tooLong));

    assertThat(errors(request)).singleElement().asString().startsWith("ERROR buffer.json:1:1: ");
  }

  @Test
  void a_bom_may_have_as_many_components_as_the_limit() throws IOException {
    write(parts(3));

    assertThat(errors("components='3'")).isEmpty();
  }

  @Test
  void one_component_more_is_an_error_at_that_component() throws IOException {
    write(parts(4));

    assertThat(errors("components='3'"))
        .containsExactly(
            "ERROR bom.json:5:1: more than 3 components: split the BOM, or raise the limit in"
                + " interdict.xml with <limits components=\"…\"/>");
  }

  @Test
  void the_product_and_parts_of_parts_are_components_too() throws IOException {
    write(
        HEAD
            + "\"metadata\":{\"component\":"
            + PART
            + "},\"components\":[{\"name\":\"board\",\"type\":\"device\",\"components\":[\n"
            + PART
            + "]}]}");

    assertThat(errors("components='3'")).isEmpty();
    assertThat(errors("components='2'"))
        .singleElement()
        .asString()
        .startsWith("ERROR bom.json:3:1");
  }

  @Test
  void assemblies_may_be_as_deep_as_the_limit() throws IOException {
    write(nested(7));

    assertThat(errors("levels='7'")).isEmpty();
  }

  @Test
  void one_level_more_is_an_error_at_the_part_that_is_too_deep() throws IOException {
    write(nested(8));

    assertThat(errors("levels='7'"))
        .containsExactly(
            "ERROR bom.json:9:1: assemblies within assemblies, more than 7 levels deep: flatten the"
                + " BOM, or raise the limit in interdict.xml with <limits levels=\"…\"/>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"name\":\"%s\"", "\"name\":\"a\",\"version\":\"%s\""})
  void a_text_may_be_as_long_as_the_limit(String field) throws IOException {
    write(
        HEAD + "\"components\":[{\"type\":\"device\",\n" + field.formatted("x".repeat(40)) + "}]}");
    assertThat(errors("text-length='40'")).isEmpty();
    write(
        HEAD
            + "\"components\":[{\"type\":\"device\",\n"
            + field.formatted("\uD83D\uDE00".repeat(20))
            + "}]}");
    assertThat(errors("text-length='40'")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"name\":\"%s\"", "\"name\":\"a\",\"version\":\"%s\""})
  void one_character_more_is_an_error_at_that_text(String field) throws IOException {
    int column = field.indexOf("\"%s") + 1;

    for (String text : List.of("x".repeat(41), "\uD83D\uDE00".repeat(20) + "x")) {
      write(HEAD + "\"components\":[{\"type\":\"device\",\n" + field.formatted(text) + "}]}");
      assertThat(errors("text-length='40'"))
          .containsExactly(
              "ERROR bom.json:3:"
                  + column
                  + ": a text of more than 40 characters: shorten it, or raise the limit in"
                  + " interdict.xml with <limits text-length=\"…\"/>");
    }
  }

  @Test
  void a_long_text_that_is_not_read_is_no_error() throws IOException {
    write(
        HEAD
            + "\"components\":[{\"type\":\"device\",\"name\":\"a\",\"licenses\":[{\"license\":"
            + "{\"text\":{\"content\":\""
            + "x".repeat(5000)
            + "\"}}}]}]}");

    assertThat(errors("text-length='40'")).isEmpty();
  }

  @Test
  void a_component_may_have_as_many_properties_as_the_limit() throws IOException {
    write(properties(5));

    assertThat(errors("properties='5'")).isEmpty();
  }

  @Test
  void one_property_more_is_an_error_at_that_property() throws IOException {
    write(properties(6));

    assertThat(errors("properties='5'"))
        .containsExactly(
            "ERROR bom.json:8:1: a component with more than 5 properties: leave out what isn't"
                + " needed, or raise the limit in interdict.xml with <limits properties=\"…\"/>");
  }

  @Test
  void the_deepest_assembly_that_a_limit_can_allow_is_judged_on_half_an_ordinary_stack()
      throws Exception {
    int most = ReadingLimits.MOST.levels();
    write(nested(most));
    var result = new AtomicReference<EvaluationResult>();
    var failure = new AtomicReference<Throwable>();
    var thread =
        new Thread(null, () -> result.set(judgedAndReported(most)), "half a stack", 512 * 1024);
    thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
    thread.start();
    thread.join();

    assertThat(failure.get()).isNull();
    assertThat(result.get().diagnostics()).noneMatch(Diagnostic::isError);
    assertThat(result.get().boms().get(0).components()).isEqualTo(most);
    assertThat(result.get().findings()).isNotEmpty();
  }

  @Test
  void what_the_schema_forbids_is_told_only_if_the_project_asks() throws IOException {
    write(parts(1).replaceFirst("\\{", "{\"serialNumber\": \"12\", "));
    for (String asked : List.of("true", "false")) {
      Files.writeString(
          folder.resolve("interdict.xml"),
          "<interdict xmlns='urn:interdict:project:1'><boms validate-schema='"
              + asked
              + "'><include>bom.json</include></boms></interdict>");
      EvaluationRequest request = request(project(), project().boms().boms().get(0));
      assertThat(
              evaluate(request).diagnostics().stream()
                  .filter(d -> d.code().equals("bom-schema"))
                  .map(d -> d.level() + " " + d.location()))
          .containsExactlyElementsOf(
              asked.equals("true") ? List.of("WARNING bom.json:1:19") : List.of());
    }
  }

  @Test
  void limits_from_a_program_are_held_to_the_same_bounds() {
    assertThatThrownBy(() -> new ReadingLimits(1, 1, 501, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("levels is 501, not from 1 to 500");
    assertThatThrownBy(() -> new ReadingLimits(0, 1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fileBytes is 0");
  }

  private EvaluationResult judgedAndReported(int levels) {
    try {
      EvaluationResult result = evaluate(request(limits("levels='" + levels + "'"), bom()));
      for (ReportFormat format : ReportFormat.values()) {
        format.writer().write(result, new ByteArrayOutputStream());
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> errors(String limits) throws IOException {
    return errors(request(limits(limits), bom()));
  }

  private BomSource bom() {
    return project().boms().boms().get(0);
  }

  private Project limits(String limits) throws IOException {
    Files.writeString(
        folder.resolve("interdict.xml"),
        "<interdict xmlns='urn:interdict:project:1'><boms><include>bom.json</include></boms>"
            + "<limits "
            + limits
            + "/></interdict>");
    return project();
  }

  private Project project() {
    return new ProjectReader().read(folder.resolve("interdict.xml"), "interdict.xml").project();
  }

  private static EvaluationRequest request(Project project, BomSource bom) {
    return new EvaluationRequest(
        List.of(bom),
        List.of(),
        new ProgramSettings(
            LocalDate.parse(Shelf.AS_OF), 730, List.of(Stated.of("us.fed.prime")), Map.of()),
        Enforcement.DEFAULT,
        project.reading(),
        List.of());
  }

  private List<String> errors(EvaluationRequest request) {
    return evaluate(request).diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(diagnostic -> diagnostic.render().lines().findFirst().orElseThrow())
        .toList();
  }

  private EvaluationResult evaluate(EvaluationRequest request) {
    return new Shelf(folder.resolve("rulebooks")).book(new Book()).engine().evaluate(request);
  }

  private void write(String bom) throws IOException {
    Files.writeString(folder.resolve("bom.json"), bom);
  }

  /** Each part on a line of its own, the first on line 2. */
  private static String parts(int count) {
    return HEAD.strip() + "\"components\":[\n" + (PART + ",\n").repeat(count - 1) + PART + "]}";
  }

  /** Parts within parts, level 1 on line 2; the innermost is made by who is banned. */
  private static String nested(int levels) {
    String acme = "{\"type\":\"device\",\"name\":\"x\",\"manufacturer\":{\"name\":\"Acme\"}}";
    return HEAD.strip()
        + "\"components\":[\n"
        + "{\"type\":\"device\",\"name\":\"a\",\"components\":[\n".repeat(levels - 1)
        + acme
        + "]}".repeat(levels);
  }

  /** A part with properties, the first on line 3. */
  private static String properties(int count) {
    return HEAD
        + "\"components\":[{\"type\":\"device\",\"name\":\"a\",\"properties\":[\n"
        + (PROPERTY + ",\n").repeat(count - 1)
        + PROPERTY
        + "]}]}";
  }
}
