// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CycloneDX component as the BOM states it. A component may hold components: an assembly.
 *
 * <p>Two components are the same only if they are the same place in the same BOM.
 *
 * @param index position in {@link Bom#components()}
 * @param bomRef null if the component has none
 * @param type the CycloneDX type as written
 * @param name as written; {@code "(unnamed)"} if missing
 * @param parties who is named, in falling order of what it says about the maker
 * @param properties those that Interdict reads
 * @param quantity how many of it the parent holds; null if not stated
 * @param parent the assembly that holds it: the end item for top-level components, null for the end
 *     item itself, or where a BOM names no end item
 * @param endItem true for {@code metadata.component}
 * @param assembly true if it holds components
 * @param depth 0 for the end item, 1 for its direct parts
 * @param location the text of its name
 * @param pointer the component itself
 */
public record Component(
    int index,
    @Nullable String bomRef,
    String type,
    String name,
    @Nullable String version,
    @Nullable String description,
    List<Party> parties,
    List<Identifier> identifiers,
    List<Origin> origins,
    List<Property> properties,
    @Nullable Double quantity,
    @Nullable Component parent,
    boolean endItem,
    boolean assembly,
    int depth,
    SourceLocation location,
    Pointer pointer) {
  /** The types of component that CycloneDX 1.7 knows. */
  public static final Set<String> TYPES =
      Set.of(
          "application",
          "framework",
          "library",
          "container",
          "platform",
          "operating-system",
          "device",
          "device-driver",
          "firmware",
          "file",
          "machine-learning-model",
          "data",
          "cryptographic-asset");

  private static final String NOT_FITTED = "interdict:dnp";
  private static final Set<String> YES = Set.of("true", "yes", "1");

  public Component {
    parties = List.copyOf(parties);
    identifiers = List.copyOf(identifiers);
    origins = List.copyOf(origins);
    properties = List.copyOf(properties);
  }

  /**
   * The first party in this role. What its pedigree says of other roles than {@link
   * PartyRole#ANCESTOR} the component doesn't state, and is found in {@link #parties} only.
   */
  public Optional<Party> party(PartyRole role) {
    // These are asked often of every component, where an iterator shows.
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      if (party.role() == role && (role == PartyRole.ANCESTOR || !party.ofPedigree())) {
        return Optional.of(party);
      }
    }
    return Optional.empty();
  }

  /** The first identifier of this kind that the component states itself, not its pedigree. */
  public Optional<Identifier> identifier(IdentifierKind kind) {
    for (int i = 0; i < identifiers.size(); i++) {
      Identifier identifier = identifiers.get(i);
      if (identifier.kind() == kind && !identifier.ofPedigree()) {
        return Optional.of(identifier);
      }
    }
    return Optional.empty();
  }

  /** The first property of this name. */
  public Optional<Property> property(String propertyName) {
    for (int i = 0; i < properties.size(); i++) {
      Property property = properties.get(i);
      if (property.name().equals(propertyName)) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }

  /** Whether the BOM says that it isn't fitted: a place on the board that stays empty. */
  public boolean notFitted() {
    for (Property property : properties) {
      if (property.name().equals(NOT_FITTED)) {
        return YES.contains(property.value().strip().toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }

  /** The names from the end item (or the top-level component) down to this component. */
  public List<String> path() {
    var names = new java.util.ArrayDeque<String>();
    for (Component c = this; c != null; c = c.parent) {
      names.addFirst(c.name);
    }
    return List.copyOf(names);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  /** Without collisions within a file, and in its order. */
  @Override
  public int hashCode() {
    return 31 * location.file().hashCode() + index;
  }

  /** The path, as people read it: {@code gateway > modem board > EC25-AFX}. */
  @Override
  public String toString() {
    return String.join(" > ", path());
  }
}
