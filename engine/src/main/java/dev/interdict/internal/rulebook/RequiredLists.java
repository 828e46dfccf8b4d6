// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a rulebook may name beside its own lists: those of the rulebooks it requires.
 */
final class RequiredLists {
  private final RulebookShelf shelf;
  private final Map<String, String> holders = new HashMap<>();
  private boolean open;

  private RequiredLists(RulebookShelf shelf) {
    this.shelf = shelf;
  }

  /** Those of a manifest. An unknown rulebook, and a list that there are two of, are problems. */
  static RequiredLists of(Manifest manifest, RulebookShelf shelf, Problems problems) {
    Map<String, SourceLocation> own = new HashMap<>();
    manifest.lists().forEach(list -> own.putIfAbsent(list.id().value(), list.id().location()));
    List<String> others =
        shelf.ids().stream().filter(id -> !id.equals(manifest.id().value())).toList();
    var required = new RequiredLists(shelf);
    for (Stated rulebook : manifest.requires()) {
      String id = rulebook.value();
      Set<String> lists = shelf.lists(id);
      if (lists == null) {
        required.open = true;
        if (!shelf.unread(id)) {
          problems.error(
              manifest.text(),
              "rulebook-unknown-rulebook",
              "unknown rulebook '" + id + "'" + Suggestion.orKnown(id, others),
              rulebook.location());
        }
        continue;
      }
      for (String list : lists) {
        String earlier = required.holders.putIfAbsent(list, id);
        if (own.containsKey(list)) {
          problems.error(
              manifest.text(),
              "rulebook-required-list",
              "the list '%s' is one of the required rulebook '%s' too; give it another name"
                  .formatted(list, id),
              own.get(list));
        } else if (earlier != null) {
          problems.error(
              manifest.text(),
              "rulebook-required-list",
              "the required rulebooks '%s' and '%s' both have the list '%s'; require one of them"
                  .formatted(earlier, id, list),
              rulebook.location());
        }
      }
    }
    return required;
  }

  /** Whether there may be more, since a required rulebook isn't there or can't be read. */
  boolean open() {
    return open;
  }

  /** The ids of all of them. */
  Set<String> ids() {
    return Set.copyOf(holders.keySet());
  }

  /** Those of one of the rulebooks; none if there is no such. */
  Set<String> of(String rulebook) {
    Set<String> lists = shelf.lists(rulebook);
    return lists == null ? Set.of() : lists;
  }

  /** A rulebook that isn't required and has a list; null if none has. */
  @Nullable String elsewhere(String list) {
    return shelf.holder(list);
  }
}
