// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file states, before the BOMs of its assemblies are looked for.
 *
 * @param serialNumber as written, null if there is none
 * @param endItem {@code metadata.component}, null if there is none
 * @param makers who the metadata says made and sold what the BOM describes, null if it names nobody
 *     or there is an end item, to which they were added
 * @param components those at the top
 */
record BomContents(
    String sha256,
    String specVersion,
    @Nullable String serialNumber,
    @Nullable ComponentNode endItem,
    @Nullable ComponentNode makers,
    List<ComponentNode> components,
    Compositions compositions) {
  /** What the file says of the completeness of what it describes. */
  Compositions.Said said() {
    return compositions.ofEndItem(endItem == null ? null : endItem.bomRef);
  }

  boolean isEmpty() {
    return endItem == null && components.isEmpty();
  }
}
