// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ProgramSettings;
import dev.interdict.RulebookBench.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Hardware that people argue about, judged by all shipped rulebooks of United States law at once:
 * each folder of {@code vectors} is a case, its {@code expected.txt} every finding.
 */
final class VectorsTest {
  @TestFactory
  Stream<DynamicTest> every_vector_is_answered_as_expected() {
    return Bench.folders(Path.of("vectors")).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () -> Bench.holds(folder.resolve("expected.txt"), found(folder))));
  }

  private static List<String> found(Path folder) throws IOException {
    Properties circumstances = Bench.circumstances(folder);
    ProgramSettings program =
        Bench.program(
            circumstances,
            LocalDate.parse(circumstances.getProperty("as-of")),
            ProgramSettings.DEFAULT_HORIZON_DAYS);
    var found = new ArrayList<String>();
    Bench.SHELF.stream()
        .filter(opened -> opened.bench().rulebook().id().startsWith("us-"))
        .forEach(
            opened -> {
              Trial trial = opened.bench().judge("bom.cdx.json", Bench.bom(folder), program);
              assertThat(trial.outcomes())
                  .as("%s judges %s", opened.display(), folder)
                  .isNotEmpty();
              trial.findings().forEach(finding -> found.add(Bench.line(finding)));
            });
    return found;
  }
}
