// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.model.Confidence;
import dev.interdict.model.MatchBasis;

/**
 * A company under one of its names.
 *
 * @param name the name of it that was found
 * @param most how sure a match by it can be at the most
 * @param how what lies between the name found and the one written; empty if they are equal
 */
public record NamedEntity(
    String entity, String name, MatchBasis basis, Confidence most, String how) {
  NamedEntity by(String step) {
    return new NamedEntity(entity, name, basis, most, step);
  }

  NamedEntity atMost(Confidence limit) {
    return most.compareTo(limit) <= 0 ? this : new NamedEntity(entity, name, basis, limit, how);
  }
}
