// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading costs at least: one pass of Jackson, no place remembered, nothing checked. */
final class PartReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser json;
  private final List<Part> parts = new ArrayList<>();

  private PartReader(JsonParser json) {
    this.json = json;
  }

  /** The parts below the end item, in the order of the BOM. */
  static List<Part> read(byte[] bom) throws IOException {
    try (JsonParser json = JSON.createParser(bom)) {
      var reader = new PartReader(json);
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("components")) {
          reader.parts(null);
        } else {
          json.skipChildren();
        }
      }
      return reader.parts;
    }
  }

  private void parts(@Nullable Part parent) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      part(new Part(parent));
    }
  }

  private void part(Part part) throws IOException {
    parts.add(part);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "bom-ref" -> part.ref = json.getText();
        case "name" -> part.name = json.getText();
        case "version" -> part.version = json.getText();
        case "description" -> part.description = json.getText();
        case "manufacturer" -> part.maker = name();
        case "supplier" -> part.supplier = name();
        case "properties" -> properties(part);
        case "components" -> parts(part);
        default -> json.skipChildren();
      }
    }
  }

  private @Nullable String name() throws IOException {
    String name = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      if (field.equals("name")) {
        name = json.getText();
      } else {
        json.skipChildren();
      }
    }
    return name;
  }

  private void properties(Part part) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      String name = "";
      String value = "";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("name")) {
          name = json.getText();
        } else {
          value = json.getText();
        }
      }
      switch (name) {
        case "interdict:function" -> part.function = value;
        case "cdx:device:quantity" -> part.quantity = Integer.parseInt(value);
        case "interdict:origin:manufactured" -> part.origin = value;
        default -> {
          // No rule asks for it.
        }
      }
    }
  }
}
