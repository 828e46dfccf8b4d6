// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file cut at any byte is an error, never a smaller BOM. */
class TruncationTest {
  private static final Path ROOT = Path.of(System.getProperty("interdict.root"));
  private static final int LONGEST = 3_000;
  private static final int MOST = 25;

  /** How one and the same text may come as bytes. */
  enum Form {
    PLAIN(UTF_8, "", "\n"),
    CRLF(UTF_8, "", "\r\n"),
    CR(UTF_8, "", "\r"),
    MARKED(UTF_8, "\uFEFF", "\n"),
    UTF_16_LITTLE(UTF_16LE, "", "\n"),
    UTF_16_LITTLE_MARKED(UTF_16LE, "\uFEFF", "\r\n"),
    UTF_16_BIG(UTF_16BE, "", "\n"),
    UTF_16_BIG_MARKED(UTF_16BE, "\uFEFF", "\n");

    private final Charset charset;
    private final String mark;
    private final String lineEnd;

    Form(Charset charset, String mark, String lineEnd) {
      this.charset = charset;
      this.mark = mark;
      this.lineEnd = lineEnd;
    }

    byte[] bytes(String text) {
      String said = charset.equals(UTF_8) ? text : text.replace(" encoding=\"UTF-8\"", "");
      return (mark + said.strip().replace("\n", lineEnd)).getBytes(charset);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_json_file_cut_at_any_byte_is_an_error(Form form) throws IOException {
    List<String> boms = boms("engine/src/test/resources/fuzz/json-bom/seeds", ".json");
    boms.addAll(boms("engine/src/test/resources/bom", ".json"));
    boms.addAll(boms("rulebooks", "bom.cdx.json"));
    assertThat(boms).hasSizeGreaterThan(10);

    assertThat(boms.stream().filter(bom -> cut(form.bytes(bom))).count()).isGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource
  void an_xml_file_cut_at_any_byte_is_an_error(Form form) throws IOException {
    List<String> boms = boms("engine/src/test/resources/fuzz/xml-bom/seeds", ".xml");
    assertThat(boms).hasSizeGreaterThan(2);

    assertThat(boms.stream().filter(bom -> cut(form.bytes(bom))).count()).isGreaterThan(2);
  }

  /** True if the whole file is a BOM; then none of its beginnings is. */
  private static boolean cut(byte[] whole) {
    if (Boms.read(whole).bom() == null) {
      return false;
    }
    for (int length = 0; length < whole.length; length++) {
      BomReading reading = Boms.read(Arrays.copyOf(whole, length));
      assertThat(reading.bom()).as("cut at %d of %d", length, whole.length).isNull();
      assertThat(reading.diagnostics()).as("cut at %d", length).anyMatch(Diagnostic::isError);
    }
    return true;
  }

  /** A few small files of a folder, sorted, evenly chosen. */
  private static List<String> boms(String folder, String end) throws IOException {
    List<Path> small = new ArrayList<>();
    try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
      for (Path path : all.filter(path -> path.toString().endsWith(end)).sorted().toList()) {
        if (!path.toString().contains("target") && Files.size(path) < LONGEST) {
          small.add(path);
        }
      }
    }
    List<String> boms = new ArrayList<>();
    int step = Math.max(1, small.size() / MOST);
    for (int i = 0; i < small.size(); i += step) {
      boms.add(Files.readString(small.get(i)));
    }
    return boms;
  }
}
