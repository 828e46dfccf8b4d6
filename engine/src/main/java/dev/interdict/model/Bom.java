// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hardware bill of materials as read.
 *
 * @param path as reports print it
 * @param sha256 of the file's bytes, lower-case hex
 * @param endItem {@code metadata.component}, null if the BOM names none
 * @param components all of them, the end item first, assemblies before their parts
 * @param completeAssemblies bom-refs that a composition {@code complete} names; without those that
 *     several components have, since it can't be known which is meant
 * @param completeOverall whether a composition {@code complete} names no assembly at all
 */
public record Bom(
    String path,
    String sha256,
    String specVersion,
    @Nullable Component endItem,
    List<Component> components,
    Set<String> completeAssemblies,
    boolean completeOverall) {
  public Bom {
    components = List.copyOf(components);
    completeAssemblies = unambiguous(completeAssemblies, components);
  }

  private static Set<String> unambiguous(Set<String> refs, List<Component> components) {
    if (refs.isEmpty()) {
      return Set.of();
    }
    var sure = new HashSet<>(refs);
    var seen = new HashSet<String>();
    for (Component component : components) {
      String ref = component.bomRef();
      if (ref != null && refs.contains(ref) && !seen.add(ref)) {
        sure.remove(ref);
      }
    }
    // Set.copyOf would look at each of them for each, if a file gives all one hash.
    return Collections.unmodifiableSet(sure);
  }

  /**
   * Whether the BOM says that nothing is left out: a composition {@code complete} names the end
   * item (or no assembly at all) and every component that has children.
   */
  public boolean complete() {
    return firstIncomplete() == null;
  }

  /** The first assembly that no composition declares complete, null if all are declared. */
  public @Nullable String firstIncomplete() {
    if (!completeOverall && (endItem == null || !declared(endItem))) {
      return endItem == null ? "the end item" : endItem.name();
    }
    for (Component component : components) {
      if (component.assembly() && !component.endItem() && !declared(component)) {
        return component.toString();
      }
    }
    return null;
  }

  private boolean declared(Component component) {
    return component.bomRef() != null && completeAssemblies.contains(component.bomRef());
  }
}
