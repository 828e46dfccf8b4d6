// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.interdict.EvaluationResult.BomResult;
import dev.interdict.EvaluationResult.FactsUse;
import dev.interdict.EvaluationResult.RulebookUse;
import dev.interdict.EvaluationResult.Summary;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.model.Bom.SubBom;
import dev.interdict.model.Pointer;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.EntityList;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the JSON report that are about the run: under what, on what, and how it came out.
 */
final class JsonRun {
  private final JsonGenerator json;
  private final JsonObjects objects;
  private final @Nullable Program program;

  /**
   * Writes to this generator.
   *
   * @param program null for a run that never got one: it has no day and no roles
   */
  JsonRun(JsonGenerator json, JsonObjects objects, @Nullable Program program) {
    this.json = json;
    this.objects = objects;
    this.program = program;
  }

  /** Version and program. */
  void head(String version) throws IOException {
    json.writeObjectFieldStart("interdict");
    json.writeStringField("version", version);
    json.writeEndObject();
    objects.nullable("asOf", program == null ? null : program.asOf());
    if (program == null) {
      json.writeNullField("horizonDays");
    } else {
      json.writeNumberField("horizonDays", program.horizonDays());
    }
    json.writeObjectFieldStart("program");
    objects.strings("roles", program == null ? List.of() : program.roles());
    objects.strings("impliedRoles", program == null ? List.of() : program.impliedRoles());
    fields("set", program == null ? Map.of() : program.set());
    fields("defaults", program == null ? Map.of() : program.defaults());
    json.writeEndObject();
  }

  private void fields(String key, Map<String, String> values) throws IOException {
    json.writeObjectFieldStart(key);
    for (var field : values.entrySet()) {
      json.writeStringField(field.getKey(), field.getValue());
    }
    json.writeEndObject();
  }

  void rulebook(RulebookUse use) throws IOException {
    json.writeStringField("id", use.rulebook().id());
    json.writeStringField("edition", use.rulebook().edition());
    json.writeStringField("sha256", use.rulebook().sha256());
    json.writeNumberField("rules", use.rulebook().rules().size());
    objects.optional("replaced", use.replaced());
    if (!use.requiredBy().isEmpty()) {
      objects.strings("requiredBy", use.requiredBy());
    }
    objects.objects("lists", use.rulebook().lists(), this::list);
  }

  private void list(EntityList list) throws IOException {
    json.writeStringField("id", list.id());
    json.writeStringField("edition", list.edition());
    json.writeNumberField("rows", list.entries().size());
    if (list.officialRows() != null) {
      json.writeNumberField("officialRows", list.officialRows());
    }
    if (program != null) {
      json.writeNumberField("inForce", list.inForce(program.asOf()));
    }
    json.writeStringField("coverage", list.complete() ? "complete" : "partial");
    json.writeStringField("knownTo", list.knownTo().toString());
    json.writeStringField("checkBy", list.checkBy().toString());
  }

  /** The facts from outside; nothing if there is no such file. */
  void facts(@Nullable FactsUse facts) throws IOException {
    if (facts != null) {
      json.writeObjectFieldStart("facts");
      json.writeStringField("path", facts.path());
      if (!facts.sha256().isEmpty()) {
        json.writeStringField("sha256", facts.sha256());
      }
      json.writeNumberField("facts", facts.facts());
      json.writeNumberField("taken", facts.taken());
      json.writeEndObject();
    }
  }

  void bom(BomResult bom) throws IOException {
    json.writeStringField("path", bom.path());
    json.writeStringField("sha256", bom.sha256());
    json.writeStringField("specVersion", bom.specVersion());
    json.writeNumberField("components", bom.components());
    json.writeBooleanField("complete", bom.complete());
    if (!bom.subBoms().isEmpty()) {
      objects.objects("subBoms", bom.subBoms(), this::subBom);
    }
    objects.objects("rules", bom.rules(), this::outcome);
  }

  private void subBom(SubBom bom) throws IOException {
    json.writeStringField("path", bom.path());
    json.writeStringField("sha256", bom.sha256());
    json.writeStringField("specVersion", bom.specVersion());
  }

  private void outcome(RuleOutcome rule) throws IOException {
    json.writeStringField("rule", rule.rule());
    json.writeStringField("rulebook", rule.rulebook());
    json.writeStringField("outcome", rule.outcome().name());
    objects.strings("reasons", rule.reasons());
    json.writeNumberField("findings", rule.findings());
    json.writeNumberField("undetermined", rule.undetermined());
  }

  void diagnostic(Diagnostic diagnostic) throws IOException {
    json.writeStringField("code", diagnostic.code());
    json.writeStringField("level", diagnostic.level().word());
    json.writeStringField("message", diagnostic.message());
    SourceLocation location = diagnostic.location();
    if (location != null) {
      json.writeObjectFieldStart("location");
      json.writeStringField("file", location.file());
      range(json, location);
      if (!location.pointer().equals(Pointer.ROOT)) {
        json.writeStringField("pointer", location.pointer().toString());
      }
      json.writeEndObject();
    }
  }

  /** The members of a location that say where in the file. */
  static void range(JsonGenerator json, SourceLocation location) throws IOException {
    json.writeNumberField("line", location.line());
    json.writeNumberField("column", location.column());
    json.writeNumberField("endLine", location.endLine());
    json.writeNumberField("endColumn", location.endColumn());
  }

  void summary(Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeStringField("headline", summary.headline());
    json.writeNumberField("components", summary.components());
    json.writeNumberField("rulesApplied", summary.rulesApplied());
    json.writeNumberField("clear", summary.clear());
    json.writeNumberField("undecided", summary.undecided());
    json.writeNumberField("notApplicable", summary.notApplicable());
    json.writeNumberField("notEvaluated", summary.notEvaluated());
    json.writeNumberField("prohibited", summary.prohibited());
    json.writeNumberField("prohibitedFrom", summary.prohibitedFrom());
    json.writeNumberField("review", summary.review());
    json.writeNumberField("undetermined", summary.undetermined());
    json.writeNumberField("disclose", summary.disclose());
    json.writeNumberField("notice", summary.notice());
    json.writeNumberField("waived", summary.waived());
    json.writeNumberField("baselined", summary.baselined());
    json.writeEndObject();
  }
}
