// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.explanation.ComponentExplanation;
import dev.interdict.explanation.Question;
import dev.interdict.explanation.Subject;
import dev.interdict.finding.Finding;
import dev.interdict.internal.evaluation.Explainer;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The answers to one question, from BOM after BOM. */
final class Answers {
  /** Of a thousand parts of one name, so many are explained. */
  private static final int MOST = 20;

  /** So many names are looked at for the one that was meant. */
  private static final int MOST_KNOWN = 20_000;

  private static final int SHORTEST_FINGERPRINT = 6;

  private final Question question;
  private final Set<String> knownRules;
  private final List<ComponentExplanation> components = new ArrayList<>();
  private final Map<String, String> fingerprints = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();
  private final List<String> boms = new ArrayList<>();
  private int left;

  /**
   * No answers yet.
   *
   * @param knownRules ids of all rules that apply
   */
  Answers(Question question, Set<String> knownRules) {
    this.question = question;
    this.knownRules = Set.copyOf(knownRules);
  }

  List<ComponentExplanation> components() {
    return List.copyOf(components);
  }

  /** Looks for what the question is about in one more BOM. */
  void take(Bom bom, List<Finding> findings, Explainer explainer) {
    boms.add(bom.path());
    Subject subject = question.subject();
    if (subject instanceof Subject.OfFinding finding) {
      takeFindings(finding.text().toLowerCase(Locale.ROOT), findings, explainer);
      return;
    }
    List<Component> found =
        subject instanceof Subject.OfComponent component
            ? named(bom, component.text())
            : ComponentPlaces.at(bom, (Subject.AtPlace) subject);
    if (found.isEmpty() && subject instanceof Subject.OfComponent) {
      learn(bom);
    }
    for (Component component : found) {
      explain(component, findings, question.rules(), explainer);
    }
  }

  private void takeFindings(String start, List<Finding> findings, Explainer explainer) {
    for (Finding finding : findings) {
      if (known.size() < MOST_KNOWN) {
        known.add(finding.fingerprint());
      }
      if (start.length() >= SHORTEST_FINGERPRINT && finding.fingerprint().startsWith(start)) {
        fingerprints.putIfAbsent(
            finding.fingerprint(), finding.rule() + " on " + finding.component());
        List<String> rules =
            question.rules().isEmpty() ? List.of(finding.rule()) : question.rules();
        explain(finding.component(), findings, rules, explainer);
      }
    }
  }

  private void explain(
      Component component, List<Finding> findings, List<String> rules, Explainer explainer) {
    if (components.size() >= MOST) {
      left++;
      return;
    }
    components.add(
        explainer.explain(
            component,
            findings.stream().filter(f -> f.component().equals(component)).toList(),
            rule -> rules.isEmpty() || rules.contains(rule)));
  }

  /** By bom-ref; else by name. */
  private static List<Component> named(Bom bom, String text) {
    List<Component> found = bom.components().stream().filter(c -> text.equals(c.bomRef())).toList();
    return found.isEmpty()
        ? bom.components().stream().filter(c -> text.equals(c.name())).toList()
        : found;
  }

  private void learn(Bom bom) {
    for (Component component : bom.components()) {
      if (known.size() >= MOST_KNOWN) {
        return;
      }
      known.add(component.name());
      if (component.bomRef() != null) {
        known.add(component.bomRef());
      }
    }
  }

  /** What the question names and nothing has, with what was probably meant. */
  List<Diagnostic> diagnostics() {
    var diagnostics = new ArrayList<Diagnostic>();
    for (String rule : question.rules()) {
      if (!knownRules.contains(rule)) {
        diagnostics.add(
            Diagnostic.error(
                "explain-unknown-rule",
                "no rulebook of this run has a rule '"
                    + rule
                    + "'"
                    + meant(
                        rule, knownRules, "; the rules are listed by: interdict rulebook list")));
      }
    }
    if (fingerprints.size() > 1) {
      diagnostics.add(ambiguous());
    } else if (components.isEmpty()) {
      diagnostics.add(missing());
    } else if (left > 0) {
      diagnostics.add(
          Diagnostic.warning(
              "explain-many",
              left
                  + " more components fit; name one by its bom-ref or its line to have it explained",
              null));
    }
    return diagnostics;
  }

  private Diagnostic ambiguous() {
    var shown = fingerprints.entrySet().stream().limit(5).toList();
    return Diagnostic.error(
        "explain-ambiguous",
        "the ids of "
            + fingerprints.size()
            + " findings start with '"
            + ((Subject.OfFinding) question.subject()).text()
            + "': "
            + String.join("; ", shown.stream().map(f -> f.getKey() + " " + f.getValue()).toList())
            + (shown.size() < fingerprints.size() ? "; …" : "")
            + ". Write more of the id");
  }

  private Diagnostic missing() {
    Subject subject = question.subject();
    String where = String.join(", ", boms.subList(0, Math.min(3, boms.size())));
    String place = where + (boms.size() > 3 ? ", …" : "");
    if (subject instanceof Subject.OfFinding finding) {
      if (finding.text().length() < SHORTEST_FINGERPRINT) {
        return Diagnostic.error(
            "explain-no-finding",
            "'"
                + finding.text()
                + "' is too short for the id of a finding: write at least "
                + SHORTEST_FINGERPRINT
                + " of its digits");
      }
      return Diagnostic.error(
          "explain-no-finding",
          "no finding of "
              + place
              + " has the id '"
              + finding.text()
              + "'"
              + meant(
                  finding.text(),
                  known,
                  "; ids stand in the report of: interdict check, and hold for the same program,"
                      + " day and rulebooks"));
    }
    if (subject instanceof Subject.OfComponent component) {
      return Diagnostic.error(
          "explain-no-component",
          "no component of "
              + place
              + " has the bom-ref or the name '"
              + component.text()
              + "'"
              + meant(
                  component.text(), known, "; a component can also be named by its line: BOM:12"));
    }
    Subject.AtPlace at = (Subject.AtPlace) subject;
    return Diagnostic.error(
        "explain-no-component",
        "no component stands on line " + at.line() + " of " + place + " or above it");
  }

  private static String meant(String word, Set<String> words, String otherwise) {
    return Suggestion.nearest(word, words)
        .map(near -> "; did you mean '" + near + "'?")
        .orElse(otherwise);
  }
}
