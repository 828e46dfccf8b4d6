// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a BOM, as the engine and the editor find it out too: from a byte-order mark, the
 * zeros of UTF-16, or the XML declaration (XML 1.0, section 4.3.3 and appendix F); else UTF-8.
 */
final class BomCharset {
  private static final int LOOK = 256;
  private static final Pattern DECLARED =
      Pattern.compile("\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

  private BomCharset() {}

  static Charset of(byte[] bytes) {
    int first = bytes.length < 2 ? 1 : bytes[0] & 0xFF;
    int second = bytes.length < 2 ? 1 : bytes[1] & 0xFF;
    if ((first == 0xFF && second == 0xFE) || second == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if ((first == 0xFE && second == 0xFF) || first == 0) {
      return StandardCharsets.UTF_16BE;
    }
    String head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return declared.lookingAt() ? named(declared.group(1)) : StandardCharsets.UTF_8;
  }

  /** UTF-8 for what the declaration can't be in, since its characters are a byte each. */
  private static Charset named(String name) {
    if (name.toLowerCase(Locale.ROOT).matches("utf-?(8|16|32).*|ucs-.*|iso-10646.*")) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8; // The engine says so at its place.
    }
  }
}
