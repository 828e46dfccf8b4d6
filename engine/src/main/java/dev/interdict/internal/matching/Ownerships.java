// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.model.Confidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData.Ownership;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who owns whom on a day. */
final class Ownerships {
  private static final double CONTROLLING_PERCENT = 50;

  private final EntityIndex index;
  private final LocalDate asOf;

  /**
   * A company and what leads up to it.
   *
   * @param confidence HIGH while every edge is controlling and uncontested
   * @param steps from the owned company to this owner
   */
  record Owner(String entity, int distance, Confidence confidence, List<EvidenceStep> steps) {}

  Ownerships(EntityIndex index, LocalDate asOf) {
    this.index = index;
    this.asOf = asOf;
  }

  /**
   * The company itself, then its owners: those that a chain of controlling, uncontested edges leads
   * to, then the others; the nearest first in both.
   */
  List<Owner> chain(String entity) {
    var found = new ArrayList<Owner>();
    Deque<Owner> sure = new ArrayDeque<>();
    Deque<Owner> unsure = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    sure.add(new Owner(entity, 0, Confidence.HIGH, List.of()));
    while (!sure.isEmpty() || !unsure.isEmpty()) {
      Owner current = sure.isEmpty() ? unsure.removeFirst() : sure.removeFirst();
      if (!seen.add(current.entity())) {
        continue;
      }
      found.add(current);
      for (Ownership edge : index.ownersOf(current.entity())) {
        if (inForce(edge) && !seen.contains(edge.owner())) {
          Owner owner = follow(current, edge);
          (owner.confidence() == Confidence.HIGH ? sure : unsure).addLast(owner);
        }
      }
    }
    return found;
  }

  /** Whether one owns the other, or one company owns both. */
  boolean related(String one, String other) {
    Set<String> above = new HashSet<>();
    chain(one).forEach(owner -> above.add(owner.entity()));
    return chain(other).stream().anyMatch(owner -> above.contains(owner.entity()));
  }

  private Owner follow(Owner current, Ownership edge) {
    boolean controlling =
        !edge.contested()
            && edge.mark() != Mark.C
            && (edge.share() == null || edge.share() >= CONTROLLING_PERCENT);
    String how =
        edge.contested()
            ? "contested"
            : edge.share() == null ? "controlling" : percent(edge.share()) + " %";
    var steps = new ArrayList<>(current.steps());
    steps.add(
        new EvidenceStep(
            "owned by",
            index.name(current.entity()),
            index.name(edge.owner()) + " (" + how + ")",
            edge.owner()));
    Confidence confidence = controlling ? current.confidence() : Confidence.MEDIUM;
    return new Owner(edge.owner(), current.distance() + 1, confidence, List.copyOf(steps));
  }

  private boolean inForce(Ownership edge) {
    return (edge.from() == null || !asOf.isBefore(edge.from()))
        && (edge.until() == null || asOf.isBefore(edge.until()));
  }

  private static String percent(double share) {
    return share == Math.rint(share) ? Long.toString((long) share) : Double.toString(share);
  }
}
