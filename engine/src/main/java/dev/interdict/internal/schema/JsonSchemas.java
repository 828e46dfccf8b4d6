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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The official JSON schemas, each compiled on first use. */
final class JsonSchemas {
  private static final String BASE = "http://cyclonedx.org/schema/";

  private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

  /**
   * A schema ready for use.
   *
   * @param documents the text of every schema in it as a tree, by its IRI
   */
  record Compiled(Schema schema, Map<String, JsonNode> documents) {
    /** The schema object that holds a keyword; null if it can't be found. */
    @Nullable JsonNode holder(SchemaLocation keyword) {
      JsonNode node = documents.get(String.valueOf(keyword.getAbsoluteIri()));
      var path = keyword.getFragment();
      int last = path == null ? 0 : path.getNameCount() - 1;
      for (int i = 0; i < last && node != null; i++) {
        node = path.getElement(i) instanceof Integer at ? node.get(at) : node.get(path.getName(i));
      }
      return node;
    }
  }

  Compiled of(String version) {
    return compiled.computeIfAbsent(version, JsonSchemas::compile);
  }

  private static Compiled compile(String version) {
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
            .locale(Locale.ENGLISH)
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(JsonSchemas::linear)
            .build();
    Dialect draft7 =
        Dialect.builder(Dialects.getDraft7()).keyword(new UniqueItemsKeyword()).build();
    SchemaRegistry registry =
        SchemaRegistry.withDialect(draft7, b -> b.schemas(texts).schemaRegistryConfig(config));
    Schema schema = registry.getSchema(SchemaLocation.of(id));
    schema.initializeValidators();
    return new Compiled(schema, Map.copyOf(trees));
  }

  /** The patterns meet hostile texts: they run in linear time. */
  private static com.networknt.schema.regex.RegularExpression linear(String regex) {
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
