// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Bytes that are no UTF-8 are refused at their place, wherever they stand among others. */
final class TextDecoderProperties {
  private static final byte[] OPEN = {'{'};

  /** Whole characters, halves of them, and what is nowhere in UTF-8. */
  private static final List<byte[]> PIECES =
      List.of(
          "a".getBytes(UTF_8),
          "12345678".getBytes(UTF_8),
          "\n".getBytes(UTF_8),
          "é".getBytes(UTF_8),
          "海".getBytes(UTF_8),
          "海".repeat(3000).getBytes(UTF_8),
          "\uD83D\uDEF0".getBytes(UTF_8),
          "\uFFFD".getBytes(UTF_8),
          new byte[] {(byte) 0xE6, (byte) 0xB5},
          new byte[] {(byte) 0xB7},
          new byte[] {(byte) 0xC0, (byte) 0x80},
          new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          new byte[] {(byte) 0xF8},
          new byte[] {(byte) 0xFF});

  @Provide
  Arbitrary<byte[]> files() {
    return Arbitraries.of(PIECES).list().ofMaxSize(24).map(TextDecoderProperties::joined);
  }

  @Property
  void a_file_is_refused_where_a_strict_decoder_stops(@ForAll("files") byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
    String good = new String(bytes, 0, in.position(), UTF_8);
    int line = (int) good.chars().filter(c -> c == '\n').count() + 1;
    int column = good.length() - good.lastIndexOf('\n');

    try {
      assertThat(TextDecoder.decode("a.json", bytes, new DiagnosticLog()).text())
          .isEqualTo(new String(bytes, UTF_8));
      assertThat(result.isError()).as("%s", result).isFalse();
    } catch (UnreadableException e) {
      assertThat(result.isError()).as("%s", e.diagnostic()).isTrue();
      assertThat(e.diagnostic().code()).isEqualTo("bom-encoding");
      assertThat(e.diagnostic().location().line()).isEqualTo(line);
      assertThat(e.diagnostic().location().column()).isEqualTo(column);
    }
  }

  private static byte[] joined(List<byte[]> pieces) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(OPEN);
    pieces.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
