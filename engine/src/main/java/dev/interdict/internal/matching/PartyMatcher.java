// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.matching.Ownerships.Owner;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.ListMatch;
import dev.interdict.model.MatchBasis;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which components are by which rows of which lists, on a day. Done once per component,
 * before any rule is asked.
 */
public final class PartyMatcher {
  private final EntityIndex index;
  private final List<EntityList> lists;
  private final Map<String, List<Row>> rowsByEntity = new HashMap<>();
  private final LocalDate asOf;
  private final LocalDate horizon;

  private record Row(EntityList list, ListEntry entry) {}

  /** A row that names a company, or one of its owners. */
  private record Listing(Row row, Owner owner) {}

  /**
   * @param lists those of the rulebooks that apply
   * @param horizonDays rows that come into force within so many days match too
   */
  public PartyMatcher(EntityIndex index, List<EntityList> lists, LocalDate asOf, int horizonDays) {
    this.index = index;
    this.lists = List.copyOf(lists);
    this.asOf = asOf;
    this.horizon = asOf.plusDays(horizonDays);
    for (EntityList list : this.lists) {
      for (ListEntry entry : list.entries()) {
        if (entry.entity() != null && inForce(entry)) {
          rowsByEntity
              .computeIfAbsent(entry.entity(), key -> new ArrayList<>())
              .add(new Row(list, entry));
        }
      }
    }
  }

  /** The matches of a BOM, in the order of its components. */
  public List<ListMatch> match(Bom bom) {
    var ownerships = new Ownerships(index, asOf);
    var weigher = new ClaimWeigher(index, ownerships);
    var reader = new WitnessReader(index);
    var listings = new HashMap<String, List<Listing>>();
    var matches = new ArrayList<ListMatch>();
    for (Component component : bom.components()) {
      List<Witness> witnesses = reader.read(component, bom.given(component));
      if (witnesses.isEmpty()) {
        continue;
      }
      for (Claim claim : weigher.weigh(component, witnesses)) {
        for (Listing listing :
            listings.computeIfAbsent(claim.entity(), e -> listings(e, ownerships))) {
          matches.add(match(component, claim, listing));
        }
      }
    }
    return matches;
  }

  /**
   * Per list the rows of the company itself, else those of its nearest listed owner; a row that is
   * contested, unsure or still to come hides neither a firm one behind it nor one that is to come.
   */
  private List<Listing> listings(String entity, Ownerships ownerships) {
    var found = new ArrayList<Listing>();
    List<Owner> chain = ownerships.chain(entity);
    for (EntityList list : lists) {
      var own = new ArrayList<Listing>();
      boolean firm = false;
      for (Owner owner : chain) {
        if (firm || (owner.distance() > 0 && !list.affiliates())) {
          break;
        }
        for (Row row : rowsByEntity.getOrDefault(owner.entity(), List.of())) {
          if (row.list().id().equals(list.id())) {
            own.add(new Listing(row, owner));
            firm |= firm(row.entry());
          }
        }
      }
      boolean settled = firm;
      own.stream().filter(listing -> !settled || binds(listing.row().entry())).forEach(found::add);
    }
    return found;
  }

  private boolean firm(ListEntry entry) {
    return binds(entry) && !entry.contested() && entry.mark() != Mark.C;
  }

  private boolean binds(ListEntry entry) {
    return !entry.listedOn().isAfter(asOf);
  }

  private ListMatch match(Component component, Claim claim, Listing listing) {
    ListEntry entry = listing.row().entry();
    Owner owner = listing.owner();
    Confidence confidence = weaker(claim.confidence(), owner.confidence());
    if (entry.contested() || entry.mark() == Mark.C) {
      confidence = weaker(confidence, Confidence.MEDIUM);
    }
    MatchBasis basis =
        owner.distance() > 0 ? MatchBasis.OWNERSHIP : claim.witnesses().get(0).basis();
    var evidence = new ArrayList<Evidence>();
    for (Witness witness : claim.witnesses()) {
      var steps = new ArrayList<>(witness.steps());
      steps.addAll(owner.steps());
      steps.add(
          new EvidenceStep(
              entry.contested() ? "contested row" : "listed",
              index.name(owner.entity()),
              entry.list()
                  + " row "
                  + entry.id()
                  + " \""
                  + entry.name()
                  + "\" since "
                  + entry.listedOn(),
              entry.citation()));
      evidence.add(
          new Evidence(
              witness.field(),
              witness.value(),
              owner.distance() > 0
                      && witness.basis() != MatchBasis.PART_NUMBER
                      && !witness.identifier()
                  ? MatchBasis.OWNERSHIP
                  : witness.basis(),
              weaker(witness.confidence(), confidence),
              entry.list(),
              entry.id(),
              entry.name(),
              entry.listedOn(),
              steps));
    }
    return new ListMatch(
        component,
        entry,
        claim.entity(),
        claim.subject(),
        basis,
        confidence,
        evidence,
        claim.contradiction());
  }

  private boolean inForce(ListEntry entry) {
    return !entry.listedOn().isAfter(horizon)
        && (entry.removedOn() == null || asOf.isBefore(entry.removedOn()));
  }

  private static Confidence weaker(Confidence one, Confidence other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
