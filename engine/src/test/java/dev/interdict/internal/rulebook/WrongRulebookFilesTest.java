// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.language.DrlRuleParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an author reads who made several mistakes at once. Each file in {@code rulebooks/} changes
 * the right library of {@link LibraryFixture} and tells, below a line of four dashes, all that is
 * said about it; {@code -Dupdate.expected} writes that half anew.
 *
 * <p>Above the line, {@code > file} names the file at hand, {@code - text} what is replaced in it,
 * {@code + text} by what, {@code | line} a line of a file written from scratch, and {@code x file}
 * a file that is taken away.
 */
final class WrongRulebookFilesTest {
  private static final String CUT = "----\n";
  private static final Path FOLDER =
      Path.of(System.getProperty("interdict.root"), "engine/src/test/resources/rulebooks");

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_mistake_of_a_rulebook_is_told_at_once(String name, @TempDir Path root)
      throws IOException {
    Path file = FOLDER.resolve(name);
    String text = Files.readString(file);
    int cut = text.indexOf("\n" + CUT) + 1;
    String changes = text.substring(0, cut);
    var fixture = new LibraryFixture();
    change(fixture, changes.lines().toList());
    fixture.write(root);
    var reading = new RulebookLoader(new DrlRuleParser()).loadLibrary(root, "rulebooks");
    String said =
        reading.diagnostics().stream()
            .map(d -> "[" + d.code() + "] " + d.render() + "\n")
            .collect(Collectors.joining());
    if (System.getProperty("update.expected") != null) {
      Files.writeString(file, changes + CUT + said);
    }

    assertThat(reading.value()).isNull();
    assertThat(said).isEqualTo(Files.readString(file).substring(cut + CUT.length()));
    for (Diagnostic diagnostic : reading.diagnostics()) {
      assertThat(diagnostic.location()).as(diagnostic.message()).isNotNull();
    }
  }

  @Test
  void every_mistake_of_the_list_is_there() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(40);
  }

  private static void change(LibraryFixture fixture, List<String> lines) {
    String file = "";
    for (int i = 0; i < lines.size(); ) {
      String line = lines.get(i);
      if (line.startsWith("> ")) {
        file = line.substring(2);
        i++;
      } else if (line.startsWith("x ")) {
        fixture.without(line.substring(2));
        i++;
      } else if (line.startsWith("|")) {
        List<String> content = block(lines, i, '|');
        fixture.put(file, String.join("\n", content) + "\n");
        i += content.size();
      } else if (line.startsWith("-")) {
        List<String> old = block(lines, i, '-');
        List<String> other = block(lines, i + old.size(), '+');
        fixture.replace(file, String.join("\n", old), String.join("\n", other));
        i += old.size() + other.size();
      } else {
        throw new IllegalArgumentException("no change: " + line);
      }
    }
  }

  /** The lines from an index on that start with a mark, without it and the blank behind it. */
  private static List<String> block(List<String> lines, int from, char mark) {
    var block = new ArrayList<String>();
    for (int i = from; i < lines.size() && lines.get(i).startsWith(String.valueOf(mark)); i++) {
      block.add(lines.get(i).length() < 2 ? "" : lines.get(i).substring(2));
    }
    return block;
  }
}
