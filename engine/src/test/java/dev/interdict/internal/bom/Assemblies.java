// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.BomTooLargeException;
import dev.interdict.ReadingLimits;
import dev.interdict.XmlTwin;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Files in memory, each a BOM that may refer to the others by name. */
final class Assemblies {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> read = new ArrayList<>();
  private final Set<String> locked = new HashSet<>();
  private ReadingLimits limits = ReadingLimits.DEFAULT;

  Assemblies file(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** A file whose name ends with {@code .xml} is written as XML. */
  Assemblies bom(String path, String endItem, String... parts) {
    return file(path, text(path, endItem, "", parts));
  }

  Assemblies said(String path, String compositions, String endItem, String... parts) {
    return file(path, text(path, endItem, compositions, parts));
  }

  Assemblies limits(ReadingLimits set) {
    limits = set;
    return this;
  }

  private static String text(String path, String endItem, String compositions, String... parts) {
    String json =
        """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.6",%s%s
          "components": [
            %s
          ]
        }
        """
            .formatted(
                endItem.isEmpty() ? "" : "\n  \"metadata\": {\"component\": " + endItem + "},",
                compositions.isEmpty() ? "" : "\n  \"compositions\": [" + compositions + "],",
                String.join(",\n    ", parts));
    return path.endsWith(".xml") ? XmlTwin.of(json) : json;
  }

  /** A file that may not be read. */
  Assemblies locked(String path) {
    locked.add(path);
    return file(path, "");
  }

  /** A device with more keys, such as {@link #from}. */
  static String part(String name, String... keys) {
    String more = keys.length == 0 ? "" : ", " + String.join(", ", keys);
    return "{\"type\": \"device\", \"bom-ref\": \"%s\", \"name\": \"%s\"%s}"
        .formatted(name, name, more);
  }

  /** The key that refers to files of the BOM of an assembly. */
  static String from(String... urls) {
    return "\"externalReferences\": ["
        + List.of(urls).stream()
            .map(url -> "{\"type\": \"bom\", \"url\": \"" + url + "\"}")
            .collect(Collectors.joining(", "))
        + "]";
  }

  static String maker(String name) {
    return "\"manufacturer\": {\"name\": \"" + name + "\"}";
  }

  static String composition(String aggregate, String... refs) {
    return "{\"aggregate\": \"%s\"%s}"
        .formatted(
            aggregate,
            refs.length == 0 ? "" : ", \"assemblies\": [\"" + String.join("\", \"", refs) + "\"]");
  }

  BomReading read(String path) {
    return new BomReader(limits).read(path, files.get(path), this::find);
  }

  /** The BOM of a file that must be read without an error. */
  Bom whole(String path) {
    BomReading reading = read(path);
    assertThat(reading.bom()).as(Boms.rendered(reading)).isNotNull();
    return reading.bom();
  }

  /** How often each file was read, the first one left out. */
  List<String> timesRead() {
    return read;
  }

  private SubBoms.Found find(String url) {
    byte[] bytes = files.get(url);
    if (bytes == null) {
      return new SubBoms.Missing("there is no such file");
    }
    return new SubBoms.SubBom(
        url,
        most -> {
          read.add(url);
          if (locked.contains(url)) {
            throw new IOException("the file may not be read (permission denied)");
          }
          if (bytes.length > most) {
            throw new BomTooLargeException(bytes.length);
          }
          return bytes;
        },
        this::find);
  }

  static List<String> paths(Bom bom) {
    return bom.components().stream().map(Component::toString).toList();
  }

  static List<String> rendered(BomReading reading) {
    return reading.diagnostics().stream()
        .map(Diagnostic::render)
        .map(text -> text.lines().findFirst().orElse(""))
        .toList();
  }
}
