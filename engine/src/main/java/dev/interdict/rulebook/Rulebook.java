// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

import java.util.List;

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

  /** What another rulebook that requires this one has of it: its lists, and no rule. */
  public Rulebook listsAlone() {
    return new Rulebook(id, prefix, title, authority, edition, sha256, List.of(), lists, List.of());
  }
}
