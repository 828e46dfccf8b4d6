// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no CycloneDX JSON, and what the reader says it is. */
final class UnreadableFilesTest {
  private static final String BOM = Boms.around("\"version\": \"é 华 😀\"");

  @Test
  void an_empty_file_is_named_so() {
    assertError(new byte[0], "bom-empty", "bom.json:1:1");
    assertError(" \r\n\t ".getBytes(UTF_8), "bom-empty", "bom.json:1:1");
    assertError(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "bom-empty", "bom.json:1:1");
    assertError(new byte[] {(byte) 0xFF, (byte) 0xFE}, "bom-empty", "bom.json:1:1");
  }

  @Test
  void containers_and_binary_files_are_named() {
    assertThat(message("PK\003\004....xl/workbook.xml")).contains("spreadsheet (XLSX)");
    assertThat(message("PK\003\004....bom.json")).contains("ZIP archive");
    assertThat(message("\u001f\u008b\b\0\0")).contains("gzip");
    assertThat(message("%PDF-1.7\n")).contains("PDF");
    assertThat(message("\n\0031.6\022\u0003abc")).contains("protobuf");
    assertThat(message("ab\0cd")).contains("binary");
    byte[] noise = new byte[1024];
    new Random(889).nextBytes(noise);
    assertThat(Boms.read(noise).bom()).isNull();
  }

  @Test
  void plain_text_and_other_json_are_named() {
    assertThat(message("Parts list of the meter"))
        .startsWith("this is plain text, neither JSON nor XML");
    assertThat(message("null")).contains("a single value");
    assertThat(message("-12.5e3")).contains("a single value");
    assertThat(message("[]")).contains("it is a list");
    assertThat(message("{}")).contains("there is no bomFormat among its keys;");
    assertThat(message("{\"name\": \"x\", \"lockfileVersion\": 3}"))
        .contains("there is no bomFormat among its keys (name, lockfileVersion);");
    assertThat(message("{\"spdxVersion\": \"SPDX-2.3\"}")).contains("SPDX document");
    assertThat(message("{\"x\": 1, \"SPDXID\": \"SPDXRef-DOCUMENT\"}")).contains("SPDX document");
    assertThat(message("{\"specFormat\": \"CycloneDX\", \"specVersion\": \"2.0\"}"))
        .contains("CycloneDX 2.0, a draft");
  }

  @Test
  void another_format_says_what_it_is_and_nothing_else() {
    assertThat(
            Boms.rendered(
                Boms.read("{\"bomFormat\": \"Another\", \"components\": [{\"type\": \"x\"}, 1]}")))
        .isEqualTo(
            """
            ERROR bom.json:1:16: this is not CycloneDX: bomFormat is 'Another'; expected \
            "bomFormat": "CycloneDX"
             | {"bomFormat": "Another", "components": [{"type": "x"}, 1]}
             |                ^^^^^^^""");
  }

  @Test
  void an_unknown_version_is_an_error_with_the_known_ones() {
    assertThat(Boms.rendered(Boms.read("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"9.9\"}")))
        .isEqualTo(
            """
            ERROR bom.json:1:41: CycloneDX '9.9' is not a version that Interdict reads; known: \
            1.2, 1.3, 1.4, 1.5, 1.6, 1.7
             | {"bomFormat":"CycloneDX","specVersion":"9.9"}
             |                                         ^^^""");
    assertThat(message("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.1\"}"))
        .contains("XML only");
    assertThat(message("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"2.0\"}"))
        .contains("a draft");
    assertThat(message("{\"bomFormat\":\"CycloneDX\"}")).contains("no specVersion");
  }

  @Test
  void every_text_encoding_that_json_may_have_is_read() {
    for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
      for (String mark : new String[] {"", "\uFEFF"}) {
        BomReading reading = Boms.read((mark + BOM).getBytes(charset));
        assertThat(reading.bom()).as(Boms.rendered(reading)).isNotNull();
        assertThat(reading.text().text()).isEqualTo(BOM);
        assertThat(reading.bom().components().get(0).version()).isEqualTo("é 华 😀");
        assertThat(reading.bom().components().get(0).location()).hasToString("bom.json:7:16");
        assertThat(Boms.codes(reading))
            .isEqualTo(
                charset.equals(UTF_8)
                    ? mark.isEmpty()
                        ? java.util.List.of()
                        : java.util.List.of("bom-byte-order-mark")
                    : java.util.List.of("bom-utf-16"));
      }
    }
  }

  @Test
  void latin_1_is_an_error_at_the_first_wrong_byte() {
    String text = "{\n  \"name\": \"Hersteller Müller\"\n}";
    assertThat(Boms.rendered(Boms.read(text.getBytes(ISO_8859_1))))
        .isEqualTo(
            """
            ERROR bom.json:2:24: byte 0xFC is not UTF-8 here: save the file as UTF-8
             |   "name": "Hersteller M
             |                        ^""");
  }

  @Test
  void a_replacement_character_of_the_author_is_no_mistake() {
    assertThat(Boms.read(BOM.replace("华", "\uFFFD")).diagnostics()).isEmpty();
  }

  @Test
  void cut_and_odd_utf_16_is_an_error() {
    byte[] bytes = ("\uFEFF" + BOM).getBytes(UTF_16LE);
    assertError(java.util.Arrays.copyOf(bytes, bytes.length - 1), "bom-encoding", "bom.json:1:1");
    assertError(new byte[] {'{', 0, 0, (byte) 0xD8, '}', 0}, "bom-encoding", "bom.json:1:2");
    assertError(new byte[] {'{', 0, 0, 0}, "bom-encoding", "bom.json:1:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,}|8|comma before '}'",
        "{\"a\":[1,2,]}|11|comma before ']'",
        "{'a':1}|2|single quote",
        "{\"a\":1 \"b\":2}|8|a comma, a colon or a quote is missing",
        "{\"a\" 1}|6|a comma, a colon or a quote is missing",
        "{\"a\":True}|6|found 'True'; expected",
        "{a:1}|2|the name 'a' must stand in double quotes",
        "{\"a\":\"x\ty\"}|8|control character inside a text",
        "{\"a\":\"\\q\"}|8|is no escape",
        "{\"a\":\"\\u12\"}|11|four hexadecimal digits",
        "{\"a\":// c|6|JSON has none",
        "{\"a\":NaN}|9|no NaN",
        "{\"a\":01}|7|starts with 0",
        "{\"a\":1]|7|unexpected ']'",
        "{\"a\":}|6|unexpected '}'",
      })
  void a_mistake_of_json_is_told_in_plain_words(String text, int column, String words) {
    BomReading reading = Boms.read(text);

    assertThat(Boms.rendered(reading))
        .startsWith("ERROR bom.json:1:" + column + ": this is not JSON");
    assertThat(Boms.rendered(reading)).contains(words).doesNotContain("fasterxml", "Exception");
  }

  @Test
  void a_file_that_was_cut_off_is_an_error_at_its_end() {
    assertThat(Boms.rendered(Boms.read("{\n  \"bomFormat\": \"CycloneDX\",\n  \"name\": \"GRM15")))
        .isEqualTo(
            """
            ERROR bom.json:3:17: the file ends in the middle of the BOM: it was cut off; copy or \
            export it again
             |   "name": "GRM15
             |                 ^""");
    assertError("{\"a\":tru".getBytes(UTF_8), "bom-truncated", "bom.json:1:9");
  }

  @Test
  void what_follows_the_bom_is_an_error() {
    String bom = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\"}";
    assertThat(Boms.read(bom + " \r\n\t").diagnostics()).isEmpty();
    assertError((bom + "\n{}").getBytes(UTF_8), "bom-trailing-content", "bom.json:2:1");
    assertError((bom + "// end").getBytes(UTF_8), "bom-trailing-content", "bom.json:1:46");
  }

  private static String message(String text) {
    BomReading reading = Boms.read(text.getBytes(ISO_8859_1));
    assertThat(reading.bom()).isNull();
    assertThat(reading.diagnostics()).hasSize(1);
    return reading.diagnostics().get(0).message();
  }

  private static void assertError(byte[] bytes, String code, String place) {
    BomReading reading = Boms.read(bytes);
    assertThat(reading.bom()).isNull();
    Diagnostic error = reading.diagnostics().stream().filter(Diagnostic::isError).findFirst().get();
    assertThat(error.code()).isEqualTo(code);
    if (place != null) {
      assertThat(error.location()).hasToString(place);
    }
  }
}
