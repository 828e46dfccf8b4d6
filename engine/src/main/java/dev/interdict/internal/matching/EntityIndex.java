// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.names.NameNormalizer;
import dev.interdict.internal.names.NameTokens;
import dev.interdict.internal.names.NormalName;
import dev.interdict.model.Confidence;
import dev.interdict.model.MatchBasis;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.Entity;
import dev.interdict.rulebook.ReferenceData.EntityIdentifier;
import dev.interdict.rulebook.ReferenceData.EntityName;
import dev.interdict.rulebook.ReferenceData.NameKind;
import dev.interdict.rulebook.ReferenceData.NotSame;
import dev.interdict.rulebook.ReferenceData.Ownership;
import dev.interdict.rulebook.ReferenceData.VendorNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Companies by every name and identifier; immutable once built, safe for several threads. */
public final class EntityIndex {
  /** Between a small letter and a capital. */
  private static final Pattern CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private final Map<String, Entity> entities = new HashMap<>();
  private final CompanyNames names = new CompanyNames();
  private final Map<String, List<NotSame>> notSame = new HashMap<>();

  /** Those whose legal form is what tells them, such as {@code Teltronic AG}. */
  private final Map<String, List<NotSame>> notSameExactly = new HashMap<>();

  private int longestNotSame;

  /** Companies on no list: a name that is theirs is nobody else's, misspelt. */
  private final Set<String> others = new HashSet<>();

  private final Map<String, EntityIdentifier> identifiers = new HashMap<>();
  private final Map<String, List<Ownership>> owners = new HashMap<>();
  private final PartNumberPatterns partNumbers;
  private final MacBlocks macBlocks;
  private final PartContents contents;

  public EntityIndex(ReferenceData data) {
    for (Entity entity : data.entities()) {
      entities.put(entity.id(), entity);
      names.add(entity.id(), entity.name(), MatchBasis.NAME, entity.mark());
    }
    for (EntityName name : data.names()) {
      names.add(name.entity(), name.name(), basis(name.kind()), name.mark());
    }
    for (NotSame pair : data.notSame()) {
      List<String> tokens = NameTokens.of(pair.name());
      NormalName normal = NameNormalizer.normalize(pair.name());
      boolean formed = tokens.size() > normal.words().size() + normal.places().size();
      (formed ? notSameExactly : notSame)
          .computeIfAbsent(
              formed ? String.join(" ", tokens) : normal.bare(), key -> new ArrayList<>(1))
          .add(pair);
      longestNotSame = Math.max(longestNotSame, normal.words().size());
    }
    for (VendorNumber vendor : data.vendors()) {
      others.add(NameNormalizer.normalize(vendor.holder()).key());
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
    contents = new PartContents(data.contents());
    macBlocks = new MacBlocks(data.registrants());
    for (Ownership edge : data.ownerships()) {
      owners.computeIfAbsent(edge.owned(), key -> new ArrayList<>()).add(edge);
    }
  }

  /** The companies that a name is of, or may be of; empty for a name that nobody has. */
  public List<NamedEntity> named(String name) {
    NormalName normal = NameNormalizer.normalize(name);
    if (normal.words().isEmpty()) {
      return List.of();
    }
    List<NamedEntity> found = known(normal);
    if (found.isEmpty()) {
      found = parted(name);
    }
    if (!found.isEmpty()) {
      return without(refused(name, normal), found);
    }
    // One name that is another company's says nothing of the other names in the field.
    found = new StatedParts(part -> without(refused(part.bare(), part), known(part))).named(name);
    if (!found.isEmpty()) {
      return without(notSame.getOrDefault(normal.bare(), List.of()), found);
    }
    if (others.contains(normal.key())) {
      return List.of();
    }
    found = names.opening(normal);
    return without(refused(name, normal), found.isEmpty() ? names.resembling(normal) : found);
  }

  /** A name of which only capitals tell the words: {@code HuaweiTechnologies}. */
  private List<NamedEntity> parted(String name) {
    String parted = CAPITAL.matcher(name).replaceAll(" ");
    return parted.length() == name.length()
        ? List.of()
        : known(NameNormalizer.normalize(parted)).stream()
            .map(named -> named.by("written as one word"))
            .toList();
  }

  /** The companies of exactly that name. */
  List<NamedEntity> exactly(String name) {
    NormalName normal = NameNormalizer.normalize(name);
    return normal.words().isEmpty() ? List.of() : names.exact(normal);
  }

  private List<NamedEntity> known(NormalName normal) {
    List<NamedEntity> exact = names.exact(normal);
    return exact.isEmpty() ? names.rewritten(normal) : exact;
  }

  /** The company whose name or brand opens a part's name in whole tokens; the longest wins. */
  List<NamedEntity> branded(String partName) {
    List<String> tokens = NameTokens.of(NameNormalizer.bounded(partName));
    if (tokens.isEmpty()
        || (NormalName.placeAt(tokens) == 0 && !names.begins(NormalName.spelled(tokens.get(0))))) {
      return List.of();
    }
    List<NamedEntity> found = names.heading(tokens);
    if (found.isEmpty()) {
      return found;
    }
    List<NotSame> refused = refused(partName, NormalName.ofTokens(tokens));
    refused.addAll(refused(partName));
    return without(refused, found).stream()
        .map(n -> new NamedEntity(n.entity(), n.name(), MatchBasis.BRAND, Confidence.MEDIUM, ""))
        .toList();
  }

  /** The pairs that say whose a name is not, though it looks so. */
  List<NotSame> refused(String name) {
    return refused(name, NameNormalizer.normalize(name));
  }

  /** A name that is another company's is so with more words behind it, too. */
  private List<NotSame> refused(String written, NormalName name) {
    var found = new ArrayList<NotSame>();
    if (!notSameExactly.isEmpty()) {
      String exactly = String.join(" ", NameTokens.of(NameNormalizer.bounded(written)));
      found.addAll(notSameExactly.getOrDefault(exactly, List.of()));
    }
    for (int length = Math.min(longestNotSame, name.words().size()); length > 0; length--) {
      String start = String.join(" ", name.words().subList(0, length));
      found.addAll(notSame.getOrDefault(start, List.of()));
    }
    return found;
  }

  private static List<NamedEntity> without(List<NotSame> refused, List<NamedEntity> found) {
    return refused.isEmpty()
        ? found
        : found.stream()
            .filter(n -> refused.stream().noneMatch(pair -> pair.entity().equals(n.entity())))
            .toList();
  }

  @Nullable EntityIdentifier identified(String kind, String value) {
    return identifiers.get(key(kind, value));
  }

  PartNumberPatterns partNumbers() {
    return partNumbers;
  }

  PartContents contents() {
    return contents;
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

  private static MatchBasis basis(NameKind kind) {
    return switch (kind) {
      case ALIAS -> MatchBasis.ALIAS;
      case FORMER -> MatchBasis.FORMER_NAME;
      case NATIVE -> MatchBasis.NATIVE_NAME;
      case BRAND -> MatchBasis.BRAND;
    };
  }

  private static String key(String kind, String value) {
    return kind + '\0' + value.toLowerCase(Locale.ROOT);
  }
}
