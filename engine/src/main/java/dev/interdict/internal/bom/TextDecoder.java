// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

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
  private TextDecoder() {}

  /**
   * @throws UnreadableException if the bytes are no text
   */
  static String decode(String path, byte[] bytes, DiagnosticLog log) {
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
    String text =
        new String(bytes, encoding.skip(), bytes.length - encoding.skip(), encoding.charset());
    if (text.indexOf('\uFFFD') >= 0) {
      requireWellFormed(path, bytes, encoding);
    }
    return text;
  }

  /** Decodes again, strictly: the text holds a replacement character, which may be its own. */
  private static void requireWellFormed(String path, byte[] bytes, Encoding encoding) {
    CharsetDecoder decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, encoding.skip(), bytes.length - encoding.skip());
    CharBuffer out = CharBuffer.allocate(8192);
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
