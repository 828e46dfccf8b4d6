// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.model.Component;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Origin;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A component, and what BOMs of its own add to what the BOM says in which it stands. */
final class Assembly {
  /** These are about the place in the BOM that includes, and hold there alone. */
  private static final Set<String> OF_THE_PLACE = Set.of(PropertyNames.QUANTITY, "interdict:dnp");

  private final ComponentNode node;
  private List<Inclusion> inclusions = List.of();
  private List<Party> parties;
  private List<Identifier> identifiers;
  private List<Origin> origins;
  private List<Property> properties;
  private @Nullable String description;
  private @Nullable String gap;

  Assembly(ComponentNode node) {
    this.node = node;
    parties = node.parties;
    identifiers = node.identifiers;
    origins = node.origins;
    properties = node.properties;
    description = node.description;
  }

  /** The files that describe it, in the order of the references. */
  List<Inclusion> inclusions() {
    return inclusions;
  }

  /** The first reason why its parts aren't known, null if there is none. */
  @Nullable String gap() {
    return gap;
  }

  void gap(String why) {
    gap = gap == null ? why : gap;
  }

  /** False if this file describes it already: two references to one file are one. */
  boolean isNew(BomDocument document) {
    return inclusions.stream().noneMatch(inclusion -> inclusion.document().is(document));
  }

  /** Adds what a file says; returns how the makers differ, null if they don't. */
  @Nullable String include(Inclusion inclusion) {
    if (inclusions.isEmpty()) {
      inclusions = new ArrayList<>(1);
    }
    inclusions.add(inclusion);
    ComponentNode item = inclusion.contents().endItem();
    ComponentNode subject = inclusion.subject();
    if (subject == null) {
      return null;
    }
    String difference = difference(subject);
    parties = parties(parties, subject.parties);
    identifiers = union(identifiers, names(subject, item), i -> i.kind() + " " + i.value());
    origins = union(origins, subject.origins, o -> o.stage() + " " + o.country() + " " + o.share());
    properties =
        union(
            properties,
            subject.properties.stream().filter(p -> !OF_THE_PLACE.contains(p.name())).toList(),
            p -> key(p.name(), p.value()));
    description = description == null ? subject.description : description;
    return difference;
  }

  /**
   * The component.
   *
   * @param holder whether components stand in it that aren't written in it: those of the whole BOM
   */
  Component component(
      int index, @Nullable Component parent, boolean endItem, boolean holder, int depth) {
    return new Component(
        index,
        node.bomRef,
        node.type,
        node.name,
        node.version,
        description,
        parties,
        identifiers,
        origins,
        properties,
        node.quantity,
        parent,
        endItem,
        holder || !node.children.isEmpty() || !inclusions.isEmpty() || gap != null,
        depth,
        node.location,
        node.pointer);
  }

  /** What the other file calls it is a name too: a brand in it is not to be lost. */
  private List<Identifier> names(ComponentNode subject, @Nullable ComponentNode item) {
    var all = new ArrayList<>(subject.identifiers);
    if (item != null && !item.name.equals(node.name) && !Placeholders.contains(item.name)) {
      all.add(new Identifier(IdentifierKind.NAME, item.name, "name", item.location));
    }
    return all;
  }

  private @Nullable String difference(ComponentNode subject) {
    List<String> ours = makers(parties);
    List<String> theirs = makers(subject.parties);
    Set<String> known = ours.stream().map(Assembly::plain).collect(Collectors.toSet());
    return ours.isEmpty() || theirs.stream().allMatch(name -> known.contains(plain(name)))
        ? null
        : "'" + String.join("', '", ours) + "' here and '" + String.join("', '", theirs) + "'";
  }

  private static List<String> makers(List<Party> parties) {
    return parties.stream()
        .filter(party -> party.role() == PartyRole.MANUFACTURER)
        .map(Party::name)
        .toList();
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** A party that one file knows with its seat and the other without is no other party. */
  private static List<Party> parties(List<Party> ours, List<Party> theirs) {
    Set<String> named = ours.stream().map(p -> p.role() + p.name()).collect(Collectors.toSet());
    List<Party> news =
        theirs.stream()
            .filter(p -> p.country() != null || !named.contains(p.role() + p.name()))
            .toList();
    return union(ours, news, p -> p.role() + key(p.name(), String.valueOf(p.country()))).stream()
        .sorted(Comparator.comparing(Party::role))
        .toList();
  }

  private static <T> List<T> union(List<T> ours, List<T> theirs, Function<T, String> key) {
    if (ours.isEmpty()) {
      return theirs;
    }
    Set<String> known = ours.stream().map(key).collect(Collectors.toCollection(HashSet::new));
    var union = new ArrayList<>(ours);
    for (T value : theirs) {
      if (known.add(key.apply(value))) {
        union.add(value);
      }
    }
    return union;
  }

  /** One text, since texts of the same hash are still told apart in few steps. */
  private static String key(String one, String other) {
    return one.length() + ":" + one + other;
  }
}
