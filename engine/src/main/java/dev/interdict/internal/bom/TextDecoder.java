// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes to text, without the byte-order mark; malformed bytes are an error at their place. */
final class TextDecoder {
  private static final int BLOCK = 8192;

  /** The bits that no character of ASCII has, in eight bytes. */
  private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

  private TextDecoder() {}

  /**
   * @throws UnreadableException if the bytes are no text
   */
  static SourceText decode(String path, byte[] bytes, DiagnosticLog log) {
    Encoding encoding = Encoding.of(path, bytes);
    SourceLocation start = SourceLocation.at(path, 1, 1);
    if (encoding.wide()) {
      log.add(
          Diagnostic.note(
              "bom-utf-16",
              "the file is " + encoding.charset() + "; other tools expect UTF-8: save it as UTF-8",
              start));
    } else if (encoding.skip() > 0) {
      log.add(
          Diagnostic.note(
              "bom-byte-order-mark",
              "the file starts with a byte-order mark, which other tools refuse: save it without",
              start));
    }
    if (encoding.charset().equals(UTF_8)) {
      requireUtf8(path, bytes, encoding);
      return SourceText.utf8(path, bytes, encoding.skip());
    }
    String text =
        new String(bytes, encoding.skip(), bytes.length - encoding.skip(), encoding.charset());
    // The replacement character may be the file's own.
    if (text.indexOf('\uFFFD') >= 0) {
      int skip = encoding.skip();
      requireWellFormed(path, bytes, encoding, ByteBuffer.wrap(bytes, skip, bytes.length - skip));
    }
    return new SourceText(path, text);
  }

  /**
   * Looks at what is not ASCII alone: decoding all of a large file would cost as much as reading.
   */
  private static void requireUtf8(String path, byte[] bytes, Encoding encoding) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int start = notAscii(bytes, in, encoding.skip());
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] < 0) {
        end++;
      }
      requireWellFormed(path, bytes, encoding, in.limit(end).position(start));
      in.limit(bytes.length);
      start = notAscii(bytes, in, end);
    }
  }

  /** The first byte that is not ASCII; the length if there is none. */
  private static int notAscii(byte[] bytes, ByteBuffer same, int from) {
    int at = from;
    while (at + Long.BYTES <= bytes.length && (same.getLong(at) & NOT_ASCII) == 0) {
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static void requireWellFormed(
      String path, byte[] bytes, Encoding encoding, ByteBuffer in) {
    CharsetDecoder decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(Math.min(BLOCK, in.remaining()));
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    if (result.isError()) {
      throw new UnreadableException(malformed(path, bytes, encoding, in.position()));
    }
  }

  private static Diagnostic malformed(String path, byte[] bytes, Encoding encoding, int at) {
    byte[] good = Arrays.copyOfRange(bytes, encoding.skip(), at);
    var before = new SourceText(path, new String(good, encoding.charset()));
    int end = before.text().length();
    return before.show(
        Diagnostic.error(
            "bom-encoding",
            "byte 0x"
                + HexFormat.of().withUpperCase().toHexDigits(bytes[at])
                + " is not "
                + encoding.charset()
                + " here: save the file as UTF-8",
            before.range(end, end)));
  }
}
