// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.interdict.finding.Finding;
import dev.interdict.model.Component;
import dev.interdict.model.Contradiction;
import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.rulebook.Citation;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One finding of the JSON report. */
final class JsonFinding {
  private final JsonGenerator json;
  private final JsonObjects objects;

  JsonFinding(JsonGenerator json, JsonObjects objects) {
    this.json = json;
    this.objects = objects;
  }

  void members(Finding finding) throws IOException {
    json.writeStringField("fingerprint", finding.fingerprint());
    json.writeStringField("rule", finding.rule());
    json.writeStringField("rulebook", finding.rulebook());
    json.writeStringField("title", finding.title());
    json.writeStringField("verdict", finding.verdict().name());
    json.writeStringField("level", finding.level().word());
    objects.optional("reason", finding.reason());
    json.writeStringField("effective", finding.effective().toString());
    objects.optional("until", finding.until());
    json.writeStringField("bom", finding.bom());
    component(finding.component(), finding.bom());
    json.writeStringField("message", finding.message());
    objects.objects("citations", finding.citations(), this::citation);
    json.writeStringField("remedy", finding.remedy());
    objects.strings("missing", finding.missing());
    objects.objects("evidence", finding.evidence(), this::evidence);
    contradiction(finding.contradiction());
    json.writeStringField("disposition", finding.disposition().name());
  }

  void component(Component component, String bom) throws IOException {
    objects.nullable("bomRef", component.bomRef());
    json.writeObjectFieldStart("component");
    json.writeStringField("name", component.name());
    objects.optional("version", component.version());
    json.writeStringField("type", component.type());
    json.writeEndObject();
    objects.strings("path", component.path());
    json.writeObjectFieldStart("location");
    if (!component.location().file().equals(bom)) {
      json.writeStringField("file", component.location().file());
    }
    JsonRun.range(json, component.location());
    json.writeStringField("pointer", component.location().pointer().toString());
    json.writeEndObject();
  }

  private void citation(Citation citation) throws IOException {
    json.writeStringField("text", citation.text());
    objects.optional("url", citation.url());
  }

  private void evidence(Evidence evidence) throws IOException {
    json.writeStringField("field", evidence.field());
    json.writeStringField("value", evidence.value());
    json.writeStringField("basis", evidence.basis().name());
    json.writeStringField("confidence", evidence.confidence().name());
    objects.optional("list", evidence.list());
    objects.optional("entry", evidence.entry());
    objects.optional("entryName", evidence.entryName());
    objects.optional("listedOn", evidence.listedOn());
    objects.objects("steps", evidence.steps(), this::step);
  }

  private void step(EvidenceStep step) throws IOException {
    json.writeStringField("kind", step.kind());
    json.writeStringField("from", step.from());
    json.writeStringField("to", step.to());
    objects.optional("source", step.source());
  }

  private void contradiction(@Nullable Contradiction contradiction) throws IOException {
    if (contradiction != null) {
      json.writeObjectFieldStart("contradiction");
      json.writeStringField("stated", contradiction.stated());
      json.writeStringField("shown", contradiction.shown());
      json.writeStringField("by", contradiction.by());
      json.writeEndObject();
    }
  }
}
