// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.model.Identifier;
import dev.interdict.model.Origin;
import dev.interdict.model.Party;
import dev.interdict.model.Pointer;
import dev.interdict.model.Property;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component while it is read: JSON gives its parts in any order. */
final class ComponentNode {
  static final String UNNAMED = "(unnamed)";

  final Pointer pointer;

  /** The opening brace, until the name is read. */
  SourceLocation location;

  String type = "(none)";
  String name = UNNAMED;
  @Nullable String bomRef;
  @Nullable String version;
  @Nullable String description;
  @Nullable Double quantity;
  List<Party> parties = new ArrayList<>(2);
  List<Identifier> identifiers = new ArrayList<>(2);
  List<Origin> origins = List.of();

  /** All that may matter, until the component is read; from then on what the record keeps. */
  List<Property> properties = new ArrayList<>(2);

  List<ComponentNode> children = List.of();

  /** Where its own BOMs are to be found, as written. */
  List<Text> subBoms = List.of();

  /** Where it stands in a pedigree; null for a component of the BOM. */
  @Nullable Kin kin;

  /** The parts of its pedigree, at any distance, until the component is read. */
  List<ComponentNode> pedigree = List.of();

  ComponentNode(Pointer pointer, SourceLocation location) {
    this.pointer = pointer;
    this.location = location;
  }

  boolean isDevice() {
    return type.equals("device");
  }
}
