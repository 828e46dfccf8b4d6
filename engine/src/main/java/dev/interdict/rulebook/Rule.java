// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One checkable statement of law or policy.
 *
 * @param id such as {@code 889-001}
 * @param effective first day it binds
 * @param until first day it no longer does, null if open
 * @param roles ids of roles, or {@code *}
 * @param decides groups of facts; one of each group must be there for the rule to be decided
 * @param statement what it says, in a sentence
 * @param reasons what it says in special cases, by key
 * @param remedy how to fix, Markdown
 * @param caveats what it can never decide
 * @param lists ids of the lists that it rests on: named by its conditions or by the manifest
 */
public record Rule(
    String id,
    String rulebook,
    String title,
    LocalDate effective,
    @Nullable LocalDate until,
    GoverningDate governedBy,
    Mark mark,
    String since,
    List<String> roles,
    List<Citation> citations,
    AppliesIf appliesIf,
    List<List<String>> decides,
    String statement,
    Map<String, String> reasons,
    String remedy,
    List<String> caveats,
    List<String> lists) {
  public Rule {
    roles = List.copyOf(roles);
    citations = List.copyOf(citations);
    decides = decides.stream().map(List::copyOf).toList();
    reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    caveats = List.copyOf(caveats);
    lists = List.copyOf(lists);
  }
}
