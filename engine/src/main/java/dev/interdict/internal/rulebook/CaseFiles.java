// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.WholeFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;

/** Rewrites the expectations of tests: whole or not at all, and never outside the rulebook. */
public final class CaseFiles {
  private CaseFiles() {}

  /**
   * Puts lines in the place of a file's content.
   *
   * @param rulebook the rulebook's folder
   * @param relative the file below it, which must be there
   * @throws IOException if it can't be written, or a link leads to it
   */
  public static void replace(Path rulebook, String relative, List<String> lines)
      throws IOException {
    String refusal = new RulebookFolder(rulebook, "").refusal(relative);
    if (refusal != null) {
      throw new FileSystemException(relative, null, "it " + refusal);
    }
    Path file = rulebook.toRealPath().resolve(relative);
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    WholeFile.write(file, text);
  }
}
