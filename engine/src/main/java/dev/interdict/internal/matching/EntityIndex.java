// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.model.MatchBasis;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.Entity;
import dev.interdict.rulebook.ReferenceData.EntityIdentifier;
import dev.interdict.rulebook.ReferenceData.EntityName;
import dev.interdict.rulebook.ReferenceData.NameKind;
import dev.interdict.rulebook.ReferenceData.NotSame;
import dev.interdict.rulebook.ReferenceData.Ownership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Companies by every name and identifier; immutable once built, safe for several threads. */
public final class EntityIndex {
  /** A company under one of its names. */
  record NamedEntity(String entity, String name, MatchBasis basis, Mark mark) {}

  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, List<NamedEntity>> names = new HashMap<>();
  private final Map<String, List<NamedEntity>> brands = new HashMap<>();
  private final Set<String> firstTokens = new HashSet<>();
  private final Map<String, Set<String>> notSame = new HashMap<>();
  private final Map<String, EntityIdentifier> identifiers = new HashMap<>();
  private final Map<String, List<Ownership>> owners = new HashMap<>();
  private final PartNumberPatterns partNumbers;
  private final MacBlocks macBlocks;

  public EntityIndex(ReferenceData data) {
    for (Entity entity : data.entities()) {
      entities.put(entity.id(), entity);
      put(names, entity.name(), entity.id(), MatchBasis.NAME, entity.mark());
    }
    for (EntityName name : data.names()) {
      put(
          name.kind() == NameKind.BRAND ? brands : names,
          name.name(),
          name.entity(),
          basis(name.kind()),
          name.mark());
    }
    for (Map<String, List<NamedEntity>> index : List.of(names, brands)) {
      for (String normal : index.keySet()) {
        int end = normal.indexOf(' ');
        firstTokens.add(end < 0 ? normal : normal.substring(0, end));
      }
    }
    for (NotSame pair : data.notSame()) {
      notSame
          .computeIfAbsent(
              String.join(" ", NameNormalizer.tokens(pair.name())), key -> new HashSet<>())
          .add(pair.entity());
    }
    var patterns = new ArrayList<EntityIdentifier>();
    for (EntityIdentifier identifier : data.identifiers()) {
      if (identifier.kind().equals("part-number")) {
        patterns.add(identifier);
      } else {
        identifiers.putIfAbsent(key(identifier.kind(), identifier.value()), identifier);
      }
    }
    partNumbers = new PartNumberPatterns(patterns);
    macBlocks = new MacBlocks(data.registrants());
    for (Ownership edge : data.ownerships()) {
      owners.computeIfAbsent(edge.owned(), key -> new ArrayList<>()).add(edge);
    }
  }

  /** The companies of that name; empty for a name that nobody has. */
  List<NamedEntity> named(String name) {
    String normal = NameNormalizer.normalize(name);
    // A label often bears the brand alone; as the stated maker it names the company.
    List<NamedEntity> found = either(names.get(normal), brands.get(normal));
    if (found.isEmpty()) {
      found = opening(name);
    }
    return apart(name, normal, found);
  }

  /** Those that the name is not known to be another than; its legal form may be what tells. */
  private List<NamedEntity> apart(String name, String normal, List<NamedEntity> found) {
    if (found.isEmpty()) {
      return found;
    }
    Set<String> others = notSame.getOrDefault(normal, Set.of());
    Set<String> exactly =
        notSame.getOrDefault(String.join(" ", NameNormalizer.tokens(name)), Set.of());
    return others.isEmpty() && exactly.isEmpty()
        ? found
        : found.stream()
            .filter(n -> !others.contains(n.entity()) && !exactly.contains(n.entity()))
            .toList();
  }

  /**
   * The company whose whole name opens a longer one, as in "Huawei Technologies (Shenzhen)": a
   * candidate, no more.
   */
  private List<NamedEntity> opening(String name) {
    List<String> tokens = NameNormalizer.tokens(name);
    if (tokens.size() < 2 || !firstTokens.contains(tokens.get(0))) {
      return List.of();
    }
    for (int length = Math.min(5, tokens.size() - 1); length > 0; length--) {
      String start = String.join(" ", tokens.subList(0, length));
      List<NamedEntity> found = names.getOrDefault(start, List.of());
      if (!found.isEmpty()) {
        return found.stream()
            .map(n -> new NamedEntity(n.entity(), n.name(), MatchBasis.FUZZY, n.mark()))
            .toList();
      }
    }
    return List.of();
  }

  /** The company whose name or brand opens a part's name in whole tokens; the longest wins. */
  List<NamedEntity> branded(String partName) {
    List<String> tokens = NameNormalizer.tokens(partName);
    if (tokens.isEmpty() || !firstTokens.contains(tokens.get(0))) {
      return List.of();
    }
    for (int length = Math.min(4, tokens.size()); length > 0; length--) {
      String start = String.join(" ", tokens.subList(0, length));
      List<NamedEntity> found = either(brands.get(start), names.get(start));
      if (!found.isEmpty() && !notSame.containsKey(String.join(" ", tokens))) {
        return found.stream()
            .map(n -> new NamedEntity(n.entity(), n.name(), MatchBasis.BRAND, n.mark()))
            .toList();
      }
    }
    return List.of();
  }

  private static List<NamedEntity> either(
      @Nullable List<NamedEntity> first, @Nullable List<NamedEntity> second) {
    if (first == null || second == null) {
      return first != null ? first : second != null ? second : List.of();
    }
    var all = new ArrayList<>(first);
    for (NamedEntity other : second) {
      if (all.stream().noneMatch(named -> named.entity().equals(other.entity()))) {
        all.add(other);
      }
    }
    return all;
  }

  @Nullable EntityIdentifier identified(String kind, String value) {
    return identifiers.get(key(kind, value));
  }

  PartNumberPatterns partNumbers() {
    return partNumbers;
  }

  MacBlocks macBlocks() {
    return macBlocks;
  }

  List<Ownership> ownersOf(String entity) {
    return owners.getOrDefault(entity, List.of());
  }

  /** The canonical name of a company. */
  String name(String entity) {
    Entity found = entities.get(entity);
    return found == null ? entity : found.name();
  }

  private static void put(
      Map<String, List<NamedEntity>> index,
      String name,
      String entity,
      MatchBasis basis,
      Mark mark) {
    String normal = NameNormalizer.normalize(name);
    if (normal.isEmpty()) {
      return;
    }
    List<NamedEntity> there = index.computeIfAbsent(normal, key -> new ArrayList<>(1));
    if (there.stream().noneMatch(named -> named.entity().equals(entity))) {
      there.add(new NamedEntity(entity, name, basis, mark));
    }
  }

  private static MatchBasis basis(NameKind kind) {
    return switch (kind) {
      case ALIAS -> MatchBasis.ALIAS;
      case FORMER -> MatchBasis.FORMER_NAME;
      case NATIVE -> MatchBasis.NATIVE_NAME;
      case BRAND -> MatchBasis.BRAND;
    };
  }

  private static String key(String kind, String value) {
    return kind + '\0' + value.toLowerCase(java.util.Locale.ROOT);
  }
}
