// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** The XML of a CycloneDX BOM that is given as JSON, as far as hardware BOMs use the format. */
public final class XmlTwin {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What each list's elements are called; a list that isn't here has its elements repeated. */
  private static final Map<String, String> ELEMENTS =
      Map.ofEntries(
          Map.entry("components", "component"),
          Map.entry("properties", "property"),
          Map.entry("authors", "author"),
          Map.entry("ancestors", "component"),
          Map.entry("descendants", "component"),
          Map.entry("variants", "component"),
          Map.entry("commits", "commit"),
          Map.entry("patches", "patch"),
          Map.entry("dependencies", "dependency"),
          Map.entry("compositions", "composition"),
          Map.entry("assemblies", "assembly"),
          Map.entry("vulnerabilities", "vulnerability"),
          Map.entry("externalReferences", "reference"),
          Map.entry("hashes", "hash"),
          Map.entry("services", "service"),
          Map.entry("tools", "tool"),
          Map.entry("lifecycles", "lifecycle"));

  /** Lists whose elements are a text with one attribute. */
  private static final Map<String, String> TEXTS = Map.of("properties", "name", "hashes", "alg");

  /** Lists of bom-refs. */
  private static final List<String> REFERENCES =
      List.of("dependsOn", "provides", "assemblies", "dependencies", "vulnerabilities");

  private static final List<String> ATTRIBUTES = List.of("type", "bom-ref", "mime-type", "ref");

  private final StringBuilder xml = new StringBuilder();

  private XmlTwin() {}

  public static String of(String json) {
    try {
      JsonNode bom = MAPPER.readTree(json);
      var twin = new XmlTwin();
      twin.xml
          .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<bom xmlns=\"")
          .append("http://cyclonedx.org/schema/bom/")
          .append(bom.path("specVersion").asText())
          .append('"');
      for (String key : List.of("serialNumber", "version")) {
        if (bom.has(key)) {
          twin.attribute(key, bom.get(key).asText());
        }
      }
      twin.xml.append(">\n");
      for (Map.Entry<String, JsonNode> field : bom.properties()) {
        if (!List.of("bomFormat", "specVersion", "serialNumber", "version", "$schema")
            .contains(field.getKey())) {
          twin.member(field.getKey(), field.getValue());
        }
      }
      return twin.xml.append("</bom>\n").toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void member(String key, JsonNode value) {
    String element = ELEMENTS.get(key);
    if (value.isArray() && element != null) {
      xml.append('<').append(key).append(">\n");
      value.forEach(child -> element(element, key, child));
      xml.append("</").append(key).append(">\n");
    } else if (value.isArray()) {
      value.forEach(child -> element(key.equals("dependsOn") ? "dependency" : key, key, child));
    } else {
      element(key, key, value);
    }
  }

  private void element(String name, String key, JsonNode value) {
    xml.append('<').append(name);
    if (TEXTS.containsKey(key)) {
      attribute(TEXTS.get(key), value.path(TEXTS.get(key)).asText()).append('>');
      xml.append(escaped(value.path(key.equals("hashes") ? "content" : "value").asText()));
    } else if (REFERENCES.contains(key) && value.isTextual()) {
      attribute("ref", value.asText()).append('>');
    } else if (value.isObject()) {
      object(value);
    } else {
      xml.append('>').append(escaped(value.asText()));
    }
    xml.append("</").append(name).append(">\n");
  }

  private void object(JsonNode value) {
    for (String attribute : ATTRIBUTES) {
      if (value.has(attribute)) {
        attribute(attribute, value.get(attribute).asText());
      }
    }
    xml.append(">\n");
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      if (!ATTRIBUTES.contains(field.getKey())) {
        member(field.getKey(), field.getValue());
      }
    }
  }

  private StringBuilder attribute(String name, String value) {
    return xml.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
