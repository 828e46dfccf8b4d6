// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.Rule;
import dev.interdict.rulebook.Rulebook;
import java.util.List;

/** Rulebooks as a person reads them: what they decide, from when, by which lists. */
final class RulebookListing {
  private RulebookListing() {}

  static String of(List<Rulebook> rulebooks) {
    var text = new StringBuilder();
    for (Rulebook rulebook : rulebooks) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append(
          "%s %s: %s (%s)\n"
              .formatted(
                  rulebook.id(), rulebook.edition(), rulebook.title(), rulebook.authority()));
      rulebook.rules().forEach(rule -> text.append("  rule ").append(rule(rule)).append('\n'));
      rulebook.requires().forEach(id -> text.append("  lists of ").append(id).append('\n'));
      rulebook.lists().forEach(list -> text.append("  list ").append(list(list)).append('\n'));
    }
    return text.toString();
  }

  private static String rule(Rule rule) {
    String until = rule.until() == null ? "" : " until " + rule.until();
    return "%s: %s (from %s%s)".formatted(rule.id(), rule.title(), rule.effective(), until);
  }

  private static String list(EntityList list) {
    int rows = list.entries().size();
    Integer official = list.officialRows();
    return "%s: %s (%s, %s, known to %s, check by %s)"
        .formatted(
            list.id(),
            list.title(),
            list.complete() ? "complete" : "partial",
            // A complete list may spread an official row over several; of a partial one those count
            // that were in force when it was read.
            list.complete() || official == null
                ? count(rows)
                : list.inForce(list.knownTo()) + " of " + count(official),
            list.knownTo(),
            list.checkBy());
  }

  private static String count(int rows) {
    return rows + (rows == 1 ? " row" : " rows");
  }
}
