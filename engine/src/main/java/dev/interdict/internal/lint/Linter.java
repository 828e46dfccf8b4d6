// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.rulebook.ListEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** All warnings about a rulebook, each at its place, in one run. */
public final class Linter {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.location() == null ? "" : d.location().file())
          .thenComparingInt(d -> d.location() == null ? 0 : d.location().line())
          .thenComparingInt(d -> d.location() == null ? 0 : d.location().column())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  private Linter() {}

  /** The warnings about a rulebook, by place. */
  public static List<Diagnostic> lint(LintSubject subject) {
    var found = new ArrayList<Diagnostic>();
    new ManifestLint(subject, found).run();
    new TestLint(subject, found).run();
    new ConditionLint(subject, found).run();
    new TotalLint(subject, found).run();
    List<String> listed =
        subject.compiled().rulebook().lists().stream()
            .flatMap(list -> list.entries().stream())
            .map(ListEntry::entity)
            .filter(Objects::nonNull)
            .toList();
    found.addAll(EntityLint.lint(subject.places(), listed));
    return found.stream().sorted(ORDER).toList();
  }
}
