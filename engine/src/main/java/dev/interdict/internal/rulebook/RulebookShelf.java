// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rulebooks that others may require, with the ids of their lists. Not thread-safe. */
final class RulebookShelf {
  private final Map<String, Set<String>> lists = new TreeMap<>();
  private final Set<String> unread = new TreeSet<>();

  /** A shelf with rulebooks that were read before. */
  static RulebookShelf of(Collection<CompiledRulebook> rulebooks) {
    var shelf = new RulebookShelf();
    for (CompiledRulebook compiled : rulebooks) {
      Set<String> ids = new TreeSet<>();
      compiled.rulebook().lists().forEach(list -> ids.add(list.id()));
      shelf.lists.put(compiled.rulebook().id(), ids);
    }
    return shelf;
  }

  /** Puts a rulebook there, in the place of one of its id. */
  void put(Manifest manifest) {
    Set<String> ids = new TreeSet<>();
    manifest.lists().forEach(list -> ids.add(list.id().value()));
    lists.put(manifest.id().value(), ids);
  }

  /** Remembers one whose manifest can't be read, so that nobody calls it unknown. */
  void putUnread(String id) {
    unread.add(id);
  }

  boolean unread(String id) {
    return unread.contains(id) && !lists.containsKey(id);
  }

  /** The lists that a rulebook declares; null if there is no such rulebook. */
  @Nullable Set<String> lists(String rulebook) {
    return lists.get(rulebook);
  }

  List<String> ids() {
    return List.copyOf(lists.keySet());
  }

  /** The first rulebook, by id, that declares a list; null if none does. */
  @Nullable String holder(String list) {
    return lists.entrySet().stream()
        .filter(entry -> entry.getValue().contains(list))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
