// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The XML of a {@link SyntheticBom}: the same components with the same indentation. */
final class SyntheticXml {
  private static final Map<String, String> ELEMENTS =
      Map.of("components", "component", "properties", "property");
  private static final Set<String> ATTRIBUTES = Set.of("type", "bom-ref");

  private final JsonParser json;
  private final StringBuilder out = new StringBuilder();

  private SyntheticXml(JsonParser json) {
    this.json = json;
  }

  static byte[] of(byte[] bom) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(bom)) {
      var xml = new SyntheticXml(parser);
      xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      xml.out.append("<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"");
      parser.nextToken();
      xml.members(2);
      xml.out.append("</bom>\n");
      return xml.out.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The members of an object whose start tag is still open; attributes come first. */
  private void members(int indent) throws IOException {
    boolean open = true;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (key.equals("bomFormat") || key.equals("specVersion")) {
        continue;
      }
      if (open && ATTRIBUTES.contains(key)) {
        out.append(' ').append(key).append("=\"").append(json.getText()).append('"');
        continue;
      }
      out.append(open ? ">\n" : "");
      open = false;
      member(key, value, indent);
    }
    out.append(open ? ">" : "");
  }

  private void member(String key, JsonToken value, int indent) throws IOException {
    out.append(" ".repeat(indent)).append('<').append(key);
    if (value == JsonToken.START_OBJECT) {
      members(indent + 2);
      out.append(" ".repeat(indent));
    } else if (value == JsonToken.START_ARRAY) {
      out.append(">\n");
      while (json.nextToken() == JsonToken.START_OBJECT) {
        element(ELEMENTS.getOrDefault(key, key), indent + 2);
      }
      out.append(" ".repeat(indent));
    } else {
      out.append('>').append(escaped());
    }
    out.append("</").append(key).append(">\n");
  }

  private void element(String name, int indent) throws IOException {
    out.append(" ".repeat(indent)).append('<').append(name);
    if (name.equals("property")) {
      json.nextValue();
      out.append(" name=\"").append(escaped()).append("\">");
      json.nextValue();
      out.append(escaped());
      json.nextToken();
    } else {
      members(indent + 2);
      out.append(" ".repeat(indent));
    }
    out.append("</").append(name).append(">\n");
  }

  private String escaped() throws IOException {
    return json.getText().replace("&", "&amp;").replace("<", "&lt;");
  }
}
