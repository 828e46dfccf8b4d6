// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.internal.rulebook.CaseFiles;
import dev.interdict.internal.source.WholeFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which expectations were rewritten.
 *
 * @param changed files, as messages print them
 * @param emptied those of them that now expect nothing at all
 * @param kept in sentences, what differs and was left as it is
 * @param unwritten in sentences, what could not be written
 */
public record ExpectationUpdate(
    List<String> changed, List<String> emptied, List<String> kept, List<String> unwritten) {
  public ExpectationUpdate {
    changed = List.copyOf(changed);
    emptied = List.copyOf(emptied);
    kept = List.copyOf(kept);
    unwritten = List.copyOf(unwritten);
  }

  /** Writes one after the other and remembers what came of it. */
  static final class Builder {
    private final List<String> changed = new ArrayList<>();
    private final List<String> emptied = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> unwritten = new ArrayList<>();

    void add(Suite suite, TestResult test) {
      if (!test.errors().isEmpty()) {
        kept.add(test.test() + ": its BOM could not be judged, so there is nothing to write");
      } else if (suite.repeated(test.test())) {
        kept.add(
            test.test()
                + ": "
                + test.file()
                + " holds for every row; change it by hand if need be");
      } else {
        write(suite, test);
      }
    }

    private void write(Suite suite, TestResult test) {
      try {
        CaseFiles.replace(suite.folder(), suite.expectation(test.test()), test.found());
        changed.add(test.file());
        if (test.found().isEmpty()) {
          emptied.add(test.file());
        }
      } catch (IOException e) {
        unwritten.add(test.file() + " can't be written: " + WholeFile.why(e));
      }
    }

    ExpectationUpdate build() {
      return new ExpectationUpdate(changed, emptied, kept, unwritten);
    }
  }
}
