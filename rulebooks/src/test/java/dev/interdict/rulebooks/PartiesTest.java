// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.bom.BomReader;
import dev.interdict.internal.bom.BomReading;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.matching.EntityIndex;
import dev.interdict.internal.matching.PartyMatcher;
import dev.interdict.internal.rulebook.RulebookLoader;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.ListMatch;
import dev.interdict.model.MatchSubject;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped companies, all of them on one list, against parts whose makers are known: every
 * company in many spellings, and hundreds of makers of other parts. What is {@code held-out} was
 * never looked at while the matcher was made.
 */
final class PartiesTest {
  private static final Path FOLDER = Path.of("src/test/resources/parties");
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final ReferenceData DATA =
      Objects.requireNonNull(
              new RulebookLoader(new DrlRuleParser()).loadLibrary(Path.of(""), "rulebooks").value())
          .reference();
  private static final Map<String, Set<String>> RELATED = related();

  @ParameterizedTest
  @ValueSource(strings = {"development", "held-out"})
  void makers_are_found_and_innocents_left_alone(String file) throws IOException {
    List<LabelledPart> parts = LabelledPart.read(FOLDER.resolve(file + ".csv"));
    List<PartyScore> scores = score(parts);
    System.out.println("parties, " + file + ", " + parts.size() + " parts:");
    scores.forEach(System.out::println);
    if (file.equals("development")) {
      write(scores);
    }
    PartyScore sure = scores.get(0);
    assertThat(sure.wrong()).as("HIGH is never wrong").isEmpty();
    assertThat(sure.recall()).as("recall of HIGH").isGreaterThanOrEqualTo(0.97);
    assertThat(scores.get(1).f1()).as("F1 of MEDIUM and above").isGreaterThanOrEqualTo(0.98);
    assertThat(scores.get(2).f1()).as("F1 of all").isGreaterThanOrEqualTo(0.965);
  }

  private static List<PartyScore> score(List<LabelledPart> parts) throws IOException {
    List<PartyScore> scores =
        List.of(
            new PartyScore(Confidence.HIGH),
            new PartyScore(Confidence.MEDIUM),
            new PartyScore(Confidence.LOW));
    Map<Component, List<ListMatch>> matches = new HashMap<>();
    String components = parts.stream().map(LabelledPart::json).collect(Collectors.joining(",\n"));
    String text =
        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [\n"
            + components
            + "]}";
    BomReading reading =
        new BomReader().read("parts.cdx.json", text.getBytes(StandardCharsets.UTF_8));
    List<Component> read = Objects.requireNonNull(reading.bom()).components();
    assertThat(read).hasSameSizeAs(parts);
    for (ListMatch match :
        new PartyMatcher(new EntityIndex(DATA), List.of(everybody()), AS_OF, 0)
            .match(reading.bom())) {
      if (match.subject() == MatchSubject.MAKER) {
        matches.computeIfAbsent(match.component(), key -> new ArrayList<>()).add(match);
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      LabelledPart part = parts.get(i);
      Confidence own = null;
      Confidence others = null;
      for (ListMatch match : matches.getOrDefault(read.get(i), List.of())) {
        if (match.entity().equals(part.entity())) {
          own = match.confidence();
        } else if (part.entity() == null
            || !RELATED.getOrDefault(part.entity(), Set.of()).contains(match.entity())) {
          others =
              others == null || others.compareTo(match.confidence()) < 0
                  ? match.confidence()
                  : others;
        }
      }
      for (PartyScore score : scores) {
        score.take(part, own, others);
      }
    }
    return scores;
  }

  /** What to look at next; only for parts that may be looked at. */
  private static void write(List<PartyScore> scores) throws IOException {
    var lines = new ArrayList<String>();
    for (PartyScore score : scores) {
      lines.add("== " + score);
      score.missed().forEach(one -> lines.add("missed " + one));
      score.wrong().forEach(one -> lines.add("wrong  " + one));
    }
    Files.write(Path.of("target/parties.txt"), lines);
  }

  /** The companies that all rulebooks share; the labels know nothing of a rulebook's own. */
  private static EntityList everybody() throws IOException {
    Set<String> shared;
    try (Stream<String> lines = Files.lines(Path.of("entities/entities.csv"))) {
      shared = lines.map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
    }
    List<ListEntry> rows =
        DATA.entities().stream()
            .filter(e -> shared.contains(e.id()))
            .map(
                e ->
                    new ListEntry(
                        "all",
                        e.id(),
                        e.name(),
                        e.id(),
                        "",
                        false,
                        LocalDate.EPOCH,
                        null,
                        "Act",
                        null,
                        Mark.A,
                        ""))
            .toList();
    return new EntityList(
        "all", "Everybody", "1", true, null, AS_OF, AS_OF, false, null, List.of(), rows);
  }

  /** Companies of one group may be taken for each other: the law reaches both. */
  private static Map<String, Set<String>> related() {
    var related = new HashMap<String, Set<String>>();
    for (ReferenceData.Ownership edge : DATA.ownerships()) {
      related.computeIfAbsent(edge.owner(), key -> new HashSet<>()).add(edge.owned());
      related.computeIfAbsent(edge.owned(), key -> new HashSet<>()).add(edge.owner());
    }
    return related;
  }
}
