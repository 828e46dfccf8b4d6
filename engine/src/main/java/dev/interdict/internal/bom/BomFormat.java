// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that a file is CycloneDX of a known version, and says what it is if it isn't. */
abstract sealed class BomFormat permits JsonFormat, XmlFormat {
  /** Keys whose misspelling would hide parts, or the product itself. */
  static final Set<String> ROOT_KEYS = Set.of("components", "metadata", "compositions");

  private final List<String> versions;
  private final DiagnosticLog log;

  /**
   * A check.
   *
   * @param versions that can be read in this syntax
   */
  BomFormat(List<String> versions, DiagnosticLog log) {
    this.versions = versions;
    this.log = log;
  }

  static BomFormat of(BomCursor cursor, ValueReader values, DiagnosticLog log) {
    if (cursor instanceof JsonCursor json) {
      return new JsonFormat(json, values, log);
    }
    return new XmlFormat((XmlCursor) cursor, log);
  }

  /**
   * Steps onto the root.
   *
   * @throws UnreadableException if the root alone shows that this is not CycloneDX
   */
  abstract void start(SourceText text);

  /** Consumes the value of a key of the root that the reader itself doesn't need. */
  abstract void key(String key, Pointer pointer);

  /**
   * Checks what the root said, once it is read.
   *
   * @throws UnreadableException if this is not CycloneDX, or there is more after its end
   */
  abstract void end(SourceText text);

  /** The version of a BOM that has passed {@link #end}. */
  abstract String specVersion();

  /**
   * Logs an error if a version is not among those that can be read.
   *
   * @param version null if the BOM states none
   * @param place of the version, or where it should stand
   */
  final void requireKnown(@Nullable String version, SourceLocation place) {
    String known = String.join(", ", versions);
    if (version == null) {
      log.add(
          Diagnostic.error(
              "bom-spec-version", "this BOM has no specVersion; expected one of " + known, place));
    } else if (!versions.contains(version)) {
      log.add(
          Diagnostic.error(
              "bom-spec-version",
              "CycloneDX '"
                  + version
                  + "' is not a version that Interdict reads; known: "
                  + known
                  + hint(version),
              place));
    }
  }

  private static String hint(String version) {
    return switch (version) {
      case "1.0", "1.1" -> " (1.0 and 1.1 exist as XML only)";
      case "2.0" -> " (2.0 is a draft: export the BOM as 1.6 or 1.7)";
      default -> "";
    };
  }
}
