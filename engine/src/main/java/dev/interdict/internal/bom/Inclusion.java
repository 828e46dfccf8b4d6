// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.internal.bom.Compositions.Said;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file at one place of a BOM: the whole, or the BOM of an assembly.
 *
 * @param contents of the document
 * @param outer by which it is included; null for the whole
 * @param reference in that file; null for the whole
 * @param level of the assembly that it describes
 */
record Inclusion(
    BomDocument document,
    BomContents contents,
    @Nullable Inclusion outer,
    @Nullable Text reference,
    int level) {
  private static final int VALUES_OF_A_COMPONENT = 5;

  /** Whether a document is this one, or one that holds it. */
  boolean holds(BomDocument other) {
    for (Inclusion in = this; in != null; in = in.outer) {
      if (in.document.is(other)) {
        return true;
      }
    }
    return false;
  }

  /** What this file says of the completeness of a component that stands in it. */
  Said said(ComponentNode node) {
    return node == contents.endItem() ? contents.said() : contents.compositions().of(node.bomRef);
  }

  /** What stands in the assembly that this file describes. */
  List<ComponentNode> parts() {
    ComponentNode item = contents.endItem();
    if (item == null || item.children.isEmpty()) {
      return contents.components();
    }
    var parts = new ArrayList<>(item.children);
    parts.addAll(contents.components());
    return parts;
  }

  /** Who the file is about: its end item, else those that its metadata names; null if nobody. */
  @Nullable ComponentNode subject() {
    ComponentNode item = contents.endItem();
    return item == null ? contents.makers() : item;
  }

  /** What it counts as against the limit of components, so that no end item weighs nothing. */
  int weight() {
    ComponentNode subject = subject();
    return subject == null
        ? 1
        : 1
            + (subject.parties.size()
                    + subject.identifiers.size()
                    + subject.origins.size()
                    + subject.properties.size())
                / VALUES_OF_A_COMPONENT;
  }

  /** {@code a.json > b.json > a.json}. */
  String chainTo(BomDocument first) {
    var words = new StringBuilder(first.path());
    for (Inclusion in = this; in != null; in = in.document.is(first) ? null : in.outer) {
      words.insert(0, in.document.path() + " > ");
    }
    return words.toString();
  }
}
