// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.interdict.EvaluationResult;
import dev.interdict.report.ReportWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The report for programs, {@code urn:interdict:report:1}: a published contract, whose keys and
 * their order are those of {@code interdict-report-1.schema.json}.
 */
public final class JsonReportWriter implements ReportWriter {
  private static final String SCHEMA = "urn:interdict:report:1";

  private final JsonFactory factory =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  @Override
  public void write(EvaluationResult result, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.setPrettyPrinter(printer());
      json.setCharacterEscapes(new JsonEscapes());
      report(result, json);
    }
    text.write('\n');
    text.flush();
  }

  private static void report(EvaluationResult result, JsonGenerator json) throws IOException {
    var objects = new JsonObjects(json);
    var run = new JsonRun(json, objects, result.program());
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeBooleanField("complete", result.complete());
    run.head(result.version());
    objects.objects("rulebooks", result.rulebooks(), run::rulebook);
    run.facts(result.facts());
    objects.objects("boms", result.boms(), run::bom);
    objects.objects("findings", result.findings(), new JsonFinding(json, objects)::members);
    objects.objects("diagnostics", result.diagnostics(), run::diagnostic);
    run.summary(result.summary());
    json.writeEndObject();
  }

  static DefaultPrettyPrinter printer() {
    var indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
