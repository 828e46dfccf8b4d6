// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.ReadingLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.Set;

/**
 * Reads of which parts a component is a copy, and which are its second sources. They are components
 * to CycloneDX, but none of the BOM: what they state speaks for the component that holds them.
 */
final class PedigreeReader {
  private static final Set<String> LISTS = Set.of("ancestors", Kin.VARIANTS);
  private static final int MOST = 10_000;

  private final BomCursor cursor;
  private final ValueReader values;
  private final DiagnosticLog log;
  private final ReadingLimits limits;
  private final ComponentReader components;
  private int count;

  PedigreeReader(
      BomCursor cursor, ValueReader values, DiagnosticLog log, ComponentReader components) {
    this.cursor = cursor;
    this.values = values;
    this.log = log;
    this.limits = cursor.limits();
    this.components = components;
  }

  /** Reads the value of a key {@code pedigree}, of a component or of a part in a pedigree. */
  void read(ComponentNode node, Pointer pointer) {
    if (!values.object("pedigree", pointer)) {
      return;
    }
    for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
      if (LISTS.contains(key)) {
        list(node, key, cursor.member(pointer, key));
      } else {
        // Commits, patches and notes name no maker; a descendant's maker is another's.
        KeyCase.check(key, LISTS, cursor, pointer, log);
        cursor.skip();
      }
    }
  }

  private void list(ComponentNode node, String key, Pointer pointer) {
    String field = "pedigree." + key;
    if (!values.list(field, pointer)) {
      return;
    }
    for (int i = 0; cursor.nextElement("component"); i++) {
      Pointer element = cursor.element(pointer, "component", i);
      if (values.object(field, element)) {
        part(Kin.of(node, key, i), element);
      }
    }
  }

  private void part(Kin kin, Pointer pointer) {
    SourceLocation place = cursor.here(pointer);
    ComponentNode holder = kin.holder();
    requireWithinLimits(kin, place);
    var part = new ComponentNode(pointer, place);
    part.kin = kin;
    if (holder.pedigree.isEmpty()) {
      holder.pedigree = new ArrayList<>(1);
    }
    holder.pedigree.add(part);
    components.readKin(part);
  }

  private void requireWithinLimits(Kin kin, SourceLocation place) {
    if (kin.steps() > limits.levels()) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-too-many-levels",
              "ancestors of ancestors, more than "
                  + limits.levels()
                  + " levels deep: leave out what isn't needed, or raise the limit in interdict.xml"
                  + " with <limits levels=\"…\"/>",
              place));
    }
    if (kin.holder().pedigree.size() == MOST) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-too-many-ancestors",
              "a component with more than "
                  + MOST
                  + " ancestors and variants: leave out what isn't needed",
              place));
    }
    if (++count > limits.components()) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-too-many-ancestors",
              "more than "
                  + limits.components()
                  + " ancestors and variants: split the BOM, or raise the limit in interdict.xml with"
                  + " <limits components=\"…\"/>",
              place));
    }
  }
}
