// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

import java.util.List;

/**
 * A folder of rules, lists, pages and tests.
 *
 * @param prefix of its rule ids
 * @param edition a date version such as {@code 2026.11.22}
 * @param sha256 of everything in it that can change a verdict
 * @param rules sorted by id
 */
public record Rulebook(
    String id,
    String prefix,
    String title,
    String authority,
    String edition,
    String sha256,
    List<EntityList> lists,
    List<Rule> rules) {
  public Rulebook {
    lists = List.copyOf(lists);
    rules = List.copyOf(rules);
  }
}
