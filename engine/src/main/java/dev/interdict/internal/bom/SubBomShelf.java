// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.BomTooLargeException;
import dev.interdict.ReadingLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of one BOM: each is read once, and each reference is followed once. */
final class SubBomShelf {
  private static final String BOM_LINK = "urn:cdx:";
  private static final String UUID = "urn:uuid:";

  private final BomReader reader;
  private final ReadingLimits limits;
  private final Map<String, BomDocument> documents = new LinkedHashMap<>();
  private final IdentityHashMap<Text, Target> targets = new IdentityHashMap<>();
  private long bytes;

  /**
   * What a reference leads to.
   *
   * @param document null if it leads to no file that can be read
   * @param why there is none; null also if the reference is to the BOM itself
   */
  record Target(@Nullable BomDocument document, @Nullable String why) {
    private static final Target ITSELF = new Target(null, null);
  }

  SubBomShelf(BomReader reader, ReadingLimits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  /** All files that were read, in the order of reading. */
  Collection<BomDocument> documents() {
    return documents.values();
  }

  BomDocument add(String path, byte[] content, SubBoms beside) {
    bytes += content.length;
    BomDocument document =
        bytes > limits.fileBytes() && !documents.isEmpty()
            ? tooMuch(path, beside)
            : reader.document(path, content, beside);
    documents.put(path, document);
    return document;
  }

  /**
   * Follows a reference.
   *
   * @param node the component that has it
   */
  Target follow(Text reference, ComponentNode node, BomDocument from) {
    Target known = targets.get(reference);
    if (known == null) {
      known = target(reference.value(), node, from);
      targets.put(reference, known);
    }
    return known;
  }

  private Target target(String url, ComponentNode node, BomDocument from) {
    BomContents contents = from.contents();
    if (url.regionMatches(true, 0, BOM_LINK, 0, BOM_LINK.length())) {
      return contents != null && namesItself(url, contents.serialNumber())
          ? Target.ITSELF
          : new Target(null, "BOM-Links to other files are not followed; name the file instead");
    }
    SubBoms.Found found = from.beside().find(url);
    if (found instanceof SubBoms.SubBom file) {
      // Where the BOM of the end item lies is no news in that very file.
      return contents != null && node == contents.endItem() && file.path().equals(from.path())
          ? Target.ITSELF
          : read(file);
    }
    return new Target(null, ((SubBoms.Missing) found).why());
  }

  /** {@code urn:cdx:<uuid>/<version>[#<bom-ref>]} against {@code urn:uuid:<uuid>}. */
  private static boolean namesItself(String link, @Nullable String serialNumber) {
    if (serialNumber == null) {
      return false;
    }
    String serial = serialNumber.strip().toLowerCase(Locale.ROOT);
    String own = serial.startsWith(UUID) ? serial.substring(UUID.length()) : serial;
    int end = link.indexOf('/');
    String named = link.substring(BOM_LINK.length(), end < 0 ? link.length() : end);
    return !own.isEmpty() && named.toLowerCase(Locale.ROOT).equals(own);
  }

  private Target read(SubBoms.SubBom file) {
    BomDocument known = documents.get(file.path());
    if (known != null) {
      return new Target(known, null);
    }
    try {
      BomDocument document =
          add(
              file.path(),
              file.bytes().read(Math.max(0, limits.fileBytes() - bytes)),
              file.beside());
      requireContent(document);
      return new Target(document, null);
    } catch (BomTooLargeException | OutOfMemoryError e) {
      return new Target(put(file.path(), tooMuch(file.path(), file.beside())), null);
    } catch (IOException e) {
      String message = e.getMessage();
      return new Target(null, message == null ? "the file can't be read" : message);
    }
  }

  private BomDocument put(String path, BomDocument document) {
    documents.put(path, document);
    return document;
  }

  /** A file without a word about the assembly is not taken for an assembly without parts. */
  private static void requireContent(BomDocument document) {
    BomContents contents = document.contents();
    if (contents != null && contents.isEmpty()) {
      document
          .log()
          .add(
              Diagnostic.error(
                  "bom-nothing-to-judge",
                  "the BOM names no component: there is nothing to judge. List the parts under"
                      + " \"components\" and the product under \"metadata.component\"",
                  SourceLocation.at(document.path(), 1, 1)));
    }
  }

  private BomDocument tooMuch(String path, SubBoms beside) {
    var log = new DiagnosticLog();
    log.stop(
        Diagnostic.error(
            "bom-too-large",
            "with this file the BOM and those of its assemblies have more than "
                + limits.fileBytes()
                + " bytes: split the BOM, or raise the limit in interdict.xml with"
                + " <limits file-mib=\"…\"/>",
            SourceLocation.at(path, 1, 1)));
    return new BomDocument(path, new SourceText(path, ""), log, null, beside);
  }
}
