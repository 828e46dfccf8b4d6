// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is found wrong while files are read, in the order found: all of it, up to a hundred mistakes
 * a file. Not thread-safe.
 */
public final class Problems {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparingInt((Diagnostic d) -> d.location() == null ? 0 : d.location().line())
          .thenComparingInt(d -> d.location() == null ? 0 : d.location().column());

  private static final int MAX_PER_FILE = 100;

  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private @Nullable Diagnostic last;

  /** An error in a file, shown with its line; without a location it is about the whole file. */
  public void error(
      SourceText text, String code, String message, @Nullable SourceLocation location) {
    add(text, Diagnostic.error(code, message, orStart(text, location)));
  }

  /** A warning about a file, shown with its line. */
  public void warning(
      SourceText text, String code, String message, @Nullable SourceLocation location) {
    add(text, Diagnostic.warning(code, message, orStart(text, location)));
  }

  private void add(SourceText text, Diagnostic diagnostic) {
    int count = counts.merge(text.file(), 1, Integer::sum);
    if (count == MAX_PER_FILE + 1) {
      found.add(
          Diagnostic.error(
              "too-many-mistakes",
              "more than " + MAX_PER_FILE + " mistakes; the others are not listed",
              diagnostic.location()));
    } else if (count <= MAX_PER_FILE) {
      last =
          sameLine(last, diagnostic)
              ? diagnostic.withSourceLine(line(last))
              : text.show(diagnostic);
      found.add(last);
    }
  }

  /** A hostile file is one line of many megabytes: it is kept once. */
  private static boolean sameLine(@Nullable Diagnostic one, Diagnostic other) {
    SourceLocation a = one == null ? null : one.location();
    SourceLocation b = other.location();
    return a != null && b != null && a.file().equals(b.file()) && a.line() == b.line();
  }

  private static @Nullable String line(@Nullable Diagnostic diagnostic) {
    return diagnostic == null ? null : diagnostic.sourceLine();
  }

  private static SourceLocation orStart(SourceText text, @Nullable SourceLocation location) {
    return location == null ? SourceLocation.at(text.file(), 1, 1) : location;
  }

  /** Whether more mistakes of a file are no longer listed, so that their words need not be made. */
  public boolean full(SourceText text) {
    return counts.getOrDefault(text.file(), 0) > MAX_PER_FILE;
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

  /** How many there are so far. */
  public int count() {
    return found.size();
  }

  public List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
