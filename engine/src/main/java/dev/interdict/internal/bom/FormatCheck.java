// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import com.fasterxml.jackson.core.JsonToken;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that a JSON object is CycloneDX of a known version, and says what it is if it isn't. */
final class FormatCheck {
  /** Keys whose misspelling would hide parts, or the product itself. */
  private static final Set<String> ROOT_KEYS = Set.of("components", "metadata", "compositions");

  private static final List<String> VERSIONS = List.of("1.2", "1.3", "1.4", "1.5", "1.6", "1.7");
  private static final int KEYS_SHOWN = 6;

  private final JsonCursor cursor;
  private final ValueReader values;
  private final DiagnosticLog log;
  private final List<String> otherKeys = new ArrayList<>();
  private @Nullable Text bomFormat;
  private @Nullable Text specVersion;

  FormatCheck(JsonCursor cursor, ValueReader values, DiagnosticLog log) {
    this.cursor = cursor;
    this.values = values;
    this.log = log;
  }

  /** The version of a BOM that has passed {@link #requireCycloneDx}. */
  String specVersion() {
    return specVersion == null ? "" : specVersion.value();
  }

  /** Consumes the value of a key of the root that the reader itself doesn't need. */
  void key(String key, Pointer pointer) {
    switch (key) {
      case "bomFormat" -> bomFormat = values.located(key, pointer);
      case "specVersion" -> specVersion = values.located(key, pointer);
      case "specFormat" -> throw draft(pointer);
      case "spdxVersion", "SPDXID" -> throw spdx(pointer);
      case "@context" -> {
        if (cursor.at(JsonToken.VALUE_STRING) && cursor.value().contains("spdx.org")) {
          throw spdx(pointer);
        }
        other(key);
      }
      default -> {
        KeyCase.check(key, ROOT_KEYS, cursor.place(pointer), log);
        other(key);
      }
    }
  }

  /**
   * Checks what the root said, once it is read.
   *
   * @param end the offset behind the root object
   * @throws UnreadableException if this is not CycloneDX, or there is more after its end
   */
  void requireCycloneDx(SourceText text, int end) {
    Text found = bomFormat;
    if (found == null || !found.value().equals("CycloneDX")) {
      log.clear();
      throw new UnreadableException(notCycloneDx(text, found));
    }
    int more = end;
    while (more < text.text().length() && " \t\r\n".indexOf(text.text().charAt(more)) >= 0) {
      more++;
    }
    if (more < text.text().length()) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-trailing-content",
              "the BOM ends before this, but the file goes on: remove what follows the last '}'",
              text.range(more, more + 1)));
    }
    version(text);
  }

  private void other(String key) {
    if (otherKeys.size() <= KEYS_SHOWN) {
      otherKeys.add(key);
    }
    cursor.skip();
  }

  private void version(SourceText text) {
    Text version = specVersion;
    if (version == null) {
      log.add(
          Diagnostic.error(
              "bom-spec-version",
              "this BOM has no specVersion; expected one of " + String.join(", ", VERSIONS),
              text.range(0, 0)));
    } else if (!VERSIONS.contains(version.value())) {
      log.add(
          Diagnostic.error(
              "bom-spec-version",
              "CycloneDX '"
                  + version.value()
                  + "' is not a version that Interdict reads; known: "
                  + String.join(", ", VERSIONS)
                  + hint(version.value()),
              version.location()));
    }
  }

  private static String hint(String version) {
    return switch (version) {
      case "1.0", "1.1" -> " (1.0 and 1.1 exist as XML only)";
      case "2.0" -> " (2.0 is a draft: export the BOM as 1.6 or 1.7)";
      default -> "";
    };
  }

  private Diagnostic notCycloneDx(SourceText text, @Nullable Text found) {
    String expected = "; expected \"bomFormat\": \"CycloneDX\"";
    if (found != null) {
      return Diagnostic.error(
          "bom-not-cyclonedx",
          "this is not CycloneDX: bomFormat is '" + found.value() + "'" + expected,
          found.location());
    }
    int brace = text.text().indexOf('{');
    return Diagnostic.error(
        "bom-not-cyclonedx",
        "this is not CycloneDX: there is no bomFormat among its keys" + keys() + expected,
        text.range(brace, brace + 1));
  }

  private String keys() {
    if (otherKeys.isEmpty()) {
      return "";
    }
    var shown = otherKeys.subList(0, Math.min(KEYS_SHOWN, otherKeys.size()));
    return " (" + String.join(", ", shown) + (otherKeys.size() > KEYS_SHOWN ? ", …)" : ")");
  }

  private UnreadableException draft(Pointer pointer) {
    log.clear();
    return new UnreadableException(
        Diagnostic.error(
            "bom-draft-version",
            "this is CycloneDX 2.0, a draft that Interdict doesn't read yet: export the BOM as 1.6"
                + " or 1.7",
            cursor.here(pointer)));
  }

  private UnreadableException spdx(Pointer pointer) {
    log.clear();
    return new UnreadableException(
        Diagnostic.error(
            "bom-spdx",
            "this is an SPDX document, not CycloneDX: export or convert it to CycloneDX JSON",
            cursor.here(pointer)));
  }
}
