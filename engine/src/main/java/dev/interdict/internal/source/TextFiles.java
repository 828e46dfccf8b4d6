// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files of at most 16 MiB, strictly UTF-8; a byte-order mark is taken off. */
public final class TextFiles {
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private TextFiles() {}

  /**
   * The text of a file.
   *
   * @param display the path as reports print it
   * @param problems takes the reason if there is no text
   * @return null if it can't be read, is too large or no UTF-8
   */
  public static @Nullable SourceText read(Path file, String display, Problems problems) {
    byte[] bytes = bytes(file, display, problems);
    return bytes == null ? null : decode(bytes, display, problems);
  }

  /** The content of a file; null, and a problem, if it can't be read or is too large. */
  public static byte @Nullable [] bytes(Path file, String display, Problems problems) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return fits(bytes, display, problems) ? bytes : null;
    } catch (IOException e) {
      String why = Files.exists(file) ? "the file can't be read" : "there is no such file";
      problems.error(display, "file-unreadable", why);
      return null;
    }
  }

  private static boolean fits(byte[] bytes, String display, Problems problems) {
    if (bytes.length > MAX_BYTES) {
      problems.error(display, "file-too-large", "the file is larger than 16 MiB");
    }
    return bytes.length <= MAX_BYTES;
  }

  /** The text of some bytes; null, and a problem, if they are too many or no UTF-8. */
  public static @Nullable SourceText decode(byte[] bytes, String display, Problems problems) {
    if (!fits(bytes, display, problems)) {
      return null;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, out, true);
    String decoded = out.flip().toString();
    var text =
        new SourceText(display, decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    if (!result.isError()) {
      return text;
    }
    int end = text.text().length();
    problems.error(
        text,
        "file-not-utf8",
        "not UTF-8: the byte 0x%02x can't stand here".formatted(bytes[in.position()] & 0xff),
        text.range(end, end));
    return null;
  }
}
