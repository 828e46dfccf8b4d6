// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Parts lists of real electronics, judged by all rulebooks for every role: what is said of makers
 * that nobody has banned. {@code parts-lists.txt} holds every finding that is more than a missing
 * fact, and how many of those.
 */
@Tag("corpus")
final class PartsListCorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("interdict.corpus", "missing"));
  private static final int FEWEST_LISTS = 20;

  /** A file that its own tool wrote, and that no XML parser reads. */
  private static final String NOT_XML = "test2.xml";

  @Test
  void no_innocent_maker_is_prohibited_and_every_finding_is_known() throws IOException {
    List<Path> lists = lists();
    assertThat(lists).hasSizeGreaterThan(FEWEST_LISTS);
    var everybody = new Properties();
    everybody.setProperty("roles", "all");
    var program = Bench.program(everybody, LocalDate.of(2026, 11, 29), /* horizonDays= */ 730);
    SortedMap<String, Integer> said = new TreeMap<>();
    int parts = 0;
    for (Path list : lists) {
      byte[] bom = PartsList.bom(list);
      parts +=
          new String(bom, java.nio.charset.StandardCharsets.UTF_8).split("\"type\"").length - 2;
      Bench.SHELF.forEach(
          opened ->
              opened
                  .bench()
                  .judge("bom.cdx.json", bom, program)
                  .findings()
                  .forEach(finding -> said.merge(line(finding), 1, Integer::sum)));
    }
    assertThat(said.keySet()).noneMatch(line -> line.startsWith(Verdict.PROHIBITED.name()));
    Bench.holds(
        Path.of("src/test/resources/parts-lists.txt"),
        Stream.concat(
                Stream.of(lists.size() + " lists, " + parts + " parts"),
                said.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue()))
            .toList());
  }

  private static String line(Finding finding) {
    String rule = finding.verdict() + " " + finding.rule();
    if (finding.verdict() == Verdict.UNDETERMINED || finding.verdict() == Verdict.DISCLOSE) {
      return rule
          + " for want of "
          + String.join(", ", finding.missing()).replaceAll("\\d+ of \\d+ parts?", "parts");
    }
    String part = finding.component().name();
    String why =
        finding.evidence().stream()
            .map(PartsListCorpusTest::reason)
            .collect(Collectors.joining("; "));
    return rule + " " + part + (why.isEmpty() ? "" : " (" + why + ")");
  }

  private static String reason(Evidence evidence) {
    return evidence.field() + " " + evidence.value() + ", " + evidence.basis();
  }

  private static List<Path> lists() throws IOException {
    try (Stream<Path> all = Files.walk(CORPUS.resolve("ebom"))) {
      return all.filter(path -> path.toString().matches(".*\\.(xml|csv|tsv)"))
          .filter(path -> !path.endsWith(NOT_XML))
          .sorted()
          .toList();
    }
  }
}
