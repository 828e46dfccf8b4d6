// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** Marks stand on the right characters only if the text is the one that the editor shows. */
final class BomCharsetTest {
  @Test
  void a_bom_is_utf_8_unless_it_says_otherwise() {
    assertThat(BomCharset.of(new byte[0])).isEqualTo(UTF_8);
    assertThat(BomCharset.of("{".getBytes(UTF_8))).isEqualTo(UTF_8);
    assertThat(BomCharset.of("{\"x\": \"<?xml encoding='GB18030'?>\"}".getBytes(UTF_8)))
        .isEqualTo(UTF_8);
    assertThat(declared("utf-8")).isEqualTo(UTF_8);
    assertThat(declared("UTF-16")).isEqualTo(UTF_8);
    assertThat(declared("klingon")).isEqualTo(UTF_8);
    assertThat(declared("!")).isEqualTo(UTF_8);
  }

  @Test
  void the_declaration_of_an_xml_file_is_heeded() {
    assertThat(declared("ISO-8859-1")).isEqualTo(ISO_8859_1);
    assertThat(declared("GB18030")).isEqualTo(Charset.forName("GB18030"));
  }

  @Test
  void utf_16_is_told_by_its_byte_order_mark_or_its_zeros() {
    assertThat(BomCharset.of("\uFEFF<bom/>".getBytes(UTF_16LE))).isEqualTo(UTF_16LE);
    assertThat(BomCharset.of("\uFEFF{}".getBytes(UTF_16BE))).isEqualTo(UTF_16BE);
    assertThat(BomCharset.of("<bom/>".getBytes(UTF_16LE))).isEqualTo(UTF_16LE);
    assertThat(BomCharset.of("{}".getBytes(UTF_16BE))).isEqualTo(UTF_16BE);
  }

  private static Charset declared(String name) {
    return BomCharset.of(
        ("\n<?xml version=\"1.0\" encoding=\"" + name + "\"?><bom/>").getBytes(UTF_8));
  }
}
