// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that a JSON object is CycloneDX of a known version, and says what it is if it isn't. */
final class JsonFormat extends BomFormat {
  private static final List<String> VERSIONS = List.of("1.2", "1.3", "1.4", "1.5", "1.6", "1.7");
  private static final int KEYS_SHOWN = 6;

  private final JsonCursor cursor;
  private final ValueReader values;
  private final DiagnosticLog log;
  private final List<String> otherKeys = new ArrayList<>();
  private @Nullable Text bomFormat;
  private @Nullable Text specVersion;

  JsonFormat(JsonCursor cursor, ValueReader values, DiagnosticLog log) {
    super(VERSIONS, log);
    this.cursor = cursor;
    this.values = values;
    this.log = log;
  }

  @Override
  String specVersion() {
    return specVersion == null ? "" : specVersion.value();
  }

  @Override
  void start(SourceText text) {
    cursor.start();
  }

  @Override
  void key(String key, Pointer pointer) {
    switch (key) {
      case "bomFormat" -> bomFormat = values.located(key, pointer);
      case "specVersion" -> specVersion = values.located(key, pointer);
      case "specFormat" -> throw draft(pointer);
      case "spdxVersion", "SPDXID" -> throw spdx(pointer);
      case "@context" -> {
        if (cursor.isText() && cursor.value().contains("spdx.org")) {
          throw spdx(pointer);
        }
        other(key);
      }
      default -> {
        KeyCase.check(key, ROOT_KEYS, cursor, cursor.root(), log);
        other(key);
      }
    }
  }

  @Override
  void end(SourceText text) {
    Text found = bomFormat;
    if (found == null || !found.value().equals("CycloneDX")) {
      log.clear();
      throw new UnreadableException(notCycloneDx(text, found));
    }
    cursor.requireEnd();
    Text version = specVersion;
    requireKnown(
        version == null ? null : version.value(),
        version == null ? text.range(0, 0) : version.location());
  }

  private void other(String key) {
    if (otherKeys.size() <= KEYS_SHOWN) {
      otherKeys.add(key);
    }
    cursor.skip();
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
            "this is an SPDX document, not CycloneDX: export or convert it to CycloneDX",
            cursor.here(pointer)));
  }
}
