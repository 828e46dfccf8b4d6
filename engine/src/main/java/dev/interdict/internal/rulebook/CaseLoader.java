// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Problems;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ListEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code tests/<rule>/<case>/} folders of a rulebook. */
public final class CaseLoader {
  private static final String TESTS = "tests";

  /**
   * A case by the folders it lies in.
   *
   * @param row the row of a list that it is repeated for; null if it isn't
   * @param ofRow whether only findings that rest on the row are compared
   */
  public record NamedCase(
      String rule, String name, RulebookCase content, @Nullable ListEntry row, boolean ofRow) {
    /** The folder below the rulebook's. */
    public String folder() {
      return TESTS + "/" + rule + "/" + name;
    }

    /** The case's name, with the row's id behind it where there is one. */
    public String title() {
      return row == null ? name : name + "[" + row.id() + "]";
    }
  }

  private CaseLoader() {}

  /**
   * All cases, sorted by rule, name and place of the row in its list.
   *
   * @param rulebook the rulebook's folder
   * @param display that folder as messages print it
   * @param roles the roles that a case may name
   * @param lists of the rulebook
   */
  public static LibraryReading<List<NamedCase>> load(
      Path rulebook, String display, Collection<String> roles, Collection<EntityList> lists) {
    var problems = new Problems();
    var cases = new ArrayList<NamedCase>();
    var folder = new RulebookFolder(rulebook, display);
    String refusal = folder.refusal(TESTS);
    if (refusal != null) {
      if (!refusal.equals(RulebookFolder.MISSING)) {
        problems.error(folder.display(TESTS), "rulebook-file", "the folder " + refusal);
      }
      return new LibraryReading<>(problems.anyError() ? null : cases, problems.all());
    }
    RulebookFolder tests = folder.folder(TESTS);
    for (String rule : tests.folders(problems)) {
      for (String name : tests.folder(rule).folders(problems)) {
        new CaseReader(tests.folder(rule).folder(name), roles, problems)
            .readAll(lists)
            .forEach(
                found ->
                    cases.add(
                        new NamedCase(rule, name, found.content(), found.row(), found.ofRow())));
      }
    }
    return new LibraryReading<>(problems.anyError() ? null : cases, problems.all());
  }
}
