// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which materials a component is stated to hold.
 *
 * @param words of {@link Material}; {@code none} stands alone, and says that it holds none of them
 * @param open whether something was stated that isn't known, or that contradicts the rest: then
 *     there may be more
 */
public record Materials(Set<String> words, boolean open) {
  /** The property of a component that states them, separated by semicolons. */
  public static final String FIELD = "interdict:material";

  private static final Materials NOT_STATED = new Materials(Set.of(), false);

  public Materials {
    words = Collections.unmodifiableSet(new TreeSet<>(words));
  }

  /** What all the properties of a component say together. */
  public static Materials of(Component component) {
    if (component.property(FIELD).isEmpty()) {
      return NOT_STATED;
    }
    Set<Material> named = EnumSet.noneOf(Material.class);
    boolean open = false;
    for (Property property : component.properties()) {
      if (property.name().equals(FIELD)) {
        for (String piece : property.value().split(";", -1)) {
          Material material = Material.of(piece);
          if (material != null) {
            named.add(material);
          } else {
            open |= !piece.isBlank();
          }
        }
      }
    }
    if (named.size() > 1 && named.remove(Material.NONE)) {
      open = true;
    }
    var words = new TreeSet<String>();
    named.forEach(material -> words.add(material.word()));
    return new Materials(words, open);
  }

  /** Whether it is stated what the component holds, for the whole of it. */
  public boolean stated() {
    return !words.isEmpty() && !open;
  }

  /** As a BOM writes it: {@code ndfeb;steel}; with {@code unknown} where there may be more. */
  public String shown() {
    return String.join(";", words) + (open ? ";unknown" : "");
  }
}
