// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.language.RuleParser;
import dev.interdict.internal.pack.PackCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A folder of rulebooks to a file from which a run loads them without parsing anything. */
public final class RulebookPacker {
  private final RulebookLoader loader;

  public RulebookPacker(RuleParser parser) {
    this.loader = new RulebookLoader(parser);
  }

  /**
   * For the build: {@code RulebookPacker <folder of rulebooks> <output file>}.
   *
   * @throws IllegalArgumentException with every diagnostic if the rulebooks have an error
   */
  public static void main(String[] arguments) throws IOException {
    List<Diagnostic> found =
        new RulebookPacker(new DrlRuleParser()).pack(Path.of(arguments[0]), Path.of(arguments[1]));
    if (found.stream().anyMatch(Diagnostic::isError)) {
      var text = new StringBuilder("the rulebooks have errors");
      found.forEach(diagnostic -> text.append('\n').append(diagnostic.render()));
      throw new IllegalArgumentException(text.toString());
    }
  }

  /**
   * Writes the pack, unless there is an error in the rulebooks.
   *
   * @param output replaced as a whole, or left alone
   * @return what is wrong with the rulebooks, warnings included
   */
  public List<Diagnostic> pack(Path rulebooks, Path output) throws IOException {
    LibraryReading<RulebookLibrary> reading = loader.loadLibrary(rulebooks, "rulebooks");
    RulebookLibrary library = reading.value();
    if (library != null) {
      Path folder = output.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path part = output.resolveSibling(output.getFileName() + ".part");
      Files.write(part, new PackCodec<>(RulebookLibrary.class).write(library));
      Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
    }
    return reading.diagnostics();
  }
}
