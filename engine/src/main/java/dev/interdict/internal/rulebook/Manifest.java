// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code rulebook.xml} whose values were checked; lists still without rows, rules still without
 * conditions.
 *
 * @param requires ids of other rulebooks, each once and none its own
 * @param canary folder below the rulebook's; null if not stated
 */
record Manifest(
    SourceText text,
    Stated id,
    Stated prefix,
    String edition,
    String title,
    String authority,
    List<Stated> requires,
    List<ListHead> lists,
    List<RuleHead> rules,
    @Nullable Stated canary) {
  Manifest {
    requires = List.copyOf(requires);
    lists = List.copyOf(lists);
    rules = List.copyOf(rules);
  }

  /**
   * A list and where its rows are.
   *
   * @param officialRows place of the number, or of the list's id if there is none
   */
  record ListHead(
      EntityList list,
      Stated id,
      Stated file,
      SourceLocation officialRows,
      @Nullable Stated sha256) {}

  /**
   * A rule and the places of what its conditions are checked against.
   *
   * @param reasons the keys with their places
   * @param lists those that it rests on although its conditions name none of them
   */
  record RuleHead(
      Rule rule, Stated id, SourceLocation mark, Map<String, Stated> reasons, List<Stated> lists) {
    RuleHead {
      reasons = Map.copyOf(reasons);
      lists = List.copyOf(lists);
    }
  }
}
