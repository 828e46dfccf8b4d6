// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.rulebook.RulebookPlaces;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions that never hold or always do, and ways of a rule that get in each other's way. */
final class ConditionLint {
  /** Comparing each way with each other takes the square of them. */
  private static final int MOST_COMPARED = 400;

  private final LintSubject subject;
  private final RulebookPlaces places;
  private final List<Diagnostic> found;

  ConditionLint(LintSubject subject, List<Diagnostic> found) {
    this.subject = subject;
    this.places = subject.places();
    this.found = found;
  }

  void run() {
    for (int i = 0; i < subject.compiled().rules().size(); i++) {
      RuleSyntax syntax = subject.compiled().rules().get(i);
      Rule rule = subject.compiled().rulebook().rules().get(i);
      List<Way> ways = Ways.of(syntax, rule.appliesIf());
      var possible = new ArrayList<Way>();
      for (Way way : ways) {
        if (possible(rule.id(), way)) {
          possible.add(way);
        }
      }
      compare(rule.id(), possible);
    }
  }

  /** Looks at each pattern by itself and together with those before it. */
  private boolean possible(String rule, Way way) {
    boolean possible = true;
    for (int i = 0; i < way.clauses().size() && possible; i++) {
      Clause clause = way.clauses().get(i);
      always(rule, way, clause);
      var constraints = new ArrayList<Clause.Written>();
      List<Clause> before =
          way.clauses().subList(0, i).stream()
              .filter(each -> each.quantifier() == Quantifier.EACH)
              .toList();
      before.forEach(each -> constraints.addAll(each.constraints()));
      constraints.addAll(clause.constraints());
      if (way.together(tests(constraints)).never()) {
        boolean not = clause.quantifier() == Quantifier.NOT;
        never(rule, way, core(way, constraints), not);
        possible = not;
      }
    }
    return possible;
  }

  private void never(String rule, Way way, List<Clause.Written> core, boolean not) {
    String texts =
        core.stream().map(each -> "'" + each.text() + "'").collect(Collectors.joining(" and "));
    String what = core.size() == 1 ? texts + " never holds" : texts + " never hold together";
    found.add(
        places.warningAt(
            not ? "lint-always-true" : "lint-unreachable",
            rule
                + ": "
                + what
                + (not
                    ? ", so this 'not' says nothing; correct it or leave it out"
                    : ", so the rule can report nothing here; correct one of them"),
            way.place(),
            rule,
            core.get(core.size() - 1).text()));
  }

  /** The constraints without which there would be nothing wrong. */
  private static List<Clause.Written> core(Way way, List<Clause.Written> constraints) {
    var core = new ArrayList<>(constraints);
    for (Clause.Written each : constraints) {
      var without = new ArrayList<>(core);
      without.remove(each);
      if (!without.isEmpty() && way.together(tests(without)).never()) {
        core.remove(each);
      }
    }
    return core;
  }

  private void always(String rule, Way way, Clause clause) {
    for (Clause.Written constraint : clause.constraints()) {
      if (!constraint.text().startsWith(Ways.APPLIES_IF)
          && way.together(List.of(new Negation(constraint.test()))).never()) {
        found.add(
            places.warningAt(
                "lint-always-true",
                rule
                    + ": '"
                    + constraint.text()
                    + "' holds whatever a BOM says, so it says nothing; correct it or leave it out",
                way.place(),
                rule,
                constraint.text()));
      }
    }
  }

  private void compare(String rule, List<Way> ways) {
    int most = Math.min(ways.size(), MOST_COMPARED);
    for (int later = 1; later < most; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        compare(rule, ways.get(earlier), ways.get(later));
      }
    }
  }

  private void compare(String rule, Way earlier, Way later) {
    String first =
        earlier.place() == null || earlier.place().equals(later.place())
            ? "an earlier side of its 'or'"
            : "that of " + earlier.place();
    if (new WayComparison(earlier, later).covers()) {
      found.add(
          places.warningAt(
              "lint-shadowed",
              rule
                  + ": wherever this holds, "
                  + first
                  + " holds too and reports the same, so it changes nothing; leave it out, or narrow"
                  + " one of them",
              later.place(),
              rule,
              ""));
      return;
    }
    boolean sameComponent = earlier.report().component().equals(later.report().component());
    if (sameComponent && earlier.report().verdict() != later.report().verdict()) {
      new WayComparison(earlier, later)
          .overlap()
          .ifPresent(
              example ->
                  found.add(
                      places.warningAt(
                          "lint-overlap",
                          "%s: this reports %s, and %s reports %s; both hold%s; make sure that only"
                                  .formatted(
                                      rule,
                                      later.report().verdict(),
                                      first,
                                      earlier.report().verdict(),
                                      example.isEmpty() ? "" : " with " + example)
                              + " one of them does",
                          later.place(),
                          rule,
                          "")));
    }
  }

  private static List<Test> tests(List<Clause.Written> constraints) {
    return constraints.stream().map(Clause.Written::test).toList();
  }
}
