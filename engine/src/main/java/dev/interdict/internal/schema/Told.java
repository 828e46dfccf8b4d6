// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;

/**
 * An error of the validator that is worth telling.
 *
 * @param orMissing members any of which would have done as well as the missing one
 */
record Told(Error error, List<String> orMissing) {
  Told {
    orMissing = List.copyOf(orMissing);
  }

  static Told of(Error error) {
    return new Told(error, List.of());
  }

  boolean is(String keyword) {
    return error.getKeyword().equals(keyword);
  }

  /** How many steps from the root the value lies that it is about. */
  int depth() {
    return error.getInstanceLocation().getNameCount();
  }

  Object[] evaluation() {
    return steps(error.getEvaluationPath());
  }

  Object[] instance() {
    return steps(error.getInstanceLocation());
  }

  /** More than one alternative fits, where only one may. */
  boolean several() {
    return is("oneOf") && "oneOf.indexes".equals(error.getMessageKey());
  }

  /** "None fits", which says nothing where the alternatives say why. */
  boolean none() {
    return is("oneOf") && !several();
  }

  /** Names and indexes from the root. */
  private static Object[] steps(NodePath path) {
    var steps = new Object[path.getNameCount()];
    NodePath at = path;
    for (int i = steps.length - 1; i >= 0; i--) {
      steps[i] = at.getElement(-1);
      at = at.getParent();
    }
    return steps;
  }
}
