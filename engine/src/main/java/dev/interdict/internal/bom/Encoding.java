// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.SourceLocation;
import java.nio.charset.Charset;

/**
 * How a file's bytes are to be decoded, told by its first bytes.
 *
 * @param skip bytes of the byte-order mark
 */
record Encoding(Charset charset, int skip) {
  private static final int LOOK = 1024;

  boolean wide() {
    return charset.equals(UTF_16LE) || charset.equals(UTF_16BE);
  }

  /**
   * @throws UnreadableException if the bytes are no text that can be read, with what they are
   */
  static Encoding of(String path, byte[] bytes) {
    int first = at(bytes, 0);
    int second = at(bytes, 1);
    if (first < 0) {
      throw not(path, "bom-empty", "the file is empty; expected a CycloneDX BOM");
    }
    if (first == 0xEF && second == 0xBB && at(bytes, 2) == 0xBF) {
      return new Encoding(UTF_8, 3);
    }
    boolean nullsFollow = at(bytes, 2) == 0 && at(bytes, 3) == 0;
    if ((first == 0xFF && second == 0xFE && nullsFollow)
        || (first == 0 && second == 0 && at(bytes, 2) != 0)
        || (first != 0 && second == 0 && nullsFollow)) {
      throw not(path, "bom-encoding", "the file looks like UTF-32: save it as UTF-8");
    }
    if (first == 0xFF && second == 0xFE) {
      return wide(path, bytes, UTF_16LE, 2);
    }
    if (first == 0xFE && second == 0xFF) {
      return wide(path, bytes, UTF_16BE, 2);
    }
    if (startsText(first) && second == 0) {
      return wide(path, bytes, UTF_16LE, 0);
    }
    if (first == 0 && startsText(second)) {
      return wide(path, bytes, UTF_16BE, 0);
    }
    requireNoContainer(path, bytes);
    return new Encoding(XmlDeclaration.charset(path, bytes), 0);
  }

  private static Encoding wide(String path, byte[] bytes, Charset charset, int skip) {
    if (bytes.length % 2 != 0) {
      throw not(
          path,
          "bom-encoding",
          "the file looks like " + charset + " but has an odd number of bytes: it was cut off");
    }
    return new Encoding(charset, skip);
  }

  private static boolean startsText(int unit) {
    return unit == '{' || unit == '[' || unit == '<' || unit == '"' || (unit > 0 && blank(unit));
  }

  private static boolean blank(int unit) {
    return unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n';
  }

  private static void requireNoContainer(String path, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, LOOK), ISO_8859_1);
    if (head.startsWith("PK\003\004") || head.startsWith("PK\005\006")) {
      throw head.contains("[Content_Types].xml") || head.contains("xl/")
          ? not(
              path,
              "bom-spreadsheet",
              "this is a spreadsheet (XLSX), not a BOM: convert the parts list to CycloneDX")
          : not(path, "bom-archive", "this is a ZIP archive: unpack it and name the BOM inside");
    }
    if (head.startsWith("\u001f\u008b")) {
      throw not(path, "bom-archive", "this is a gzip archive: unpack it first");
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      throw not(
          path,
          "bom-spreadsheet",
          "this is an old Office file (XLS), not a BOM: convert the parts list to CycloneDX");
    }
    if (head.startsWith("%PDF-")) {
      throw not(path, "bom-binary", "this is a PDF, not a BOM: name a CycloneDX file");
    }
    if (head.startsWith("\n\0031.")) {
      throw not(
          path,
          "bom-binary",
          "this looks like CycloneDX in protobuf form, which Interdict doesn't read:"
              + " convert it to CycloneDX JSON or XML");
    }
    if (head.chars().anyMatch(c -> c < ' ' && !blank(c) && c != '\f' && c != '\b')) {
      requireText(path, head);
    }
  }

  /** One stray control character is a mistake in a text; a NUL or many of them are no text. */
  private static void requireText(String path, String head) {
    long controls = head.chars().filter(c -> c < ' ' && !blank(c)).count();
    if (head.indexOf('\0') >= 0 || controls * 20 > head.length()) {
      throw not(path, "bom-binary", "this is a binary file: name a CycloneDX file");
    }
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }

  private static UnreadableException not(String path, String code, String message) {
    return new UnreadableException(Diagnostic.error(code, message, SourceLocation.at(path, 1, 1)));
  }
}
