// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

import java.util.List;
import java.util.Set;

/**
 * A folder of rules, lists, pages and tests.
 *
 * @param prefix of its rule ids
 * @param edition a date version such as {@code 2026.11.22}
 * @param sha256 of everything in its own files that can change a verdict
 * @param requires ids of the rulebooks whose lists its rules may name too
 * @param rules sorted by id
 */
public record Rulebook(
    String id,
    String prefix,
    String title,
    String authority,
    String edition,
    String sha256,
    List<String> requires,
    List<EntityList> lists,
    List<Rule> rules) {
  public Rulebook {
    requires = List.copyOf(requires);
    lists = List.copyOf(lists);
    rules = List.copyOf(rules);
  }

  /** What those that require it have of it: the lists of these ids, and no rule. */
  public Rulebook lending(Set<String> asked) {
    List<EntityList> lent = lists.stream().filter(list -> asked.contains(list.id())).toList();
    return new Rulebook(id, prefix, title, authority, edition, sha256, List.of(), lent, List.of());
  }
}
