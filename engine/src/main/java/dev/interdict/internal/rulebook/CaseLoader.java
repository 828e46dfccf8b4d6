// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The {@code tests/<rule>/<case>/} folders of a rulebook. */
public final class CaseLoader {
  /** A case by the folders it lies in. */
  public record NamedCase(String rule, String name, RulebookCase content) {}

  private CaseLoader() {}

  /**
   * All cases, sorted by rule and name.
   *
   * @param rulebook the rulebook's folder
   * @param display that folder as messages print it
   * @param roles the roles that a case may name
   */
  public static LibraryReading<List<NamedCase>> load(
      Path rulebook, String display, Collection<String> roles) {
    var problems = new Problems();
    var cases = new ArrayList<NamedCase>();
    RulebookFolder tests = new RulebookFolder(rulebook, display).folder("tests");
    for (String rule : tests.folders(problems)) {
      for (String name : tests.folder(rule).folders(problems)) {
        RulebookCase content =
            new CaseReader(tests.folder(rule).folder(name), roles, problems).read();
        if (content != null) {
          cases.add(new NamedCase(rule, name, content));
        }
      }
    }
    return new LibraryReading<>(problems.anyError() ? null : cases, problems.all());
  }
}
