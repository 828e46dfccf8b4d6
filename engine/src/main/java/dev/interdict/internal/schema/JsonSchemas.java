// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The official JSON schemas, each compiled on first use. */
final class JsonSchemas {
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
    return compiled.computeIfAbsent(version, JsonSchemaCompiler::compile);
  }
}
