// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.ReadingLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Bom;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;

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
   * Reads one file that has no others beside it.
   *
   * @param path as reports print it
   * @param bytes the file as it is, which nobody changes as long as what was read of it is used
   */
  public BomReading read(String path, byte[] bytes) {
    return read(path, bytes, SubBoms.NONE);
  }

  /**
   * Reads a file, and the BOMs of its assemblies that it refers to.
   *
   * @param path as reports print it
   * @param bytes the file as it is, which nobody changes as long as what was read of it is used
   * @param beside where the other files are found
   */
  public BomReading read(String path, byte[] bytes, SubBoms beside) {
    var shelf = new SubBomShelf(this, limits);
    BomDocument root = shelf.add(path, bytes, beside);
    BomContents contents = root.contents();
    Bom bom = contents == null ? null : new BomAssembler(shelf, limits).assemble(root, contents);
    var others = new LinkedHashMap<String, SourceText>();
    var diagnostics = new ArrayList<Diagnostic>();
    boolean errors = false;
    for (BomDocument document : shelf.documents()) {
      diagnostics.addAll(document.diagnostics());
      errors |= document.log().hasErrors();
      others.put(document.path(), document.text());
    }
    others.remove(path);
    return new BomReading(errors ? null : bom, root.text(), others, diagnostics);
  }

  /** Reads one file alone. */
  BomDocument document(String path, byte[] bytes, SubBoms beside) {
    var log = new DiagnosticLog();
    SourceText text = new SourceText(path, "");
    if (bytes.length > limits.fileBytes()) {
      log.stop(tooLarge(path, bytes.length));
      return new BomDocument(path, text, log, null, beside);
    }
    try {
      text = TextDecoder.decode(path, bytes, log);
      BomContents contents = new CycloneDxReader(text, cursor(text, log), log).read(bytes);
      return new BomDocument(path, text, log, contents, beside);
    } catch (UnreadableException e) {
      log.stop(e.diagnostic());
      return new BomDocument(path, text, log, null, beside);
    } catch (OutOfMemoryError e) {
      log.clear();
      log.stop(
          Diagnostic.error(
              "bom-too-large",
              "memory ran out while this BOM was read: give Java more, as with -Xmx4g, or split the"
                  + " BOM",
              SourceLocation.at(path, 1, 1)));
      return new BomDocument(path, new SourceText(path, ""), log, null, beside);
    }
  }

  private BomCursor cursor(SourceText text, DiagnosticLog log) {
    return switch (TextSniffer.syntax(text)) {
      case JSON -> new JsonCursor(text, limits, log);
      case XML -> new XmlCursor(text, limits, log);
    };
  }

  private Diagnostic tooLarge(String path, long size) {
    return Diagnostic.error(
        "bom-too-large",
        "the file has "
            + size
            + " bytes; the limit is "
            + limits.fileBytes()
            + ": split the BOM, or raise the limit in interdict.xml with <limits file-mib=\"…\"/>",
        SourceLocation.at(path, 1, 1));
  }
}
