// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.util.List;

/**
 * Reads a BOM from bytes of any kind: CycloneDX JSON 1.2 to 1.7, in UTF-8 or UTF-16. Whatever else
 * it is given, it says what that is; it never throws.
 */
public final class BomReader {
  private final ReadLimits limits;

  public BomReader() {
    this(ReadLimits.DEFAULT);
  }

  public BomReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads one file.
   *
   * @param path as reports print it
   * @param bytes the file as it is; not kept
   */
  public BomReading read(String path, byte[] bytes) {
    if (bytes.length > limits.maxBytes()) {
      return unreadable(path, "bom-too-large", tooLarge(bytes.length));
    }
    var log = new DiagnosticLog();
    SourceText text = new SourceText(path, "");
    try {
      text = new SourceText(path, TextDecoder.decode(path, bytes, log));
      TextSniffer.requireJsonObject(text);
      return new CycloneDxJsonReader(text, limits, log).read(bytes);
    } catch (UnreadableException e) {
      log.stop(e.diagnostic());
      return new BomReading(null, text, log.shown(text));
    }
  }

  private String tooLarge(long size) {
    return "the file has "
        + size
        + " bytes; the limit is "
        + limits.maxBytes()
        + ": split the BOM, or raise the limit in interdict.xml with <limits file-mib=\"…\"/>";
  }

  private static BomReading unreadable(String path, String code, String message) {
    Diagnostic error = Diagnostic.error(code, message, SourceLocation.at(path, 1, 1));
    return new BomReading(null, new SourceText(path, ""), List.of(error));
  }
}
