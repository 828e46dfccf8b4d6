// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Fact;
import dev.interdict.model.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A facts file.
 *
 * @param file null if there is none
 * @param path of the file as reports print it; empty if there is none
 * @param sha256 of the file's bytes, lower-case hex; empty if it could not be read
 * @param facts in the order of the file; none if anything in it is wrong
 * @param text of the file, for the lines that diagnostics show
 */
public record SuppliedFacts(
    @Nullable Path file, String path, String sha256, List<Fact> facts, String text) {
  /** No facts from outside. */
  public static final SuppliedFacts NONE = new SuppliedFacts(null, "", "", List.of(), "");

  public SuppliedFacts {
    facts = List.copyOf(facts);
  }

  /** Whether there is nothing to apply. */
  public boolean isEmpty() {
    return facts.isEmpty();
  }

  /** The same diagnostics, those about this file with the lines that they point at. */
  public List<Diagnostic> show(List<Diagnostic> diagnostics) {
    var source = new SourceText(path, text);
    return diagnostics.stream()
        .map(diagnostic -> holds(diagnostic) ? source.show(diagnostic) : diagnostic)
        .toList();
  }

  /** Whether a diagnostic is about this file. */
  public boolean holds(Diagnostic diagnostic) {
    SourceLocation location = diagnostic.location();
    return location != null && location.file().equals(path);
  }

  @Override
  public String toString() {
    return "SuppliedFacts[" + path + ", " + sha256 + ", " + facts.size() + " facts]";
  }
}
