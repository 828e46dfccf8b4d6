// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.interdict.ExplanationResult;
import dev.interdict.explanation.ComponentExplanation;
import dev.interdict.explanation.RefusedName;
import dev.interdict.model.GivenFact;
import dev.interdict.model.PartFunction;
import dev.interdict.report.ExplanationWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The explanation for programs, {@code urn:interdict:explanation:1}: a published contract, whose
 * keys and their order are those of {@code interdict-explanation-1.schema.json}.
 */
public final class JsonExplanationWriter implements ExplanationWriter {
  private static final String SCHEMA = "urn:interdict:explanation:1";

  private final JsonFactory factory =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  @Override
  public void write(ExplanationResult result, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.setPrettyPrinter(JsonReportWriter.printer());
      json.setCharacterEscapes(new JsonEscapes());
      explanation(result, json);
    }
    text.write('\n');
    text.flush();
  }

  private static void explanation(ExplanationResult result, JsonGenerator json) throws IOException {
    var objects = new JsonObjects(json);
    var run = new JsonRun(json, objects, result.program());
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeBooleanField("complete", result.complete());
    run.head(result.version());
    objects.objects("rulebooks", result.rulebooks(), run::rulebook);
    objects.objects("components", result.components(), each -> component(each, json, objects));
    objects.objects("diagnostics", result.diagnostics(), run::diagnostic);
    json.writeEndObject();
  }

  private static void component(
      ComponentExplanation explained, JsonGenerator json, JsonObjects objects) throws IOException {
    json.writeStringField("bom", explained.bom());
    new JsonFinding(json, objects).component(explained.component(), explained.bom());
    PartFunction function = explained.function();
    if (function == null) {
      json.writeNullField("function");
    } else {
      json.writeObjectFieldStart("function");
      json.writeStringField("id", function.id());
      json.writeStringField("field", function.field());
      json.writeStringField("value", function.value());
      json.writeStringField("confidence", function.confidence().name());
      json.writeEndObject();
    }
    objects.objects("refused", explained.refused(), name -> refused(name, json));
    if (!explained.given().isEmpty()) {
      objects.objects("given", explained.given(), fact -> given(fact, json));
    }
    objects.objects("rules", explained.rules(), new JsonRuleExplanation(json, objects)::members);
  }

  private static void given(GivenFact given, JsonGenerator json) throws IOException {
    json.writeStringField("field", given.fact().field().word());
    json.writeStringField("value", given.fact().value());
    json.writeStringField("standing", given.standing().name());
    json.writeStringField("saidBy", given.fact().saidBy());
    json.writeStringField("saidOn", given.fact().saidOn().toString());
    json.writeStringField("document", given.fact().document());
  }

  private static void refused(RefusedName name, JsonGenerator json) throws IOException {
    json.writeStringField("field", name.field());
    json.writeStringField("value", name.value());
    json.writeStringField("company", name.company());
    json.writeStringField("reason", name.reason());
  }
}
