// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import dev.interdict.model.Component;
import dev.interdict.model.GivenFact;
import dev.interdict.model.PartFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules say about one component, and why.
 *
 * @param bom path of the BOM
 * @param sourceLine the line that the component's location points at
 * @param function what it is for, and what says so; if that is of LOW confidence only a hint, and
 *     to rules it has none; null if nothing tells
 * @param refused names of the component that are known not to be what they look like
 * @param given what somebody outside the BOM said about it
 * @param rules in the order of rulebooks and ids
 */
public record ComponentExplanation(
    String bom,
    Component component,
    String sourceLine,
    @Nullable PartFunction function,
    List<RefusedName> refused,
    List<GivenFact> given,
    List<RuleExplanation> rules) {
  public ComponentExplanation {
    refused = List.copyOf(refused);
    given = List.copyOf(given);
    rules = List.copyOf(rules);
  }
}
