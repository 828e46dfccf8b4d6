// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.interdict.explanation.Adjustment;
import dev.interdict.explanation.Attempt;
import dev.interdict.explanation.BranchExplanation;
import dev.interdict.explanation.ConditionExplanation;
import dev.interdict.explanation.ConstraintExplanation;
import dev.interdict.explanation.DecisiveFact;
import dev.interdict.explanation.ExplainedValue;
import dev.interdict.explanation.FactExplanation;
import dev.interdict.explanation.Requirement;
import dev.interdict.explanation.RuleExplanation;
import dev.interdict.finding.Finding;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule of the JSON explanation. */
final class JsonRuleExplanation {
  private final JsonGenerator json;
  private final JsonObjects objects;

  JsonRuleExplanation(JsonGenerator json, JsonObjects objects) {
    this.json = json;
    this.objects = objects;
  }

  void members(RuleExplanation rule) throws IOException {
    json.writeStringField("rule", rule.rule().id());
    json.writeStringField("rulebook", rule.rule().rulebook());
    json.writeStringField("title", rule.rule().title());
    objects.optional("note", rule.note());
    json.writeStringField("conclusion", rule.conclusion().name());
    objects.objects("requirements", rule.requirements(), this::requirement);
    json.writeArrayFieldStart("decisive");
    for (List<DecisiveFact> group : rule.decisive()) {
      json.writeStartArray();
      for (DecisiveFact fact : group) {
        json.writeStartObject();
        decisive(fact);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    objects.objects("branches", rule.branches(), this::branch);
    objects.objects("findings", rule.findings(), this::finding);
  }

  private void finding(Finding finding) throws IOException {
    json.writeStringField("fingerprint", finding.fingerprint());
    json.writeStringField("verdict", finding.verdict().name());
    objects.strings("missing", finding.missing());
  }

  private void requirement(Requirement requirement) throws IOException {
    json.writeStringField("kind", requirement.kind().name());
    objects.strings("demanded", requirement.demanded());
    json.writeStringField("holds", requirement.holds().name());
    objects.objects("found", requirement.found(), this::value);
  }

  private void decisive(DecisiveFact fact) throws IOException {
    json.writeStringField("fact", fact.fact());
    json.writeStringField("field", fact.field());
    json.writeStringField("state", fact.state().name());
    objects.optional("known", fact.known());
  }

  private void branch(BranchExplanation branch) throws IOException {
    location(branch.location());
    json.writeBooleanField("holds", branch.holds());
    objects.objects("attempts", branch.attempts(), this::attempt);
    json.writeNumberField("more", branch.more());
    json.writeBooleanField("cutShort", branch.cutShort());
  }

  private void attempt(Attempt attempt) throws IOException {
    objects.objects("conditions", attempt.conditions(), this::condition);
    objects.optional("verdict", attempt.verdict());
    objects.objects("adjustments", attempt.adjustments(), this::adjustment);
    objects.optional("fingerprint", attempt.fingerprint());
  }

  private void adjustment(Adjustment adjustment) throws IOException {
    json.writeStringField("kind", adjustment.kind().name());
    objects.nullable("to", adjustment.to());
    json.writeStringField("value", adjustment.value());
  }

  private void condition(ConditionExplanation condition) throws IOException {
    json.writeStringField("kind", condition.kind().name());
    json.writeStringField("type", condition.type());
    objects.optional("binding", condition.binding());
    objects.strings("constraints", condition.constraints());
    json.writeStringField("holds", condition.holds().name());
    objects.objects("facts", condition.facts(), this::fact);
    json.writeNumberField("more", condition.more());
    FactExplanation totals = condition.totals();
    if (totals != null) {
      objects.objects("totals", totals.constraints(), this::constraint);
    }
    if (!condition.unstated().isEmpty()) {
      objects.strings("unstated", condition.unstated());
    }
    objects.objects("compared", condition.compared(), this::value);
  }

  private void fact(FactExplanation fact) throws IOException {
    json.writeStringField("shown", fact.shown());
    location(fact.location());
    objects.objects("constraints", fact.constraints(), this::constraint);
  }

  private void constraint(ConstraintExplanation constraint) throws IOException {
    json.writeStringField("text", constraint.text());
    json.writeStringField("holds", constraint.holds().name());
    objects.objects("values", constraint.values(), this::value);
  }

  private void value(ExplainedValue value) throws IOException {
    json.writeStringField("name", value.name());
    json.writeStringField("kind", value.kind().name());
    objects.nullable("value", value.value());
    objects.optional("field", value.field());
    location(value.location());
    if (value.byDefault()) {
      json.writeBooleanField("byDefault", true);
    }
  }

  private void location(@Nullable SourceLocation location) throws IOException {
    if (location != null) {
      json.writeObjectFieldStart("location");
      json.writeStringField("file", location.file());
      JsonRun.range(json, location);
      json.writeEndObject();
    }
  }
}
