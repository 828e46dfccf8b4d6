// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.RulebookBench;
import dev.interdict.RulebookBench.Opened;
import dev.interdict.finding.Finding;
import dev.interdict.rulebook.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A sweep over the days: every test of every rulebook is judged on the last day before and on the
 * first day of each date that the rulebook knows. {@code switches.txt} says which rule changes its
 * answer on which day, and to what.
 */
final class SwitchesTest {
  private static final String NOTHING = "nothing";

  /** Dates of acts that stand in no manifest and on no list. */
  private static final List<LocalDate> OTHERS =
      List.of(
          LocalDate.of(2027, 1, 1),
          LocalDate.of(2028, 1, 1),
          LocalDate.of(2028, 3, 7),
          LocalDate.of(2029, 1, 1),
          LocalDate.of(2030, 1, 1));

  @Test
  void each_rule_changes_its_answer_on_its_days_and_no_other() throws IOException {
    SortedMap<LocalDate, SortedSet<String>> switches = new TreeMap<>();
    for (Opened opened : Bench.SHELF) {
      sweep(opened, switches);
    }
    var lines = new ArrayList<String>();
    switches.forEach((day, changes) -> changes.forEach(change -> lines.add(day + " " + change)));
    Bench.holds(Path.of("switches.txt"), lines);

    List<String> never =
        Bench.SHELF.stream()
            .flatMap(SwitchesTest::triedByItself)
            .filter(id -> lines.stream().noneMatch(line -> line.contains(" " + id + " nothing ->")))
            .toList();
    assertThat(never).as("rules that no test sees begin").isEmpty();
  }

  /** Rules whose days no test holds row by row: those of the others are held there. */
  private static Stream<String> triedByItself(Opened opened) {
    return opened.bench().rulebook().rules().stream()
        .map(Rule::id)
        .filter(
            id ->
                Bench.folders(opened.folder().resolve("tests").resolve(id)).stream()
                    .map(Bench::circumstances)
                    .noneMatch(each -> each.containsKey("for-each")));
  }

  private static void sweep(Opened opened, Map<LocalDate, SortedSet<String>> switches) {
    RulebookBench bench = opened.bench();
    SortedSet<LocalDate> days = days(bench);
    for (Rule rule : bench.rulebook().rules()) {
      SortedMap<LocalDate, SortedSet<String>> own = sweep(opened, rule, days, true);
      if (own.isEmpty()) {
        own = sweep(opened, rule, days, false);
      }
      own.forEach(
          (day, changes) -> switches.computeIfAbsent(day, key -> new TreeSet<>()).addAll(changes));
    }
  }

  /**
   * The days on which a rule changes its answer.
   *
   * @param acts whether the day of the act is swept too, or stays the one that a test states: some
   *     rules speak of acts that lie behind
   */
  private static SortedMap<LocalDate, SortedSet<String>> sweep(
      Opened opened, Rule rule, SortedSet<LocalDate> days, boolean acts) {
    SortedMap<LocalDate, SortedSet<String>> switches = new TreeMap<>();
    for (Path folder : Bench.folders(opened.folder().resolve("tests").resolve(rule.id()))) {
      Properties circumstances = Bench.circumstances(folder);
      if (!circumstances.containsKey("for-each")) {
        if (acts) {
          circumstances.remove("set.contract-awarded");
          circumstances.remove("set.first-authorised");
        }
        byte[] bom = Bench.bom(folder);
        for (LocalDate day : days.tailSet(rule.effective())) {
          String before = verdicts(opened.bench(), bom, circumstances, day.minusDays(1), rule.id());
          String after = verdicts(opened.bench(), bom, circumstances, day, rule.id());
          if (!before.equals(after)) {
            switches
                .computeIfAbsent(day, key -> new TreeSet<>())
                .add(rule.id() + " " + before + " -> " + after);
          }
        }
      }
    }
    return switches;
  }

  private static SortedSet<LocalDate> days(RulebookBench bench) {
    SortedSet<LocalDate> days = new TreeSet<>(OTHERS);
    for (Rule rule : bench.rulebook().rules()) {
      days.add(rule.effective());
      if (rule.until() != null) {
        days.add(rule.until());
      }
    }
    bench
        .rulebook()
        .lists()
        .forEach(
            list ->
                list.entries()
                    .forEach(
                        entry -> {
                          days.add(entry.listedOn());
                          if (entry.removedOn() != null) {
                            days.add(entry.removedOn());
                          }
                        }));
    return days;
  }

  /** With no horizon, so that what lies ahead is silent. */
  private static String verdicts(
      RulebookBench bench, byte[] bom, Properties circumstances, LocalDate asOf, String rule) {
    String verdicts =
        bench.judge("bom.cdx.json", bom, Bench.program(circumstances, asOf, 0)).findings().stream()
            .filter(finding -> finding.rule().equals(rule))
            .map(Finding::verdict)
            .sorted()
            .distinct()
            .map(Enum::name)
            .collect(Collectors.joining(" and "));
    return verdicts.isEmpty() ? NOTHING : verdicts;
  }
}
