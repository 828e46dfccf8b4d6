// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.ReadingLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.util.List;

/**
 * Reads a BOM from bytes of any kind: CycloneDX JSON 1.2 to 1.7 and XML 1.0 to 1.7. Whatever else
 * it is given, it says what that is; it never throws.
 */
public final class BomReader {
  private final ReadingLimits limits;

  public BomReader() {
    this(ReadingLimits.DEFAULT);
  }

  public BomReader(ReadingLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads one file.
   *
   * @param path as reports print it
   * @param bytes the file as it is; not kept
   */
  public BomReading read(String path, byte[] bytes) {
    if (bytes.length > limits.fileBytes()) {
      return unreadable(path, "bom-too-large", tooLarge(bytes.length));
    }
    var log = new DiagnosticLog();
    SourceText text = new SourceText(path, "");
    try {
      text = new SourceText(path, TextDecoder.decode(path, bytes, log));
      return new CycloneDxReader(text, cursor(text, log), log).read(bytes);
    } catch (UnreadableException e) {
      log.stop(e.diagnostic());
      return new BomReading(null, text, log.shown(text));
    } catch (OutOfMemoryError e) {
      log.clear();
      return unreadable(
          path,
          "bom-too-large",
          "memory ran out while this BOM was read: give Java more, as with -Xmx4g, or split the BOM");
    }
  }

  private BomCursor cursor(SourceText text, DiagnosticLog log) {
    return switch (TextSniffer.syntax(text)) {
      case JSON -> new JsonCursor(text, limits, log);
      case XML -> new XmlCursor(text, limits, log);
    };
  }

  private String tooLarge(long size) {
    return "the file has "
        + size
        + " bytes; the limit is "
        + limits.fileBytes()
        + ": split the BOM, or raise the limit in interdict.xml with <limits file-mib=\"…\"/>";
  }

  private static BomReading unreadable(String path, String code, String message) {
    Diagnostic error = Diagnostic.error(code, message, SourceLocation.at(path, 1, 1));
    return new BomReading(null, new SourceText(path, ""), List.of(error));
  }
}
