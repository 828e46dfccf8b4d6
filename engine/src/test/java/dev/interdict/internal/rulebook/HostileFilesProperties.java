// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.csv.CsvReader;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import dev.interdict.project.ProjectReader;
import dev.interdict.project.ProjectReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes, there is a value or there are diagnostics, each inside its file. */
class HostileFilesProperties {
  private static final String PROJECT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <interdict xmlns="urn:interdict:project:1">
        <boms><include>a/**/*.json</include><exclude>b{c,d}</exclude></boms>
        <rulebooks><rulebook id="us-889"/><rulebook folder="x"/></rulebooks>
        <program horizon="3"><role>r</role><set name="a" value="b"/></program>
        <enforcement><level rule="A" level="note"/><fail-on>REVIEW</fail-on></enforcement>
      </interdict>
      """;
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "/>",
          "</",
          "\"",
          "'",
          "&",
          "&amp;",
          "&#x41;",
          "&#0;",
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<?p?>",
          "<!DOCTYPE x>",
          "xmlns:a='b'",
          "a:b='c'",
          "=",
          "\r\n",
          "\u0000",
          "\uFEFF",
          "\u2028",
          "𝒳",
          "[",
          "{",
          "**/",
          "..",
          "/",
          "\\",
          "<boms>",
          "</boms>",
          "id='x'",
          " ");

  private final ProjectReader projects = new ProjectReader();
  private final ManifestReader manifests = new ManifestReader();

  @Property(tries = 1000)
  void any_bytes_as_a_project_give_a_value_or_diagnostics(@ForAll byte[] bytes) {
    checkProject(bytes);
  }

  @Property(tries = 3000)
  void any_edit_of_a_project_gives_a_value_or_diagnostics(@ForAll("projects") String text) {
    checkProject(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 3000)
  void any_edit_of_a_manifest_gives_a_value_or_diagnostics(@ForAll("manifests") String text) {
    var problems = new Problems();
    SourceText source = TextFiles.decode(text.getBytes(StandardCharsets.UTF_8), "m.xml", problems);
    if (source != null) {
      var manifest = manifests.read(source, new ReferenceTables(), problems);
      assertThat(manifest != null || problems.anyError()).isTrue();
      checkPlaces(source.text(), problems.all());
    }
  }

  @Property(tries = 3000)
  void any_text_as_csv_gives_rows_or_diagnostics(@ForAll("tables") String text) {
    var reading = new CsvReader().read(new SourceText("t.csv", text));

    assertThat(reading.header() != null || !reading.diagnostics().isEmpty()).isTrue();
    checkPlaces(text, reading.diagnostics());
    for (var row : reading.rows()) {
      assertThat(row.cells()).hasSameSizeAs(reading.header().cells());
      for (var cell : row.cells()) {
        assertThat(text.substring(cell.start(), cell.end()).replace("\"\"", "\""))
            .isEqualTo(cell.value());
      }
    }
  }

  @Provide
  Arbitrary<String> projects() {
    return edits(PROJECT);
  }

  @Provide
  Arbitrary<String> manifests() {
    return edits(new LibraryFixture().content(LibraryFixture.MANIFEST));
  }

  @Provide
  Arbitrary<String> tables() {
    return Arbitraries.of("a", "b", ",", "\"", "\"\"", "\n", "\r", "#", " ", "华", "\u0000")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  /** A good text out of which a piece was cut and into which another was put. */
  private static Arbitrary<String> edits(String good) {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, good.length());
    return Combinators.combine(
            places, places, Arbitraries.of(PIECES), Arbitraries.integers().between(0, 12))
        .as(
            (at, from, piece, cut) -> {
              String shorter =
                  good.substring(0, from) + good.substring(Math.min(good.length(), from + cut));
              int place = Math.min(at, shorter.length());
              return shorter.substring(0, place) + piece + shorter.substring(place);
            });
  }

  private void checkProject(byte[] bytes) {
    ProjectReading reading =
        projects.read(Path.of("/nowhere/interdict.xml"), "interdict.xml", bytes);

    assertThat(reading.project() != null)
        .isEqualTo(reading.diagnostics().stream().noneMatch(Diagnostic::isError));
    checkPlaces(new String(bytes, StandardCharsets.UTF_8), reading.diagnostics());
    if (reading.project() != null) {
      assertThat(reading.project().boms()).isNotNull();
    }
  }

  private static void checkPlaces(String text, List<Diagnostic> diagnostics) {
    long lines = text.split("\r\n|\r|\n", -1).length;
    for (Diagnostic diagnostic : diagnostics) {
      assertThat(diagnostic.render()).startsWith(diagnostic.level().name());
      assertThat((long) diagnostic.location().endLine()).isLessThanOrEqualTo(lines);
    }
  }
}
