// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

/**
 * Where a part stands in the pedigree of a component.
 *
 * @param holder the component of the BOM
 * @param field such as {@code pedigree.ancestors[0]}
 * @param variant true for a second source, false for a part of which the holder is a copy
 * @param steps from the holder to the part: 1 for its own ancestors
 */
record Kin(ComponentNode holder, String field, boolean variant, int steps) {
  static final String VARIANTS = "variants";

  /** So many steps are spelled out; what is further off is found by its place. */
  private static final int SHOWN = 4;

  /** The part at an index of a list in the pedigree of a component, or of a part in a pedigree. */
  static Kin of(ComponentNode node, String list, int index) {
    Kin of = node.kin;
    boolean variant = list.equals(VARIANTS) || (of != null && of.variant);
    String step = "pedigree." + list + "[" + index + "]";
    return of == null
        ? new Kin(node, step, variant, 1)
        : new Kin(of.holder, further(of, step), variant, of.steps + 1);
  }

  private static String further(Kin of, String step) {
    return of.steps < SHOWN
        ? of.field + "." + step
        : of.steps == SHOWN ? of.field + ".…" : of.field;
  }

  /** What a field of this part is called among those of the holder. */
  String field(String own) {
    return field + "." + own;
  }
}
