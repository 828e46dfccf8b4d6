// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON Schema: each rule is a schema that no part may fulfil. Names are compared with case. */
final class SchemaPeer implements Peer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern RULE = Pattern.compile(".*/allOf/([0-9])/.*");

  private final Schema schema;

  SchemaPeer(Bans bans) throws IOException {
    String named = maker("\"enum\": " + JSON.writeValueAsString(bans.names));
    String alias = maker("\"enum\": " + JSON.writeValueAsString(bans.aliases));
    String chinese = property("interdict:origin:manufactured", "\"const\": \"CN\"");
    String cellular = property("interdict:function", "\"const\": \"cellular_module\"");
    String twenty = property("cdx:device:quantity", "\"const\": \"20\"");
    String dram = property("interdict:function", "\"const\": \"dram\"");
    List<String> rules =
        List.of(
            no(named),
            no(alias),
            no(field("name", "\"pattern\": \"^(" + String.join("|", FloorPeer.PREFIXES) + ")\"")),
            no(all(chinese, cellular, field("version", "\"const\": \"rev 8\""))),
            no(all(dram, twenty, "{\"not\": {\"required\": [\"supplier\"]}}")),
            "{\"if\": "
                + maker("\"const\": \"Kyocera AVX\"")
                + ", \"then\": {\"properties\": {\"components\": {\"items\": "
                + no(cellular)
                + "}}}}",
            no(field("description", "\"pattern\": \"^Synthetic .* number [0-9]*77$\"")),
            no(
                all(
                    twenty,
                    property("interdict:function", "\"enum\": [\"mcu\", \"dram\"]"),
                    field("version", "\"enum\": [\"rev 0\", \"rev 1\"]"))),
            no(all("{\"anyOf\": [" + named + ", " + alias + "]}", chinese)),
            no(
                "{\"required\": [\"components\"], \"properties\": {\"components\": {\"contains\": "
                    + all(twenty, maker("\"const\": \"Bourns, Inc.\""))
                    + "}}}"));
    String text =
        "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"properties\":"
            + " {\"components\": {\"items\": {\"$ref\": \"#/$defs/part\"}}}, \"$defs\": {\"part\":"
            + " {\"properties\": {\"components\": {\"items\": {\"$ref\": \"#/$defs/part\"}}},"
            + " \"allOf\": ["
            + String.join(",\n", rules)
            + "]}}}";
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    schema.initializeValidators();
  }

  @Override
  public List<Hit> judge(byte[] bom) throws IOException {
    JsonNode tree = JSON.readTree(bom);
    var hits = new ArrayList<Hit>();
    for (Error error : schema.validate(tree)) {
      Matcher rule = RULE.matcher(error.getEvaluationPath().toString());
      if (rule.matches()) {
        JsonNode part = tree.at(error.getInstanceLocation().toString());
        int number = Integer.parseInt(rule.group(1)) + 1;
        hits.add(new Hit("TEN-%03d".formatted(number), part.path("bom-ref").asText()));
      }
    }
    return hits;
  }

  private static String maker(String test) {
    return "{\"required\": [\"manufacturer\"], \"properties\": {\"manufacturer\": "
        + field("name", test)
        + "}}";
  }

  private static String property(String name, String test) {
    return "{\"required\": [\"properties\"], \"properties\": {\"properties\": {\"contains\": "
        + "{\"properties\": {\"name\": {\"const\": \""
        + name
        + "\"}, \"value\": {"
        + test
        + "}}}}}}";
  }

  private static String field(String name, String test) {
    return "{\"required\": [\"%s\"], \"properties\": {\"%1$s\": {%s}}}".formatted(name, test);
  }

  private static String all(String... schemas) {
    return "{\"allOf\": [" + String.join(", ", schemas) + "]}";
  }

  private static String no(String schema) {
    return "{\"not\": " + schema + "}";
  }
}
