// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Bom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file.
 *
 * @param bom null if there is an error among the diagnostics
 * @param text for the lines that findings show; empty if the bytes are no text
 */
public record BomReading(@Nullable Bom bom, SourceText text, List<Diagnostic> diagnostics) {
  public BomReading {
    diagnostics = List.copyOf(diagnostics);
  }
}
