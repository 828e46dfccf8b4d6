// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.model.Component;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Components of one BOM for tests: each gets the next index, and a line of its own. */
public final class Parts {
  private final String bom;
  private int next;

  public Parts(String bom) {
    this.bom = bom;
  }

  /** Parts that stand in another file of the same BOM. */
  public Parts in(String file) {
    var other = new Parts(file);
    other.next = next;
    return other;
  }

  public String bom() {
    return bom;
  }

  public Component endItem(String name) {
    return part(name, "device", null, true);
  }

  public Component assembly(Component parent, String name) {
    return part(name, "device", parent, true);
  }

  public Component part(@Nullable Component parent, String name) {
    return part(name, "device", parent, false);
  }

  /** The line of the BOM on which the component's name stands. */
  public static String sourceLine(Component component) {
    return "      \"name\": \"" + component.name() + "\",";
  }

  private Component part(String name, String type, @Nullable Component parent, boolean assembly) {
    int index = next++;
    Pointer pointer =
        parent == null
            ? Pointer.ROOT.child("metadata").child("component")
            : Pointer.ROOT.child("components").child(index);
    int line = 10 + 7 * index;
    var location =
        new SourceLocation(bom, line, 15, line, 17 + name.length(), pointer.child("name"));
    return new Component(
        index,
        index % 4 == 3 ? null : "ref-" + index,
        type,
        name,
        index % 2 == 0 ? "1.0" : null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        parent,
        parent == null,
        assembly,
        parent == null ? 0 : parent.depth() + 1,
        location,
        pointer);
  }
}
