// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.facts;

import dev.interdict.model.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The components of one name (a bom-ref, or a path), place by place: a file that is included twice
 * holds the same component twice, which is one place.
 */
final class Holders {
  private final Map<String, List<Component>> byPlace = new HashMap<>();
  private final Map<String, List<String>> placesByFile = new HashMap<>();

  void add(Component component) {
    String place = component.location().toString();
    List<Component> there = byPlace.get(place);
    if (there == null) {
      there = new ArrayList<>(1);
      byPlace.put(place, there);
      placesByFile
          .computeIfAbsent(component.location().file(), file -> new ArrayList<>(1))
          .add(place);
    }
    there.add(component);
  }

  /**
   * Those that are one component; empty if several different ones have the name.
   *
   * @param file in which it must stand, null for any
   * @return null if none stands there
   */
  @Nullable List<Component> of(@Nullable String file) {
    if (file == null) {
      return byPlace.size() == 1 ? byPlace.values().iterator().next() : List.of();
    }
    List<String> places = placesByFile.get(file);
    if (places == null) {
      return null;
    }
    return places.size() == 1 ? byPlace.get(places.get(0)) : List.of();
  }
}
