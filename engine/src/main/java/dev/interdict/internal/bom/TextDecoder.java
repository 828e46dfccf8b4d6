// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.EightBytes;
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
      requireWellFormed(path, bytes, encoding);
    }
    return new SourceText(path, text);
  }

  /** Looks at what is not ASCII alone, run by run: most of most files is. */
  private static void requireUtf8(String path, byte[] bytes, Encoding encoding) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(BLOCK);
    CharsetDecoder decoder = strict(encoding);
    int start = notAscii(bytes, encoding.skip());
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] < 0) {
        end++;
      }
      if (!wellFormed(in.limit(end).position(start), out, decoder)) {
        throw new UnreadableException(malformed(path, bytes, encoding, in.position()));
      }
      start = notAscii(bytes, end);
    }
  }

  /** The first byte that is not ASCII; the length if there is none. */
  private static int notAscii(byte[] bytes, int from) {
    int at = from;
    while (at + EightBytes.COUNT <= bytes.length && EightBytes.ascii(bytes, at)) {
      at += EightBytes.COUNT;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static void requireWellFormed(String path, byte[] bytes, Encoding encoding) {
    int skip = encoding.skip();
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    if (!wellFormed(in, CharBuffer.allocate(BLOCK), strict(encoding))) {
      throw new UnreadableException(malformed(path, bytes, encoding, in.position()));
    }
  }

  private static CharsetDecoder strict(Encoding encoding) {
    return encoding
        .charset()
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether the bytes are text; if not, the buffer stands before those that aren't. */
  private static boolean wellFormed(ByteBuffer in, CharBuffer out, CharsetDecoder decoder) {
    decoder.reset();
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return !result.isError();
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
