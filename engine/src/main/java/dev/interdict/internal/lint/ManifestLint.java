// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.names.NameNormalizer;
import dev.interdict.internal.rulebook.RulebookPlaces;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages and lists that fall short of the manifest, and rules that can't be told apart. That a rule
 * has a citation, a statement and a remedy is checked whenever a rulebook is read.
 */
final class ManifestLint {
  private final LintSubject subject;
  private final RulebookPlaces places;
  private final List<Diagnostic> found;
  private final Map<String, String> companies = new HashMap<>();

  ManifestLint(LintSubject subject, List<Diagnostic> found) {
    this.subject = subject;
    this.places = subject.places();
    this.found = found;
  }

  void run() {
    Map<String, Rule> statements = new HashMap<>();
    for (Rule rule : subject.compiled().rulebook().rules()) {
      page(rule);
      Rule earlier = statements.putIfAbsent(rule.title() + '\n' + rule.statement(), rule);
      if (earlier != null) {
        warn(
            "lint-same-statement",
            "title and statement are word for word those of %s, so nobody can tell the two apart;"
                    .formatted(earlier.id())
                + " say what is different about this one",
            rule);
      }
    }
    subject.compiled().rulebook().lists().forEach(this::list);
    strayPages();
  }

  private void page(Rule rule) {
    String page = "docs/" + rule.id() + ".md";
    if (!places.holds(page)) {
      warn(
          "lint-no-page",
          "the rule has no page "
              + page
              + "; write one: what the law says, what is reported, what isn't, how to fix it",
          rule);
    }
  }

  private void strayPages() {
    for (String file : places.filesBelow("docs")) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      String id = name.endsWith(".md") ? name.substring(0, name.length() - 3) : "";
      if (id.startsWith(subject.compiled().rulebook().prefix() + "-")
          && subject.compiled().rulebook().rules().stream()
              .noneMatch(rule -> rule.id().equals(id))) {
        found.add(
            places.warning(
                "lint-stray-page",
                "this page is about a rule that rulebook.xml doesn't have; rename or delete it",
                file));
      }
    }
  }

  private void list(EntityList list) {
    if (subject.asOf().isAfter(list.checkBy())) {
      found.add(
          places.warningAtList(
              "lint-list-overdue",
              "the list '%s' is known to %s and was to be checked again by %s; read its source"
                      .formatted(list.id(), list.knownTo(), list.checkBy())
                  + " again and move known-to, or no rule over it is ever clear",
              list.id()));
    }
    if (list.knownTo().isAfter(subject.asOf()) && list.knownTo().isAfter(edition())) {
      found.add(
          places.warningAtList(
              "lint-known-to",
              "the list '%s' says that its source was read on %s, which lies after the rulebook's"
                      .formatted(list.id(), list.knownTo())
                  + " edition and after "
                  + subject.asOf()
                  + "; nobody can have, and until then the list never counts as out of date",
              list.id()));
    }
    for (ListEntry entry : list.entries()) {
      String company = entry.entity() == null ? companies().get(plain(entry.name())) : null;
      if (company != null) {
        found.add(
            places.warningAtList(
                "lint-row-without-entity",
                "the row '%s' of the list '%s' has no entity, so no part ever matches it; '%s' is"
                        .formatted(entry.id(), list.id(), entry.name())
                    + " the company '"
                    + company
                    + "'",
                list.id()));
      }
    }
    if (list.entries().isEmpty()) {
      found.add(
          places.warningAtList(
              "lint-empty-list",
              "the list '" + list.id() + "' has no row, so no rule over it ever reports anything",
              list.id()));
    }
  }

  /** Editions are days. */
  private LocalDate edition() {
    return LocalDate.parse(subject.compiled().rulebook().edition().replace('.', '-'));
  }

  /** Companies by each of their names. */
  private Map<String, String> companies() {
    if (companies.isEmpty()) {
      ReferenceData reference = places.reference();
      reference.entities().forEach(e -> companies.putIfAbsent(plain(e.name()), e.id()));
      reference.names().forEach(n -> companies.putIfAbsent(plain(n.name()), n.entity()));
    }
    return companies;
  }

  private static String plain(String name) {
    return NameNormalizer.normalize(name).key();
  }

  private void warn(String code, String message, Rule rule) {
    found.add(places.warningAtRule(code, rule.id() + ": " + message, rule.id()));
  }
}
