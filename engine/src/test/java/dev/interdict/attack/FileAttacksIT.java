// SPDX-License-Identifier: Apache-2.0
package dev.interdict.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.BomSource;
import dev.interdict.ComplianceEngine;
import dev.interdict.Enforcement;
import dev.interdict.EvaluationResult;
import dev.interdict.ProgramSettings;
import dev.interdict.ReadingSettings;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Stated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on a disk, judged through the engine's front door. */
class FileAttacksIT {
  private static ComplianceEngine engine;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    engine =
        ComplianceEngine.of(
            Path.of(System.getProperty("interdict.root"), "rulebooks"), "rulebooks");
  }

  @Test
  void a_file_of_a_gigabyte_of_blanks_is_refused_unread() throws Exception {
    Path file = folder.resolve("bom.cdx.json");
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 1024; i++) {
        out.write(blanks);
      }
    }

    assertThat(codes("1 GB of blanks", file)).containsExactly("bom-too-large");
  }

  @Test
  void a_file_of_eight_gigabytes_of_nothing_is_refused_unread() throws Exception {
    Path file = folder.resolve("bom.cdx.json");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(8L << 30);
    }

    assertThat(codes("8 GB of nothing", file)).containsExactly("bom-too-large");
  }

  @Test
  void a_zip_bomb_under_the_name_of_a_bom_stays_packed() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bom.json"));
      blanks(zip);
    }
    Path file = Files.write(folder.resolve("bom.cdx.json"), bytes.toByteArray());

    assertThat(codes("zip bomb", file)).containsExactly("bom-archive");
  }

  @Test
  void a_gzip_bomb_under_the_name_of_a_bom_stays_packed() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      blanks(gzip);
    }
    Path file = Files.write(folder.resolve("bom.xml"), bytes.toByteArray());

    assertThat(codes("gzip bomb", file)).containsExactly("bom-archive");
  }

  @Test
  void functions_nobody_knows_are_told_in_few_words() throws Exception {
    byte[] bom =
        BomAttack.head()
            .add(",\"components\":[{\"type\":\"device\",\"name\":\"a\"}")
            .times(
                2_000,
                i ->
                    ",{\"type\":\"device\",\"name\":\"p\",\"properties\":[{\"name\":"
                        + "\"interdict:function\",\"value\":\"programmable-logic-controler"
                        + i
                        + "\"}]}")
            .add("]}")
            .bytes();
    Path file = Files.write(folder.resolve("bom.cdx.json"), bom);

    assertThat(codes("unknown functions", file)).isNotEmpty();
  }

  private static void blanks(OutputStream out) throws IOException {
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    for (int i = 0; i < 256; i++) {
      out.write(blanks);
    }
  }

  private List<String> codes(String name, Path file) throws Exception {
    EvaluationResult result =
        Attack.contained(
            name + " (" + (Files.size(file) >> 10) + " KB)",
            () ->
                engine
                    .prepare(
                        List.of(),
                        new ProgramSettings(
                            LocalDate.of(2026, 11, 22),
                            730,
                            List.of(new Stated("all", null)),
                            Map.of()),
                        Enforcement.DEFAULT,
                        ReadingSettings.DEFAULT)
                    .evaluate(List.of(BomSource.file("bom.cdx.json", file)), List.of()));
    List<Diagnostic> diagnostics =
        result.diagnostics().stream().filter(d -> d.location() != null).toList();
    Attack.assertReadable(diagnostics);
    return diagnostics.stream().map(Diagnostic::code).distinct().toList();
  }
}
