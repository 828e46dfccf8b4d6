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
import dev.interdict.model.ListMatch;
import dev.interdict.model.MatchSubject;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The companies that all rulebooks share, all of them on one list, and who is found with it. */
final class Parties {
  static final ReferenceData DATA =
      Objects.requireNonNull(
              new RulebookLoader(new DrlRuleParser()).loadLibrary(Path.of(""), "rulebooks").value())
          .reference();

  /** Ids of the shared companies; rulebooks have some of their own. */
  static final Set<String> SHARED = shared();

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  private Parties() {}

  /** The makers that are found of each part, in the order of the parts. */
  static List<List<ListMatch>> makers(List<LabelledPart> parts) {
    String components = parts.stream().map(LabelledPart::json).collect(Collectors.joining(",\n"));
    String text =
        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [\n"
            + components
            + "]}";
    BomReading reading =
        new BomReader().read("parts.cdx.json", text.getBytes(StandardCharsets.UTF_8));
    List<Component> read = Objects.requireNonNull(reading.bom()).components();
    assertThat(read).hasSameSizeAs(parts);
    Map<Component, List<ListMatch>> matches = new HashMap<>();
    for (ListMatch match :
        new PartyMatcher(new EntityIndex(DATA), List.of(everybody()), AS_OF, 0)
            .match(reading.bom())) {
      if (match.subject() == MatchSubject.MAKER) {
        matches.computeIfAbsent(match.component(), key -> new ArrayList<>()).add(match);
      }
    }
    return read.stream().map(component -> matches.getOrDefault(component, List.of())).toList();
  }

  private static Set<String> shared() {
    try (Stream<String> lines = Files.lines(Path.of("entities/entities.csv"))) {
      return lines.skip(1).map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EntityList everybody() {
    List<ListEntry> rows =
        DATA.entities().stream()
            .filter(e -> SHARED.contains(e.id()))
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
}
