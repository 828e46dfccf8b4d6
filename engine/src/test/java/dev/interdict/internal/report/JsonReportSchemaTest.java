// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JsonReportSchemaTest {
  static final List<String> NAMES = ReportFixtures.NAMES;

  private static final String SCHEMA = "/dev/interdict/interdict-report-1.schema.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The keys that design section 8 marks as optional. */
  private static final Set<String> OPTIONAL =
      Set.of(
          "replaced",
          "officialRows",
          "reason",
          "until",
          "version",
          "url",
          "list",
          "entry",
          "entryName",
          "listedOn",
          "source",
          "contradiction",
          "waiver",
          "inForce",
          "location",
          "pointer");

  private final Schema schema = load();

  @ParameterizedTest
  @FieldSource("NAMES")
  void every_golden_report_is_valid(String name) throws IOException {
    assertThat(errors(new GoldenFile(name + ".json").read())).isEmpty();
  }

  @Test
  void report_without_a_required_key_is_invalid() throws IOException {
    JsonNode report = many();
    var kept = new TreeSet<String>();
    for (ObjectNode object : objects(report)) {
      for (String key : keys(object)) {
        JsonNode value = object.remove(key);
        if (errors(report.toString()).isEmpty()) {
          kept.add(key);
        }
        object.set(key, value);
      }
    }

    kept.removeAll(Set.of("end-use", "critical-system", "contract-awarded"));
    assertThat(OPTIONAL).containsAll(kept);
  }

  @Test
  void report_with_an_unknown_key_is_invalid() throws IOException {
    JsonNode report = many();
    JsonNode program = report.get("program");
    for (ObjectNode object : objects(report)) {
      if (object == program.get("set") || object == program.get("defaults")) {
        continue;
      }
      object.put("unheard-of", "");
      assertThat(errors(report.toString())).as(object.toString()).isNotEmpty();
      object.remove("unheard-of");
    }
  }

  @Test
  void report_with_an_unknown_verdict_is_invalid() throws IOException {
    JsonNode report = many();

    ((ObjectNode) report.at("/findings/0")).put("verdict", "COMPLIANT");

    assertThat(errors(report.toString())).isNotEmpty();
  }

  private static JsonNode many() throws IOException {
    JsonNode report = JSON.readTree(new GoldenFile("many.json").read());
    // One of each is enough, and quicker.
    ArrayNode findings = (ArrayNode) report.get("findings");
    while (findings.size() > 5) {
      findings.remove(findings.size() - 1);
    }
    return report;
  }

  private List<?> errors(String report) {
    return schema.validate(report, InputFormat.JSON);
  }

  private static List<String> keys(ObjectNode object) {
    var keys = new ArrayList<String>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static List<ObjectNode> objects(JsonNode node) {
    var objects = new ArrayList<ObjectNode>();
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> objects.addAll(objects(child)));
    return objects;
  }

  private static Schema load() {
    try (var in = JsonReportSchemaTest.class.getResourceAsStream(SCHEMA)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
