// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.model.FactField;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A component that a branch must find, by itself or as that of a list match or an origin, or one
 * that must not be there.
 *
 * @param made the stated facts of which such a list match or origin is made
 * @param tests what else the component must be; all of them
 * @param barred whether such a component must not be there
 * @param reported whether it is the one that the rule reports: how many of those have no function
 *     is said of the rule anyway
 */
record SoughtPart(Set<FactField> made, List<Asked> tests, boolean barred, boolean reported) {
  private static final Object[] NONE = {};

  /**
   * A condition on the component.
   *
   * @param test null where it asks other facts too, and for a search in text, which costs much and
   *     would rule out little: what is stated is taken to fit
   * @param reads the facts that it asks
   */
  record Asked(@Nullable TestFunction test, Set<FactField> reads) {}

  /**
   * Whether a component may stand in the branch's way because it lacks a fact: it isn't found, or
   * is where none must be.
   *
   * @param lacks all that it lacks: what asks for any of it may yet hold
   */
  boolean misses(FactField fact, ComponentFact component, Set<FactField> lacks) {
    return barred ? bars(fact, component) : isNotFound(fact, component, lacks);
  }

  private boolean bars(FactField fact, ComponentFact component) {
    boolean asks = false;
    for (int i = 0; i < tests.size(); i++) {
      Asked asked = tests.get(i);
      if (asked.test != null && !asked.test.holds(component, NONE)) {
        return false;
      }
      asks |= asked.reads.contains(fact);
    }
    return asks;
  }

  private boolean isNotFound(FactField fact, ComponentFact component, Set<FactField> lacks) {
    boolean fails = false;
    for (int i = 0; i < tests.size(); i++) {
      Asked asked = tests.get(i);
      boolean stated = Collections.disjoint(asked.reads, lacks) && isShown(asked, component);
      if (asked.test == null ? !stated : !asked.test.holds(component, NONE)) {
        if (stated) {
          return false;
        }
        fails |= asked.reads.contains(fact);
      }
    }
    return fails || made.contains(fact);
  }

  private boolean isShown(Asked asked, ComponentFact component) {
    return reported || component.function() != null || !asked.reads.contains(FactField.FUNCTION);
  }
}
