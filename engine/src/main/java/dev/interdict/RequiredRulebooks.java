// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.rulebook.CompiledRulebook;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.Rule;
import dev.interdict.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rulebooks that those of a run require: one that is chosen itself is taken, else one that lies
 * beside a folder of the run, else a shipped one. What isn't chosen is there with its lists alone.
 */
final class RequiredRulebooks {
  private final Map<String, Rulebook> chosen = new TreeMap<>();
  private final Map<String, Rulebook> alone = new TreeMap<>();
  private final Map<String, String> replaced = new TreeMap<>();
  private final Map<String, Rulebook> before = new TreeMap<>();

  /**
   * Those of some rulebooks, which were checked against them when they were read.
   *
   * @param beside found beside folders
   * @param shipped the last to be asked
   */
  RequiredRulebooks(
      List<CompiledRulebook> compiled,
      List<Rulebook> beside,
      Collection<CompiledRulebook> shipped) {
    compiled.forEach(each -> chosen.put(each.rulebook().id(), each.rulebook()));
    var known = new TreeMap<String, Rulebook>();
    shipped.forEach(each -> before.put(each.rulebook().id(), each.rulebook()));
    known.putAll(before);
    for (Rulebook rulebook : beside) {
      Rulebook instead = known.put(rulebook.id(), rulebook);
      if (instead != null) {
        replaced.put(rulebook.id(), instead.sha256());
      }
    }
    Map<String, Set<String>> asked = new TreeMap<>();
    for (Rulebook rulebook : chosen.values()) {
      for (String id : rulebook.requires()) {
        Set<String> lists = asked.computeIfAbsent(id, none -> new TreeSet<>());
        rulebook.rules().forEach(rule -> lists.addAll(rule.lists()));
      }
    }
    asked.forEach(
        (id, lists) -> {
          Rulebook required = known.get(id);
          if (!chosen.containsKey(id) && required != null) {
            alone.put(id, required.lending(lists));
          }
        });
  }

  /** All rulebooks of the run, sorted by id. */
  List<Rulebook> withChosen() {
    var all = new TreeMap<>(chosen);
    all.putAll(alone);
    return List.copyOf(all.values());
  }

  /** The rulebooks for whose sake the lists of another are there; none for one that is chosen. */
  List<String> by(String id) {
    if (chosen.containsKey(id)) {
      return List.of();
    }
    return chosen.values().stream()
        .filter(rulebook -> rulebook.requires().contains(id))
        .map(Rulebook::id)
        .toList();
  }

  /** Hashes of the shipped rulebooks in whose place one beside a folder is taken, by id. */
  Map<String, String> replaced() {
    return replaced;
  }

  /** An error for a rule that asks for a list which a replaced rulebook no longer has. */
  void check(Map<String, RulebookChoice> places, List<Diagnostic> diagnostics) {
    for (Rulebook rulebook : chosen.values()) {
      Set<String> lists = new TreeSet<>();
      var from = new ArrayList<Rulebook>(List.of(rulebook));
      rulebook.requires().forEach(id -> from.add(chosen.getOrDefault(id, alone.get(id))));
      from.forEach(each -> each.lists().stream().map(EntityList::id).forEach(lists::add));
      for (Rule rule : rulebook.rules()) {
        for (String list : rule.lists()) {
          if (lists.add(list)) {
            diagnostics.add(lacking(rulebook, rule, list, places));
          }
        }
      }
    }
  }

  private Diagnostic lacking(
      Rulebook rulebook, Rule rule, String list, Map<String, RulebookChoice> places) {
    String holder =
        rulebook.requires().stream().filter(id -> had(id, list)).findFirst().orElse(rulebook.id());
    RulebookChoice choice = places.getOrDefault(holder, places.get(rulebook.id()));
    return Diagnostic.error(
        "rulebook-required-list",
        "rule %s of '%s' asks for the list '%s' of '%s', and what took the place of '%s'"
                .formatted(rule.id(), rulebook.id(), list, holder, holder)
            + " has no such list: add it there, or leave the shipped rulebook as it is",
        choice == null ? null : choice.stated().location());
  }

  /** Whether the shipped rulebook of an id has a list. */
  private boolean had(String id, String list) {
    Rulebook rulebook = before.get(id);
    return rulebook != null && rulebook.lists().stream().map(EntityList::id).anyMatch(list::equals);
  }
}
