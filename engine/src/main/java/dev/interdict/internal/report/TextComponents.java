// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Components with the rules that found them, each where its worst finding stands. */
final class TextComponents {
  private final TextPage page;
  private final TextVerdict verdict;
  private final TextLaw law;
  private final RuleIndex rules;

  TextComponents(TextPage page, TextVerdict verdict, TextLaw law, RuleIndex rules) {
    this.page = page;
    this.verdict = verdict;
    this.law = law;
    this.rules = rules;
  }

  /**
   * @param findings worst first
   */
  void write(List<Finding> findings) {
    Map<Component, List<Finding>> byComponent = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byComponent.computeIfAbsent(finding.component(), c -> new ArrayList<>()).add(finding);
    }
    overview(byComponent.values());
    Map<Object, List<List<Finding>>> alike = new LinkedHashMap<>();
    for (List<Finding> component : byComponent.values()) {
      alike
          .computeIfAbsent(RepeatedNotice.key(component, rules), k -> new ArrayList<>())
          .add(component);
    }
    alike.values().forEach(this::components);
  }

  /** Components of which the same is to be said: the first whole, the others by their names. */
  private void components(List<List<Finding>> alike) {
    component(alike.get(0));
    List<String> others =
        alike.stream()
            .skip(1)
            .map(findings -> findings.get(0))
            .map(
                f ->
                    Shown.path(f.component())
                        + " ("
                        + Shown.line(f.component().location(), f.bom())
                        + ")")
            .toList();
    if (!others.isEmpty()) {
      page.listed("  the same, " + Shown.count(others.size(), "more part") + ": ", 6, ";", others);
    }
  }

  /** One line for each component about which something has to be done. */
  private void overview(Collection<List<Finding>> components) {
    List<List<Finding>> urgent =
        components.stream().filter(c -> c.get(0).verdict() != Verdict.NOTICE).toList();
    if (urgent.size() < 2) {
      return;
    }
    page.blank();
    for (List<Finding> component : urgent) {
      Finding first = component.get(0);
      Map<String, List<String>> rules =
          component.stream()
              .filter(finding -> finding.verdict() != Verdict.NOTICE)
              .collect(
                  Collectors.groupingBy(
                      verdict::wordOf,
                      LinkedHashMap::new,
                      Collectors.mapping(f -> Shown.value(f.rule()), Collectors.toList())));
      String found =
          rules.entrySet().stream()
              .map(rule -> rule.getKey() + " " + String.join(", ", rule.getValue()))
              .collect(Collectors.joining("; "));
      page.line(
          "  "
              + found
              + ": "
              + Shown.value(first.component().name())
              + " ("
              + Shown.line(first.component().location(), first.bom())
              + ")");
    }
  }

  private void component(List<Finding> findings) {
    Finding first = findings.get(0);
    page.blank();
    page.line(
        Shown.value(first.component().location().toString())
            + ": "
            + Shown.path(first.component()));
    page.snippet(first);
    var evidence = new TextEvidence(page);
    for (Finding finding : findings) {
      page.line("  " + verdict.headOf(finding));
      boolean again = law.says(finding, rules.statement(finding));
      evidence.write(finding);
      if (!finding.missing().isEmpty()) {
        page.names("    missing: ", finding.missing().stream().map(Shown::value).toList());
      }
      law.write(finding, again);
      page.line("    id:   " + Shown.value(finding.fingerprint()));
    }
  }
}
