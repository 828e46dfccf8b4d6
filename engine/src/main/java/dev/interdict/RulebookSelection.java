// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.EvaluationResult.RulebookUse;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.rulebook.CompiledRulebook;
import dev.interdict.internal.rulebook.LibraryReading;
import dev.interdict.internal.rulebook.LoadedRulebooks;
import dev.interdict.internal.rulebook.RulebookLibrary;
import dev.interdict.internal.rulebook.RulebookLoader;
import dev.interdict.internal.rulebook.RulebookSource;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.Rule;
import dev.interdict.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rulebooks of one run.
 *
 * @param compiled sorted by id; empty if there is an error among the diagnostics
 * @param lists that their rules name
 * @param reference what they share, with what folders add
 * @param neighbours folders beside those chosen, where required rulebooks were looked for
 */
record RulebookSelection(
    List<CompiledRulebook> compiled,
    List<EntityList> lists,
    List<RulebookUse> uses,
    ReferenceData reference,
    Set<Path> neighbours,
    List<Diagnostic> diagnostics) {

  static RulebookSelection of(
      RulebookLibrary shipped, RulebookLoader loader, List<RulebookChoice> choices) {
    var known = new TreeMap<String, CompiledRulebook>();
    shipped.rulebooks().forEach(rulebook -> known.put(rulebook.rulebook().id(), rulebook));
    var chosen = new TreeMap<String, CompiledRulebook>();
    var replaced = new TreeMap<String, String>();
    var places = new TreeMap<String, RulebookChoice>();
    var diagnostics = new ArrayList<Diagnostic>();
    LibraryReading<LoadedRulebooks> reading = folders(shipped, loader, choices);
    diagnostics.addAll(reading.diagnostics());
    LoadedRulebooks folders =
        reading.value() == null
            ? new LoadedRulebooks(List.of(), List.of(), shipped.reference())
            : reading.value();
    Iterator<CompiledRulebook> loaded = folders.rulebooks().iterator();
    for (RulebookChoice choice : choices) {
      CompiledRulebook rulebook;
      if (choice instanceof RulebookChoice.Folder) {
        if (!loaded.hasNext()) {
          continue;
        }
        rulebook = loaded.next();
        CompiledRulebook instead = known.get(rulebook.rulebook().id());
        if (instead != null) {
          replaced.put(rulebook.rulebook().id(), instead.rulebook().sha256());
        }
      } else {
        rulebook = known.get(choice.stated().value());
        if (rulebook == null) {
          diagnostics.add(unknown(choice, known.keySet()));
          continue;
        }
      }
      add(rulebook, choice, chosen, places, diagnostics);
    }
    if (choices.isEmpty()) {
      chosen.putAll(known);
    }
    var compiled = List.copyOf(chosen.values());
    var required = new RequiredRulebooks(compiled, folders.beside(), known.values());
    required.check(places, diagnostics);
    List<Rulebook> rulebooks = required.withChosen();
    checkApart(rulebooks, places, diagnostics);
    required.replaced().forEach(replaced::putIfAbsent);
    var uses =
        rulebooks.stream()
            .map(r -> new RulebookUse(r, replaced.get(r.id()), required.by(r.id())))
            .toList();
    List<EntityList> lists = rulebooks.stream().flatMap(r -> r.lists().stream()).toList();
    boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
    return new RulebookSelection(
        failed ? List.of() : compiled,
        lists,
        uses,
        folders.reference(),
        reading.neighbours(),
        diagnostics);
  }

  private static LibraryReading<LoadedRulebooks> folders(
      RulebookLibrary shipped, RulebookLoader loader, List<RulebookChoice> choices) {
    var sources = new ArrayList<RulebookSource>();
    var settled = new TreeSet<String>();
    for (RulebookChoice choice : choices) {
      String named = choice.stated().value();
      if (choice instanceof RulebookChoice.Folder folder) {
        sources.add(new RulebookSource(folder.path(), named));
      } else {
        settled.add(named);
        shipped.rulebooks().stream()
            .filter(rulebook -> rulebook.rulebook().id().equals(named))
            .forEach(rulebook -> settled.addAll(rulebook.rulebook().requires()));
      }
    }
    return sources.isEmpty()
        ? new LibraryReading<>(null, List.of(), Set.of())
        : loader.loadRulebooks(sources, shipped, settled);
  }

  /** Rules whose level is set and which no rulebook has; empty while a rulebook can't be read. */
  List<Diagnostic> unknownRules(RulebookLibrary shipped, Enforcement enforcement) {
    if (compiled.isEmpty() || enforcement.ruleIds().isEmpty()) {
      return List.of();
    }
    var known = new TreeSet<String>();
    for (List<CompiledRulebook> rulebooks : List.of(compiled, shipped.rulebooks())) {
      rulebooks.forEach(c -> c.rulebook().rules().forEach(rule -> known.add(rule.id())));
    }
    var diagnostics = new ArrayList<Diagnostic>();
    for (Stated rule : enforcement.ruleIds()) {
      if (!known.contains(rule.value())) {
        diagnostics.add(
            Diagnostic.error(
                "project-unknown-rule",
                "no rulebook has a rule '"
                    + rule.value()
                    + "'"
                    + Suggestion.nearest(rule.value(), known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse(""),
                rule.location()));
      }
    }
    return diagnostics;
  }

  /** Rulebooks add up, so none may bring a rule or a list under the name of another's. */
  private static void checkApart(
      List<Rulebook> rulebooks, Map<String, RulebookChoice> places, List<Diagnostic> diagnostics) {
    var rules = new HashMap<String, String>();
    var lists = new HashMap<String, String>();
    for (Rulebook one : rulebooks) {
      String id = one.id();
      List<String> ruleIds = one.rules().stream().map(Rule::id).toList();
      List<String> listIds = one.lists().stream().map(EntityList::id).toList();
      taken(id, "rule", ruleIds, rules, places, diagnostics);
      taken(id, "list", listIds, lists, places, diagnostics);
    }
  }

  private static void taken(
      String rulebook,
      String what,
      List<String> ids,
      Map<String, String> owners,
      Map<String, RulebookChoice> places,
      List<Diagnostic> diagnostics) {
    String earlier = null;
    var shared = new ArrayList<String>();
    for (String id : ids) {
      String owner = owners.putIfAbsent(id, rulebook);
      if (owner != null) {
        earlier = owner;
        shared.add(id);
      }
    }
    if (earlier != null) {
      RulebookChoice choice = places.get(rulebook);
      diagnostics.add(
          Diagnostic.error(
              "rulebook-same-" + what,
              "the rulebooks '"
                  + earlier
                  + "' and '"
                  + rulebook
                  + "' both have the "
                  + what
                  + (shared.size() == 1 ? " " : "s ")
                  + String.join(", ", shared)
                  + ": give those of your own another name",
              choice == null ? null : choice.stated().location()));
    }
  }

  /**
   * A folder takes the place of the shipped rulebook of its id; anything else twice is an error.
   */
  private static void add(
      CompiledRulebook rulebook,
      RulebookChoice choice,
      TreeMap<String, CompiledRulebook> chosen,
      TreeMap<String, RulebookChoice> places,
      List<Diagnostic> diagnostics) {
    String id = rulebook.rulebook().id();
    RulebookChoice earlier = places.get(id);
    boolean folder = choice instanceof RulebookChoice.Folder;
    if (earlier != null && folder == (earlier instanceof RulebookChoice.Folder)) {
      if (folder || !earlier.stated().value().equals(choice.stated().value())) {
        diagnostics.add(
            Diagnostic.error(
                "rulebook-twice",
                "the rulebook '"
                    + id
                    + "' is named twice: by "
                    + place(earlier)
                    + " and by "
                    + place(choice),
                choice.stated().location()));
      }
      return;
    }
    if (earlier == null || folder) {
      chosen.put(id, rulebook);
      places.put(id, choice);
    }
  }

  private static String place(RulebookChoice choice) {
    @Nullable Object location = choice.stated().location();
    return "'" + choice.stated().value() + "'" + (location == null ? "" : " (" + location + ")");
  }

  private static Diagnostic unknown(RulebookChoice choice, Set<String> known) {
    String id = choice.stated().value();
    return Diagnostic.error(
        "rulebook-unknown",
        "unknown rulebook '"
            + id
            + "'"
            + Suggestion.orKnown(id, known)
            + " (a folder of your own is named by its path, such as ./"
            + id
            + ")",
        choice.stated().location());
  }
}
