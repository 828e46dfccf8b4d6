// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.Enforcement;
import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Level;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Component;
import dev.interdict.model.Contradiction;
import dev.interdict.model.Evidence;
import dev.interdict.rulebook.Citation;
import dev.interdict.rulebook.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding of a rule on a component for tests; what is not said comes from the rule. */
public final class FindingBuilder {
  private final Verdict verdict;
  private final Rule rule;
  private final Component component;
  private final List<Evidence> evidence = new ArrayList<>();
  private List<String> missing = List.of();
  private LocalDate effective;
  private Level level;
  private Disposition disposition = Disposition.OPEN;
  private @Nullable String reason;
  private @Nullable Contradiction contradiction;
  private String sourceLine;
  private String bom;

  private FindingBuilder(Verdict verdict, Rule rule, Component component) {
    this.verdict = verdict;
    this.rule = rule;
    this.component = component;
    this.bom = component.location().file();
    this.effective = rule.effective();
    this.level = Enforcement.defaultLevel(verdict);
    this.sourceLine = Parts.sourceLine(component);
  }

  public static FindingBuilder of(Verdict verdict, Rule rule, Component component) {
    return new FindingBuilder(verdict, rule, component);
  }

  /** Of a component that stands in the file of an assembly: the BOM that was judged. */
  public FindingBuilder in(String path) {
    bom = path;
    return this;
  }

  public FindingBuilder because(Evidence... why) {
    evidence.addAll(List.of(why));
    return this;
  }

  public FindingBuilder missing(String... fields) {
    missing = List.of(fields);
    return this;
  }

  public FindingBuilder from(String day) {
    effective = LocalDate.parse(day);
    return this;
  }

  public FindingBuilder level(Level set) {
    level = set;
    return this;
  }

  public FindingBuilder reason(String key) {
    reason = key;
    return this;
  }

  public FindingBuilder contradiction(String stated, String shown, String by) {
    contradiction = new Contradiction(stated, shown, by);
    return this;
  }

  public FindingBuilder disposition(Disposition made) {
    disposition = made;
    return this;
  }

  public FindingBuilder sourceLine(String line) {
    sourceLine = line;
    return this;
  }

  public Finding build() {
    String statement = rule.statement();
    return new Finding(
        "fp-" + rule.id() + "-" + component.index(),
        rule.id(),
        rule.rulebook(),
        rule.title(),
        verdict,
        level,
        reason,
        effective,
        rule.until(),
        bom,
        component,
        sourceLine,
        reason == null ? statement : rule.reasons().getOrDefault(reason, statement),
        rule.citations().isEmpty() ? List.of(new Citation("none", null)) : rule.citations(),
        rule.remedy(),
        missing,
        evidence,
        contradiction,
        disposition);
  }
}
