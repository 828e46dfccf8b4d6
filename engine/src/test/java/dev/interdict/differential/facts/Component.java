// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential.facts;

import java.util.Set;

/** A component as stock Drools sees it: the vocabulary's properties as a record. */
public record Component(
    String ref,
    String name,
    String version,
    String type,
    String description,
    String maker,
    String supplier,
    String function,
    String functionGroup,
    String partNumber,
    String fccId,
    String dieMaker,
    boolean endItem,
    boolean assembly,
    Double depth,
    Double quantity,
    Component parent,
    Set<String> originStages,
    Set<String> materials,
    Double usCostLeast,
    Double usCostMost) {
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
