// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.ExecutionContext;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.util.List;

/** One JSON BOM held against the official schema of its version. */
final class JsonSchemaCheck {
  private final JsonSchemas.Compiled schema;
  private final SourceText text;
  private final Violations<JsonTarget> violations = new Violations<>(JsonTarget.ORDER);
  private final JsonWords words;

  JsonSchemaCheck(JsonSchemas.Compiled schema, SourceText text, String version) {
    this.schema = schema;
    this.text = text;
    words = new JsonWords(schema, "CycloneDX " + version);
  }

  List<Diagnostic> check() {
    ExecutionContext context = schema.schema().createExecutionContext();
    var errors = new JsonErrors(context, told -> words.tell(told, violations));
    context.setErrors(errors);
    schema.schema().validate(context, tree());
    errors.finish();
    var places = JsonPlaces.of(text, violations.places());
    return violations.shown(
        text, target -> places.getOrDefault(target, SourceLocation.at(text.file(), 1, 1)));
  }

  private JsonNode tree() {
    JsonParser parser = JsonTokens.over(text);
    try (parser) {
      return JsonMapper.builder().build().readTree(parser);
    } catch (IOException e) {
      throw JsonTokens.stopped(text, parser, e);
    }
  }
}
