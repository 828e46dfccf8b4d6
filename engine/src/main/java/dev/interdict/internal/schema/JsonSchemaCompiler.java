// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.re2j.Pattern;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.regex.RegularExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compiles an official JSON schema; apart, so that no library is loaded until it is called. */
final class JsonSchemaCompiler {
  private static final String BASE = "http://cyclonedx.org/schema/";

  private JsonSchemaCompiler() {}

  static JsonSchemas.Compiled compile(String version) {
    boolean strict = version.equals("1.2") || version.equals("1.3");
    String main = "bom-" + version + (strict ? "-strict" : "") + ".schema.json";
    var texts = new HashMap<String, String>();
    var trees = new HashMap<String, JsonNode>();
    String id = "";
    for (String name : List.of(main, "spdx.schema.json", "jsf-0.82.schema.json")) {
      String text = Resources.text(name);
      JsonNode tree = tree(text);
      String iri = tree.path("$id").asText(BASE + name);
      id = name.equals(main) ? iri : id;
      texts.put(iri, text);
      trees.put(iri, tree);
    }
    var config =
        SchemaRegistryConfig.builder()
            .locale(Locale.ROOT)
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(JsonSchemaCompiler::linear)
            .build();
    Dialect draft7 =
        Dialect.builder(Dialects.getDraft7()).keyword(new UniqueItemsKeyword()).build();
    SchemaRegistry registry =
        SchemaRegistry.withDialect(draft7, b -> b.schemas(texts).schemaRegistryConfig(config));
    Schema schema = registry.getSchema(SchemaLocation.of(id));
    schema.initializeValidators();
    return new JsonSchemas.Compiled(schema, Map.copyOf(trees));
  }

  /** The patterns meet hostile texts: they run in linear time. */
  private static RegularExpression linear(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return value -> pattern.matcher(value).find();
  }

  private static JsonNode tree(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
