// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hardware bill of materials as read, with the BOMs of its assemblies.
 *
 * @param path as reports print it
 * @param sha256 of the file's bytes, lower-case hex
 * @param endItem {@code metadata.component}, null if the BOM names none
 * @param components all of them, the end item first, assemblies before their parts
 * @param declaredComplete components of which it is stated that nothing in them is left out, by a
 *     composition {@code complete} of the file that describes them
 * @param completeOverall whether a composition {@code complete} names no assembly at all
 * @param gaps components whose parts aren't known, since their BOM could not be read or a
 *     composition says that not all of them are listed, in the order of the components
 * @param subBoms the files of assemblies that were read too, in the order of reading
 * @param given facts from outside the BOM about its components; those that {@linkplain
 *     GivenFact#fills fill} are among what the component states, with their place in the facts file
 */
public record Bom(
    String path,
    String sha256,
    String specVersion,
    @Nullable Component endItem,
    List<Component> components,
    Set<Component> declaredComplete,
    boolean completeOverall,
    List<Gap> gaps,
    List<SubBom> subBoms,
    Map<Component, List<GivenFact>> given) {
  /**
   * An assembly whose parts aren't known.
   *
   * @param why in words, such as {@code its BOM 'modem.cdx.json' could not be read}
   */
  public record Gap(Component assembly, String why) {}

  /**
   * A file that describes an assembly.
   *
   * @param path as reports print it
   * @param sha256 of the file's bytes, lower-case hex
   */
  public record SubBom(String path, String sha256, String specVersion) {}

  /** A BOM without facts from outside. */
  public Bom(
      String path,
      String sha256,
      String specVersion,
      @Nullable Component endItem,
      List<Component> components,
      Set<Component> declaredComplete,
      boolean completeOverall,
      List<Gap> gaps,
      List<SubBom> subBoms) {
    this(
        path,
        sha256,
        specVersion,
        endItem,
        components,
        declaredComplete,
        completeOverall,
        gaps,
        subBoms,
        Map.of());
  }

  public Bom {
    components = List.copyOf(components);
    declaredComplete = Set.copyOf(declaredComplete);
    gaps = List.copyOf(gaps);
    subBoms = List.copyOf(subBoms);
    given = Map.copyOf(given);
  }

  /** The facts from outside about a component, in the order of the facts file. */
  public List<GivenFact> given(Component component) {
    return given.getOrDefault(component, List.of());
  }

  /**
   * Whether the BOM says that nothing is left out: a composition {@code complete} names the end
   * item (or no assembly at all) and every component that has children, none denies it of a part
   * without children, and the BOMs of all assemblies were read.
   */
  public boolean complete() {
    return gaps.isEmpty() && firstIncomplete() == null;
  }

  /**
   * The first two costs that are in different currencies; none if all are in one. A cost that names
   * no currency is in that of the others.
   */
  public List<Property> costsThatDiffer() {
    Property first = null;
    String currency = null;
    for (Component component : components) {
      Property stated = component.property(Cost.FIELD).orElse(null);
      Cost cost = stated == null ? null : Cost.read(stated.value());
      if (stated != null && cost != null && cost.currency() != null) {
        if (first == null) {
          first = stated;
          currency = cost.currency();
        } else if (!cost.currency().equals(currency)) {
          return List.of(first, stated);
        }
      }
    }
    return List.of();
  }

  /** The first assembly that no composition declares complete, null if all are declared. */
  public @Nullable String firstIncomplete() {
    if (endItem == null ? !completeOverall : !declaredComplete.contains(endItem)) {
      return endItem == null ? "the end item" : endItem.name();
    }
    for (Component component : components) {
      if (component.assembly() && !declaredComplete.contains(component)) {
        return component.toString();
      }
    }
    return null;
  }
}
