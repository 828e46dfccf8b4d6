// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Bom;
import dev.interdict.model.SourceLocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file and the BOMs of its assemblies.
 *
 * @param bom null if there is an error among the diagnostics
 * @param text for the lines that findings show; empty if the bytes are no text
 * @param others the texts of the other files, by path
 * @param diagnostics file by file, in the order in which they were read
 */
public record BomReading(
    @Nullable Bom bom,
    SourceText text,
    Map<String, SourceText> others,
    List<Diagnostic> diagnostics) {
  public BomReading {
    others = Map.copyOf(others);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The line that a location points at. */
  public String line(SourceLocation location) {
    return file(location).line(location.line());
  }

  /** The same diagnostic with the line that it points at. */
  public Diagnostic show(Diagnostic diagnostic) {
    SourceLocation location = diagnostic.location();
    return location == null ? diagnostic : file(location).show(diagnostic);
  }

  private SourceText file(SourceLocation location) {
    SourceText other = others.get(location.file());
    return other == null ? text : other;
  }
}
