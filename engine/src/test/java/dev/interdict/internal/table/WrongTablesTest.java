// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an author reads about a wrong table. Each file in {@code tables/} holds a table, a line of
 * four dashes and what is said about it; {@code -Dupdate.expected} writes the second half anew.
 */
final class WrongTablesTest {
  private static final String CUT = "----\n";
  private static final Path FOLDER =
      Path.of(System.getProperty("interdict.root"), "engine/src/test/resources/tables");

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_wrong_table_is_answered_at_its_cell(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    String text = Files.readString(file);
    int cut = text.indexOf("\n" + CUT) + 1;
    String table = text.substring(0, cut);
    RuleParsing parsing = new TableParser().parse(new SourceText("rules.csv", table));
    String said = said(parsing);
    if (System.getProperty("update.expected") != null) {
      Files.writeString(file, table + CUT + said);
    }

    assertThat(said).isEqualTo(Files.readString(file).substring(cut + CUT.length()));
    assertThat(parsing.diagnostics()).isNotEmpty().allMatch(Diagnostic::isError);
    assertThat(parsing.diagnostics()).allMatch(diagnostic -> diagnostic.location() != null);
  }

  @Test
  void every_mistake_of_the_list_is_there() throws IOException {
    assertThat(files()).hasSizeGreaterThan(55);
  }

  private static String said(RuleParsing parsing) {
    List<String> accepted = parsing.rules().stream().map(RuleSyntax::name).toList();
    return parsing.diagnostics().stream()
            .map(d -> "[" + d.code() + "] " + d.render() + "\n")
            .collect(Collectors.joining())
        + (accepted.isEmpty() ? "" : "accepted: " + String.join(", ", accepted) + "\n");
  }
}
