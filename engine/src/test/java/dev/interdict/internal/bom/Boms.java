// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the tests of the reader share: a file in, what it says out. */
final class Boms {
  private Boms() {}

  static BomReading read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static BomReading read(byte[] bytes) {
    return new BomReader().read("bom.json", bytes);
  }

  /** The BOM of a text that must be read without an error. */
  static Bom bom(String text) {
    BomReading reading = read(text);
    assertThat(reading.bom()).as(rendered(reading)).isNotNull();
    return reading.bom();
  }

  /** The only component of a BOM around the given keys of that component. */
  static Component component(String keys) {
    return bom(around(keys)).components().get(0);
  }

  /** A BOM with one component of these keys, after its type and name. */
  static String around(String keys) {
    return """
    {
      "bomFormat": "CycloneDX",
      "specVersion": "1.6",
      "components": [
        {
          "type": "device",
          "name": "EC25-AFX",
          %s
        }
      ]
    }
    """
        .formatted(keys.strip().indent(6).strip());
  }

  /** A component's keys with this one property. */
  static String property(String name, String value) {
    return "\"properties\": [{\"name\": \"" + name + "\", \"value\": \"" + value + "\"}]";
  }

  /** A text with one byte changed, or one more, somewhere. */
  static byte[] damaged(String text, int place, byte damage, boolean insert) {
    byte[] good = text.getBytes(StandardCharsets.UTF_8);
    int at = place % good.length;
    byte[] bad = Arrays.copyOf(good, good.length + (insert ? 1 : 0));
    if (insert) {
      System.arraycopy(good, at, bad, at + 1, good.length - at);
    }
    bad[at] = damage;
    return bad;
  }

  static String rendered(BomReading reading) {
    return reading.diagnostics().stream().map(Diagnostic::render).collect(Collectors.joining("\n"));
  }

  static List<String> codes(BomReading reading) {
    return reading.diagnostics().stream().map(Diagnostic::code).toList();
  }

  /** What stands in the file at a location. */
  static String textAt(SourceText text, SourceLocation location) {
    return text.text()
        .substring(
            text.offset(location.line(), location.column()),
            text.offset(location.endLine(), location.endColumn()));
  }
}
