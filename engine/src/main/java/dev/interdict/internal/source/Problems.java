// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found wrong while files are read: all of it, in the order found. Not thread-safe. */
public final class Problems {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparingInt((Diagnostic d) -> d.location() == null ? 0 : d.location().line())
          .thenComparingInt(d -> d.location() == null ? 0 : d.location().column());

  private final List<Diagnostic> found = new ArrayList<>();

  /** An error in a file, shown with its line; without a location it is about the whole file. */
  public void error(
      SourceText text, String code, String message, @Nullable SourceLocation location) {
    found.add(text.show(Diagnostic.error(code, message, orStart(text, location))));
  }

  /** A warning about a file, shown with its line. */
  public void warning(
      SourceText text, String code, String message, @Nullable SourceLocation location) {
    found.add(text.show(Diagnostic.warning(code, message, orStart(text, location))));
  }

  private static SourceLocation orStart(SourceText text, @Nullable SourceLocation location) {
    return location == null ? SourceLocation.at(text.file(), 1, 1) : location;
  }

  /** An error about a file as a whole. */
  public void error(String file, String code, String message) {
    found.add(Diagnostic.error(code, message, SourceLocation.at(file, 1, 1)));
  }

  public void addAll(List<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  public boolean anyError() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** Those of one file by place. */
  public List<Diagnostic> sorted() {
    return found.stream().sorted(BY_PLACE).toList();
  }

  public List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
