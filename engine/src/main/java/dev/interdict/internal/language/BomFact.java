// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.model.Bom;
import org.jspecify.annotations.Nullable;

/**
 * The BOM as rules see it.
 *
 * @param complete whether it is declared complete, or the program accepts less
 */
public record BomFact(Bom bom, @Nullable ComponentFact endItem, boolean complete) {}
