// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.facts;

import dev.interdict.internal.bom.StatedValues;
import dev.interdict.internal.names.NameNormalizer;
import dev.interdict.model.Component;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Origin;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Property;
import dev.interdict.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is stated in one field: of that which a value says, the first of party, identifier, origin,
 * quantity and property tells where to look.
 *
 * @param values that somebody states
 */
record StatedField(StatedValues values) {
  private static final double SHARES_DIFFER = 0.5;

  /** What a component states in the same field, as people read it; null if nothing. */
  @Nullable String of(Component component) {
    if (!values.parties().isEmpty()) {
      return component.party(role()).map(Party::name).orElse(null);
    }
    if (!values.identifiers().isEmpty()) {
      String ids =
          identifiers(component).map(Identifier::value).distinct().collect(Collectors.joining(";"));
      return ids.isEmpty() ? null : ids;
    }
    if (!values.origins().isEmpty()) {
      List<Origin> origins = origins(component);
      return origins.isEmpty()
          ? null
          : origins.stream().map(Origin::shown).distinct().collect(Collectors.joining(";"));
    }
    if (values.quantity() != null) {
      Double quantity = component.quantity();
      return quantity == null ? null : String.valueOf(quantity);
    }
    return component.property(property()).map(Property::value).orElse(null);
  }

  /** Whether a component states the same. */
  boolean agrees(Component component) {
    if (!values.parties().isEmpty()) {
      return component.parties().stream()
          .filter(party -> party.role() == role() && !party.ofPedigree())
          .anyMatch(party -> same(party, values.parties().get(0)));
    }
    if (!values.identifiers().isEmpty()) {
      return identifiers(component)
          .map(Identifier::bare)
          .toList()
          .containsAll(values.identifiers().stream().map(Identifier::bare).toList());
    }
    if (!values.origins().isEmpty()) {
      return shown(origins(component)).equals(shown(values.origins()));
    }
    if (values.quantity() != null) {
      return Objects.equals(values.quantity(), component.quantity());
    }
    return component
        .property(property())
        .filter(own -> own.value().strip().equals(values.properties().get(0).value().strip()))
        .isPresent();
  }

  /** Whether a component states a stage in part only, and nothing of what it states is denied. */
  boolean completes(Component component) {
    List<Origin> own = values.origins().isEmpty() ? List.of() : origins(component);
    return own.stream().anyMatch(origin -> origin.country() == null)
        && own.stream()
            .filter(origin -> origin.country() != null)
            .allMatch(origin -> values.origins().stream().anyMatch(more -> keeps(more, origin)));
  }

  /** Whether both state the same. */
  boolean same(StatedField other) {
    if (!values.parties().isEmpty() && !other.values.parties().isEmpty()) {
      return same(values.parties().get(0), other.values.parties().get(0));
    }
    return ids(values).equals(ids(other.values))
        && shown(values.origins()).equals(shown(other.values.origins()))
        && Objects.equals(values.quantity(), other.values.quantity())
        && properties(values).equals(properties(other.values));
  }

  /** The component with what the values say besides. */
  Component added(Component to) {
    Stage stage = values.origins().isEmpty() ? null : values.origins().get(0).stage();
    var parties = new ArrayList<>(to.parties());
    parties.addAll(values.parties());
    parties.sort(java.util.Comparator.comparing(Party::role));
    Double quantity = values.quantity();
    return FilledBom.copy(
        to,
        parties,
        joined(to.identifiers(), values.identifiers()),
        joined(
            to.origins().stream().filter(origin -> origin.stage() != stage).toList(),
            values.origins()),
        joined(to.properties(), values.properties()),
        quantity == null ? to.quantity() : quantity,
        to.parent());
  }

  private static boolean keeps(Origin more, Origin origin) {
    Double share = origin.share();
    Double now = more.share();
    return Objects.equals(more.country(), origin.country())
        && (share == null || (now != null && Math.abs(now - share) < SHARES_DIFFER));
  }

  private PartyRole role() {
    return values.parties().get(0).role();
  }

  private String property() {
    return values.properties().get(0).name();
  }

  private Stream<Identifier> identifiers(Component component) {
    IdentifierKind kind = values.identifiers().get(0).kind();
    return component.identifiers().stream().filter(i -> i.kind() == kind && !i.ofPedigree());
  }

  private List<Origin> origins(Component component) {
    Stage stage = values.origins().get(0).stage();
    return component.origins().stream().filter(origin -> origin.stage() == stage).toList();
  }

  private static boolean same(Party one, Party other) {
    return one.name().strip().equals(other.name().strip())
        || NameNormalizer.normalize(one.name())
            .key()
            .equals(NameNormalizer.normalize(other.name()).key());
  }

  private static TreeSet<String> shown(List<Origin> origins) {
    return origins.stream().map(Origin::shown).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> ids(StatedValues values) {
    return values.identifiers().stream().map(Identifier::bare).sorted().toList();
  }

  private static List<String> properties(StatedValues values) {
    return values.properties().stream().map(property -> property.value().strip()).toList();
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
