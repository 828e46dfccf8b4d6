// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.Contradiction;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.MatchSubject;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs witnesses against the stated maker: the table of confidence and the contradiction of
 * docs/adr/003. A part-number pattern never says anything against a stated maker unless a second,
 * independent identifier agrees.
 */
final class ClaimWeigher {
  private final Ownerships ownerships;
  private final EntityIndex index;

  ClaimWeigher(EntityIndex index, Ownerships ownerships) {
    this.index = index;
    this.ownerships = ownerships;
  }

  List<Claim> weigh(Component component, List<Witness> witnesses) {
    if (witnesses.size() == 1 && statesMaker(witnesses.get(0))) {
      // Most parts: a stated maker, and nothing beside him.
      Witness maker = witnesses.get(0);
      return List.of(
          new Claim(maker.entity(), maker.subject(), maker.confidence(), witnesses, null));
    }
    var claims = new ArrayList<Claim>();
    String statedMaker = component.party(PartyRole.MANUFACTURER).map(Party::name).orElse(null);
    for (MatchSubject subject : MatchSubject.values()) {
      Map<String, List<Witness>> byEntity = byEntity(subject, witnesses);
      if (byEntity.isEmpty()) {
        continue;
      }
      List<String> stated =
          byEntity.entrySet().stream()
              .filter(e -> e.getValue().stream().anyMatch(ClaimWeigher::surely))
              .map(Map.Entry::getKey)
              .toList();
      byEntity.forEach(
          (entity, own) -> {
            Claim claim = claim(entity, subject, own, statedMaker, stated);
            if (claim != null) {
              claims.add(claim);
            }
          });
    }
    return claims;
  }

  private static Map<String, List<Witness>> byEntity(
      MatchSubject subject, List<Witness> witnesses) {
    Map<String, List<Witness>> byEntity = Map.of();
    for (Witness witness : witnesses) {
      if (witness.subject() == subject) {
        if (byEntity.isEmpty()) {
          byEntity = new LinkedHashMap<>();
        }
        byEntity.computeIfAbsent(witness.entity(), entity -> new ArrayList<>()).add(witness);
      }
    }
    return byEntity;
  }

  private @Nullable Claim claim(
      String entity,
      MatchSubject subject,
      List<Witness> own,
      @Nullable String statedMaker,
      List<String> stated) {
    List<Witness> sorted =
        own.stream()
            .sorted(
                Comparator.comparing(Witness::confidence).reversed().thenComparing(Witness::basis))
            .toList();
    Confidence best = sorted.get(0).confidence();
    if (subject != MatchSubject.MAKER) {
      return new Claim(entity, subject, best, sorted, null);
    }
    long identifiers =
        sorted.stream()
            .filter(w -> w.kind() == Witness.Kind.IDENTIFIER)
            .map(Witness::basis)
            .distinct()
            .count();
    boolean real =
        sorted.stream().anyMatch(w -> w.identifier() && w.basis() != MatchBasis.PART_NUMBER);
    boolean agreed = identifiers >= 2 && real;
    if (sorted.stream().anyMatch(ClaimWeigher::statesMaker)) {
      return new Claim(entity, subject, agreed ? Confidence.HIGH : best, sorted, null);
    }
    if (statedMaker == null) {
      if (sorted.stream().noneMatch(Witness::alone)) {
        return null;
      }
      return new Claim(entity, subject, agreed ? Confidence.HIGH : best, sorted, null);
    }
    if (stated.stream().anyMatch(maker -> ownerships.related(maker, entity))) {
      // The same group under another of its names: the stated company speaks for itself.
      return null;
    }
    boolean brand = sorted.stream().anyMatch(w -> w.basis() == MatchBasis.BRAND);
    boolean second = sorted.stream().anyMatch(w -> w.kind() == Witness.Kind.SECOND);
    if (!real && !brand && !second) {
      return null;
    }
    var contradiction = new Contradiction(statedMaker, index.name(entity), sorted.get(0).shown());
    return new Claim(entity, subject, agreed ? Confidence.HIGH : best, sorted, contradiction);
  }

  /** A company that a stated name only resembles doesn't speak for its group. */
  private static boolean surely(Witness witness) {
    return statesMaker(witness) && witness.basis() != MatchBasis.FUZZY;
  }

  private static boolean statesMaker(Witness witness) {
    return witness.kind() == Witness.Kind.STATED;
  }
}
