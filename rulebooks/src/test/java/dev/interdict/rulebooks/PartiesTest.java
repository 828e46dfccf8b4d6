// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.model.Confidence;
import dev.interdict.model.ListMatch;
import dev.interdict.rulebook.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped companies, all of them on one list, against parts whose makers are known: every
 * company in many spellings, and hundreds of makers of other parts. What is {@code held-out} was
 * never looked at while the matcher was made.
 */
final class PartiesTest {
  private static final Path FOLDER = Path.of("src/test/resources/parties");
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

  private static List<PartyScore> score(List<LabelledPart> parts) {
    List<PartyScore> scores =
        List.of(
            new PartyScore(Confidence.HIGH),
            new PartyScore(Confidence.MEDIUM),
            new PartyScore(Confidence.LOW));
    List<List<ListMatch>> makers = Parties.makers(parts);
    for (int i = 0; i < parts.size(); i++) {
      LabelledPart part = parts.get(i);
      Confidence own = null;
      Confidence others = null;
      for (ListMatch match : makers.get(i)) {
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

  /** Companies of one group may be taken for each other: the law reaches both. */
  private static Map<String, Set<String>> related() {
    var related = new HashMap<String, Set<String>>();
    for (ReferenceData.Ownership edge : Parties.DATA.ownerships()) {
      related.computeIfAbsent(edge.owner(), key -> new HashSet<>()).add(edge.owned());
      related.computeIfAbsent(edge.owned(), key -> new HashSet<>()).add(edge.owner());
    }
    return related;
  }
}
