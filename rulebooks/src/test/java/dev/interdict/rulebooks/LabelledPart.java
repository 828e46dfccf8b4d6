// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import dev.interdict.internal.csv.CsvRow;
import dev.interdict.internal.csv.CsvTable;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Confidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part as a BOM might state it, and who made it.
 *
 * @param maker the stated manufacturer; empty if none is
 * @param identifiers what else it bears, by kind
 * @param entity the company that must be found; null if none may be
 * @param least how sure the match must be at the least; null if none may be found
 * @param neverSure whether the match must not be HIGH
 */
record LabelledPart(
    String maker,
    String name,
    List<Mark> identifiers,
    @Nullable String entity,
    @Nullable Confidence least,
    boolean neverSure,
    String kind) {
  /** An identifier of a kind. */
  record Mark(String kind, String value) {}

  private static final List<String> COLUMNS =
      List.of("maker", "name", "identifiers", "entity", "confidence", "kind");

  /** Properties of a BOM by kind of identifier; the others have fields of their own. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "fcc-id", "cdx:device:certifications:US:FCC:id",
          "mac", "cdx:device:macAddress",
          "usb", "interdict:usbId",
          "pci", "interdict:pciId",
          "mpn", "interdict:mpn");

  static List<LabelledPart> read(Path file) throws IOException {
    var problems = new Problems();
    List<CsvRow> rows =
        CsvTable.read(new SourceText(file.toString(), Files.readString(file)), COLUMNS, problems);
    List<LabelledPart> parts = rows.stream().map(LabelledPart::of).toList();
    if (!problems.all().isEmpty()) {
      throw new IllegalArgumentException(problems.all().toString());
    }
    return parts;
  }

  private static LabelledPart of(CsvRow row) {
    var identifiers = new ArrayList<Mark>();
    for (String one : row.text("identifiers").split(" \\| ", -1)) {
      int equals = one.indexOf('=');
      if (equals > 0) {
        identifiers.add(new Mark(one.substring(0, equals), one.substring(equals + 1)));
      }
    }
    String confidence = row.text("confidence");
    return new LabelledPart(
        row.text("maker"),
        row.text("name").isEmpty() ? "part" : row.text("name"),
        identifiers,
        row.optional("entity"),
        confidence.isEmpty() ? null : Confidence.valueOf(confidence.replace("!", "")),
        confidence.endsWith("!"),
        row.required("kind"));
  }

  /** The component in JSON. */
  String json() {
    var text = new StringBuilder("{\"type\": \"device\", \"name\": ").append(quoted(name));
    if (!maker.isEmpty()) {
      text.append(", \"manufacturer\": {\"name\": ").append(quoted(maker)).append('}');
    }
    var properties = new StringBuilder();
    for (Mark mark : identifiers) {
      String property = PROPERTIES.get(mark.kind());
      if (property != null) {
        properties.append(properties.isEmpty() ? "" : ", ");
        properties.append("{\"name\": ").append(quoted(property));
        properties.append(", \"value\": ").append(quoted(mark.value())).append('}');
      } else if (mark.kind().equals("supplier")) {
        text.append(", \"supplier\": {\"name\": ").append(quoted(mark.value())).append('}');
      } else {
        text.append(", \"").append(mark.kind()).append("\": ").append(quoted(mark.value()));
      }
    }
    return text.append(", \"properties\": [").append(properties).append("]}").toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
