// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.model.Pointer;
import java.util.HashMap;
import java.util.Map;

/**
 * Paths of elements and attributes; their steps are kept once, since a million values share them.
 */
final class XmlPath {
  static final Pointer ROOT = Pointer.ROOT.child("bom");
  private static final int KEPT = 64;

  private final Map<String, String> attributes = new HashMap<>();
  private final Map<String, String[]> elements = new HashMap<>();

  Pointer child(Pointer element, String name) {
    return element.child(name);
  }

  Pointer attribute(Pointer element, String name) {
    return element.child(attributes.computeIfAbsent(name, "@"::concat));
  }

  /** The path of the child with a name and a position among those of that name, from 0. */
  Pointer element(Pointer parent, String name, int index) {
    if (index >= KEPT) {
      return parent.child(step(name, index));
    }
    String[] steps = elements.computeIfAbsent(name, any -> new String[KEPT]);
    String step = steps[index];
    if (step == null) {
      step = step(name, index);
      steps[index] = step;
    }
    return parent.child(step);
  }

  private static String step(String name, int index) {
    return name + '[' + (index + 1) + ']';
  }
}
