// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.Joins;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.Mark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rule files and manifest against each other: every rule in both, nothing named that isn't there.
 */
final class RuleChecker {
  private final Manifest manifest;
  private final RequiredLists required;
  private final WrittenValues values;
  private final Problems problems;
  private final Map<String, Manifest.RuleHead> heads = new HashMap<>();
  private final Map<String, SourceLocation> locations = new HashMap<>();
  private final Map<String, RuleSyntax> rules = new HashMap<>();
  private final Set<String> usedLists = new HashSet<>();
  private final Set<String> lists = new HashSet<>();

  /**
   * A checker of one rulebook.
   *
   * @param required what its rules may name beside its own lists
   * @param values what its rules may write beside a property
   */
  RuleChecker(Manifest manifest, RequiredLists required, WrittenValues values, Problems problems) {
    this.manifest = manifest;
    this.required = required;
    this.values = values;
    this.problems = problems;
    manifest.lists().forEach(list -> lists.add(list.id().value()));
    lists.addAll(required.ids());
    manifest.rules().forEach(head -> heads.put(head.id().value(), head));
  }

  /** Conditions by rule id: one for each rule of the manifest, unless there are errors. */
  Map<String, RuleSyntax> check(List<RuleFile> files) {
    boolean unread = false;
    for (RuleFile read : files) {
      SourceText file = read.text();
      RuleParsing parsing = read.parsing();
      problems.addAll(parsing.diagnostics());
      unread |= parsing.locations().isEmpty() && !parsing.diagnostics().isEmpty();
      parsing.locations().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(named -> checkName(file, named.getKey(), named.getValue()));
      Set<String> inFile = new HashSet<>();
      for (RuleSyntax rule : parsing.rules()) {
        Manifest.RuleHead head = heads.get(rule.name());
        if (head != null) {
          checkRule(file, rule, head);
          rules.putIfAbsent(rule.name(), rule);
          if (!inFile.add(rule.name()) && parsing.diagnostics().isEmpty()) {
            problems.error(
                file,
                "rules-duplicate",
                "the rule \"" + rule.name() + "\" stands twice",
                parsing.locations().get(rule.name()));
          }
        }
      }
    }
    for (Manifest.RuleHead head : manifest.rules()) {
      // A file of which nothing could be read may hold the rule.
      if (!unread && !locations.containsKey(head.id().value())) {
        problems.error(
            manifest.text(),
            "rulebook-rule-without-conditions",
            "no file in rules/ has a rule \"" + head.id().value() + '"',
            head.id().location());
      }
    }
    if (!problems.anyError()) {
      warnOfUnusedLists();
    }
    return rules;
  }

  private void warnOfUnusedLists() {
    for (Manifest.ListHead list : manifest.lists()) {
      if (!usedLists.contains(list.id().value())) {
        problems.warning(
            manifest.text(),
            "rulebook-unused-list",
            "no rule asks for the list '" + list.id().value() + "'",
            list.id().location());
      }
    }
    for (Stated rulebook : manifest.requires()) {
      if (required.of(rulebook.value()).stream().noneMatch(usedLists::contains)) {
        problems.warning(
            manifest.text(),
            "rulebook-unused-requires",
            "no rule asks for a list of the required rulebook '" + rulebook.value() + "'",
            rulebook.location());
      }
    }
  }

  private void checkName(SourceText file, String name, SourceLocation location) {
    SourceLocation earlier = locations.putIfAbsent(name, location);
    if (earlier != null) {
      problems.error(
          file,
          "rules-duplicate",
          "the rule \"%s\" stands twice, first at %s".formatted(name, earlier),
          location);
    }
    if (!heads.containsKey(name)) {
      problems.error(
          file,
          "rules-not-in-manifest",
          "rulebook.xml has no rule '%s'%s"
              .formatted(name, Suggestion.orKnown(name, heads.keySet())),
          location);
    }
  }

  private void checkRule(SourceText file, RuleSyntax rule, Manifest.RuleHead head) {
    @Nullable SourceLocation place = locations.get(rule.name());
    for (String list : Joins.lists(rule)) {
      usedLists.add(list);
      if (!lists.contains(list) && !required.open()) {
        problems.error(
            file,
            "rules-unknown-list",
            "rule \"%s\" asks for the list '%s', which %s%s"
                .formatted(rule.name(), list, nowhere(), elsewhere(list)),
            quoted(file, list, place));
      }
    }
    for (Stated list : head.lists()) {
      usedLists.add(list.value());
      if (!lists.contains(list.value()) && !required.open()) {
        problems.error(
            manifest.text(),
            "rulebook-unknown-list",
            "unknown list '" + list.value() + "'" + elsewhere(list.value()),
            list.location());
      }
    }
    for (WrittenValues.Stray stray : values.of(rule)) {
      SourceLocation where = quoted(file, stray.text(), stray.place());
      if (stray.mistake()) {
        problems.error(file, "rules-unknown-value", stray.message(), where);
      } else {
        problems.warning(file, "rules-unknown-group", stray.message(), where);
      }
    }
    Set<String> declared = head.reasons().keySet();
    Set<String> unknown = new TreeSet<>();
    for (RuleSyntax.Branch branch : rule.branches()) {
      String reason = branch.report().reason();
      if (reason != null && !declared.contains(reason) && unknown.add(reason)) {
        problems.error(
            file,
            "rules-unknown-reason",
            "rule \"%s\" gives the reason '%s', which rulebook.xml doesn't declare for it%s"
                .formatted(rule.name(), reason, Suggestion.orKnown(reason, declared)),
            quoted(file, reason, branch.location()));
      }
    }
    if (head.rule().mark() == Mark.C
        && rule.branches().stream().anyMatch(b -> b.report().verdict() == Verdict.PROHIBITED)) {
      problems.error(
          manifest.text(),
          "rulebook-mark",
          "a rule marked C is unsure and can't report PROHIBITED: report REVIEW, or find the source",
          head.mark());
    }
  }

  private String nowhere() {
    return manifest.requires().isEmpty()
        ? "rulebook.xml doesn't have"
        : "neither rulebook.xml nor a rulebook that it requires has";
  }

  /** How an author comes by a list that the rulebook doesn't have. */
  private String elsewhere(String list) {
    String holder = required.elsewhere(list);
    return holder == null
        ? Suggestion.orKnown(list, lists)
        : "; it is a list of '%s': write <requires rulebook=\"%s\"/>".formatted(holder, holder);
  }

  /** Where a text stands in quotes behind the name of its rule; the name itself if nowhere. */
  private @Nullable SourceLocation quoted(
      SourceText file, String text, @Nullable SourceLocation rule) {
    if (rule == null || !file.file().equals(rule.file())) {
      return rule;
    }
    int from = file.offset(rule.line(), rule.column());
    int at = file.text().indexOf('"' + text + '"', from);
    boolean inside =
        at >= 0
            && locations.values().stream()
                .filter(other -> file.file().equals(other.file()))
                .mapToInt(other -> file.offset(other.line(), other.column()))
                .noneMatch(other -> from < other && other < at);
    return inside ? file.range(at, at + text.length() + 2) : rule;
  }
}
