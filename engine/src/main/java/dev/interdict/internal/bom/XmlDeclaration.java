// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that an XML file states about itself (XML 1.0, section 4.3.3). */
final class XmlDeclaration {
  private static final int LOOK = 256;
  private static final String START = "<?xml";
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._:-]{0,39})[\"']");

  private XmlDeclaration() {}

  /**
   * The encoding of a file without a byte-order mark, one byte a character in its declaration.
   *
   * @return UTF-8 if it states none, or one that it can't be in
   * @throws UnreadableException if nobody knows the encoding that it states
   */
  static Charset charset(String path, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, LOOK), ISO_8859_1);
    Matcher stated = ENCODING.matcher(head);
    if (!head.stripLeading().startsWith(START) || !stated.find()) {
      return UTF_8;
    }
    String name = stated.group(1);
    if (name.toLowerCase(Locale.ROOT).matches("utf-?(8|16|32).*|ucs-.*|iso-10646.*")) {
      return UTF_8; // the declaration itself shows that a character is a byte here
    }
    try {
      Charset charset = Charset.forName(name);
      if (charset.canEncode() && new String(START.getBytes(ISO_8859_1), charset).equals(START)) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // said below
    }
    SourceText shown = new SourceText(path, head);
    throw new UnreadableException(
        Diagnostic.error(
            "bom-encoding",
            "the file says that it is '" + name + "', which can't be read: save it as UTF-8",
            shown.range(stated.start(1), stated.end(1))));
  }
}
