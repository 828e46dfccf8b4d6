// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A parts list as electronics people keep it, KiCad netlist or spreadsheet, made into an HBOM. */
final class PartsList {
  private static final Set<String> MAKER = Set.of("manufacturer", "manf", "mfr", "hersteller");
  private static final Set<String> NUMBER =
      Set.of("manf#", "mpn", "part number", "manf reference", "manufacturer pn", "manuf reference");
  private static final Set<String> DESCRIPTION =
      Set.of("description", "desc", "component description");
  private static final Set<String> NAME = Set.of("value");
  private static final ObjectMapper JSON = new ObjectMapper();

  private PartsList() {}

  /** One row of a list, by the names of its columns in small letters. */
  private static String cell(Map<String, String> row, Set<String> columns) {
    return row.entrySet().stream()
        .filter(each -> columns.contains(each.getKey()) && !each.getValue().isBlank())
        .map(each -> each.getValue().strip())
        .findFirst()
        .orElse("");
  }

  /** The parts of a list as a BOM; parts that say the same are one. */
  static byte[] bom(Path file) throws IOException {
    ObjectNode bom = JSON.createObjectNode();
    bom.put("bomFormat", "CycloneDX").put("specVersion", "1.6");
    bom.putObject("metadata").putObject("component").put("type", "device").put("name", "Board");
    ArrayNode parts = bom.putArray("components");
    var seen = new ArrayList<ObjectNode>();
    for (Map<String, String> row : rows(file)) {
      ObjectNode part = part(row);
      if (!part.path("name").asText().isEmpty() && !seen.contains(part)) {
        seen.add(part);
        parts.add(part);
      }
    }
    return JSON.writeValueAsBytes(bom);
  }

  private static ObjectNode part(Map<String, String> row) {
    String number = cell(row, NUMBER);
    String value = cell(row, NAME);
    String maker = cell(row, MAKER);
    String description = cell(row, DESCRIPTION);
    ObjectNode part = JSON.createObjectNode();
    part.put("type", "device").put("name", number.isEmpty() ? value : number);
    if (!maker.isEmpty()) {
      part.putObject("manufacturer").put("name", maker);
    }
    String said = (description + " " + (number.isEmpty() ? "" : value)).strip();
    if (!said.isEmpty()) {
      part.put("description", said);
    }
    if (!number.isEmpty()) {
      ObjectNode property = part.putArray("properties").addObject();
      property.put("name", "interdict:mpn").put("value", number);
    }
    return part;
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    return file.toString().endsWith(".xml") ? netlist(file) : table(file);
  }

  private static List<Map<String, String>> netlist(Path file) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      NodeList parts =
          factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("comp");
      var rows = new ArrayList<Map<String, String>>();
      for (int i = 0; i < parts.getLength(); i++) {
        Element part = (Element) parts.item(i);
        var row = new LinkedHashMap<String, String>();
        NodeList fields = part.getElementsByTagName("field");
        for (int f = 0; f < fields.getLength(); f++) {
          Element field = (Element) fields.item(f);
          row.put(field.getAttribute("name").toLowerCase(Locale.ROOT), field.getTextContent());
        }
        NodeList value = part.getElementsByTagName("value");
        if (value.getLength() > 0) {
          row.putIfAbsent("value", value.item(0).getTextContent());
        }
        rows.add(row);
      }
      return rows;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file.toString(), e);
    }
  }

  private static List<Map<String, String>> table(Path file) throws IOException {
    char separator = file.toString().endsWith(".tsv") ? '\t' : ',';
    List<String> header = List.of();
    var rows = new ArrayList<Map<String, String>>();
    for (List<String> cells :
        cells(Files.readString(file, StandardCharsets.ISO_8859_1), separator)) {
      List<String> small =
          cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
      if (header.isEmpty()) {
        if (small.stream().anyMatch(MAKER::contains) && small.stream().anyMatch(NUMBER::contains)) {
          header = small;
        }
      } else {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
          row.putIfAbsent(header.get(i), cells.get(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** RFC 4180, more or less: what people's spreadsheets write. */
  private static List<List<String>> cells(String text, char separator) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != separator && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c != '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      }
    }
    row.add(cell.toString());
    rows.add(List.copyOf(row));
    return rows;
  }
}
