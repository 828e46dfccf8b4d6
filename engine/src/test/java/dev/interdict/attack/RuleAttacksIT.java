// SPDX-License-Identifier: Apache-2.0
package dev.interdict.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.BomSource;
import dev.interdict.ComplianceEngine;
import dev.interdict.Enforcement;
import dev.interdict.EvaluationLimits;
import dev.interdict.EvaluationResult;
import dev.interdict.ExitCode;
import dev.interdict.ProgramSettings;
import dev.interdict.ReadingLimits;
import dev.interdict.ReadingSettings;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Outcome;
import dev.interdict.model.Stated;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that are right, and would work for minutes on ten thousand components. */
class RuleAttacksIT {
  private static final int COMPONENTS = 10_000;
  private static final int SECONDS = 1;
  private static final int MANY = 40_000;

  /** What reading and matching as many components may take besides. */
  private static final long READING_MILLIS = 3_000;

  private static final Path LIBRARY =
      Path.of(System.getProperty("interdict.root"), "engine/src/test/resources/hostile/library");

  @TempDir Path folder;

  @BeforeEach
  void copyLibrary() throws Exception {
    try (Stream<Path> files = Files.walk(LIBRARY)) {
      for (Path from : files.sorted().toList()) {
        Path to = folder.resolve(LIBRARY.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          depth      ~ $d : Component(depth == $c.depth)
          type       ~ $d : Component(type == $c.type, name != $c.name)
          three      ~ $d : Component(depth == $c.depth) $e : Component(depth == $d.depth)
          contained  ~ $d : Component(parent == $c.parent)
          or         ~ (Component(depth == $c.depth) or Component(type == $c.type))
          count      ~ accumulate(Component(depth == $c.depth); $n : count(); $n > 1000000)
          sum        ~ accumulate(Component(type == $c.type, $q : quantity); $s : sum($q), $m : max($q); $s > 1)
          """)
  void a_join_that_ties_little_stops_at_the_limit_of_joins(String name, String more)
      throws Exception {
    assertStopped(
        name,
        more,
        COMPONENTS,
        new EvaluationLimits(120, 1_000_000, 500_000, 1_000_000, 1_000_000));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          not        ~ not Component(depth == $c.depth, quantity > $c.quantity)
          exists     ~ exists Component(depth == $c.depth, quantity > $c.quantity)
          alternatives ~ not Component(depth == $c.depth, name == $c.ref || version == $c.name)
          """)
  void a_search_that_never_ends_stops_in_time(String name, String more) throws Exception {
    assertStopped(
        name,
        more,
        MANY,
        new EvaluationLimits(SECONDS, 1_000_000, 500_000_000, 1_000_000, 1_000_000));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "stars, (a*){900}[bc]",
    "alternatives, (a|aa|aaa|aaaa)*(a|aa|aaa|aaaa)*(a|aa|aaa)*[bc]",
    "starts, (.*a){600}[bc]"
  })
  void a_long_pattern_on_long_texts_stops_in_time(String name, String pattern) throws Exception {
    Files.writeString(
        folder.resolve("acme/rules/hostile.drl"),
        rule("$c : Component(description matches \"" + pattern + "\")"));
    String text = "a".repeat(500_000);

    assertStopped(
        "pattern " + name,
        bom(8, i -> ",\"description\":\"" + text + "\""),
        new EvaluationLimits(SECONDS, 1_000_000, 1_000_000, 1_000_000, 1_000_000));
  }

  @Test
  void part_numbers_of_a_million_letters_meet_no_pattern() throws Exception {
    Files.writeString(
        folder.resolve("entities/identifiers.csv"),
        "entity,kind,value,strength,mark,note\nacme,part-number,(a?){60}b,part,B,\n");
    String number = "a".repeat(1_000_000);

    EvaluationResult result =
        Attack.contained(
            "part numbers",
            () -> judge(bom(20, i -> ",\"mpn\":\"" + number + "\""), EvaluationLimits.DEFAULT));

    assertThat(result.complete()).isTrue();
  }

  private void assertStopped(String name, String more, int components, EvaluationLimits limits)
      throws Exception {
    Files.writeString(
        folder.resolve("acme/rules/hostile.drl"), rule("$c : Component()\n    " + more));
    assertStopped(name, bom(components, i -> ",\"version\":\"" + i + "\""), limits);
  }

  private void assertStopped(String name, byte[] bom, EvaluationLimits limits) throws Exception {
    judge(bom(1, i -> ""), limits);
    long before = cpuMillis();
    EvaluationResult result = Attack.contained("rule, " + name, () -> judge(bom, limits));
    long millis = cpuMillis() - before;

    List<Diagnostic> errors = result.diagnostics().stream().filter(Diagnostic::isError).toList();
    assertThat(errors).extracting(Diagnostic::code).containsExactly("evaluation-stopped");
    assertThat(errors.get(0).message()).contains("rule \"ACM-002\"");
    assertThat(errors.get(0).location()).hasToString("rulebooks/acme/rules/hostile.drl:1:7");
    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(result.findings()).isEmpty();
    assertThat(result.boms().get(0).rules())
        .allMatch(outcome -> outcome.outcome() == Outcome.NOT_EVALUATED);
    if (limits.seconds() == SECONDS) {
      assertThat(millis)
          .as("ms of CPU time, reading included")
          .isLessThan(2_000L * SECONDS + READING_MILLIS);
    }
  }

  private static long cpuMillis() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
  }

  private EvaluationResult judge(byte[] bom, EvaluationLimits limits) {
    return ComplianceEngine.of(folder, "rulebooks")
        .prepare(
            List.of(),
            new ProgramSettings(
                LocalDate.of(2026, 11, 22), 730, List.of(new Stated("all", null)), Map.of()),
            Enforcement.DEFAULT,
            new ReadingSettings(ReadingLimits.DEFAULT, false, limits))
        .evaluate(List.of(BomSource.bytes("bom.cdx.json", bom)), List.of());
  }

  private static String rule(String conditions) {
    return "rule \"ACM-002\"\nwhen\n    "
        + conditions
        + "\nthen\n    findings.report(REVIEW, $c);\nend\n";
  }

  private static byte[] bom(int components, java.util.function.IntFunction<String> more) {
    var text = new StringBuilder("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\"");
    text.append(",\"components\":[");
    for (int i = 0; i < components; i++) {
      text.append(i == 0 ? "" : ",")
          .append("{\"type\":\"device\",\"name\":\"part ")
          .append(i)
          .append("\",\"bom-ref\":\"c")
          .append(i)
          .append('"')
          .append(more.apply(i))
          .append('}');
    }
    return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }
}
