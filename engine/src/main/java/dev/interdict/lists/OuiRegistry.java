// SPDX-License-Identifier: Apache-2.0
package dev.interdict.lists;

import dev.interdict.internal.matching.RegistrantMatcher;
import dev.interdict.internal.matching.RegistrantMatcher.Match;
import dev.interdict.internal.registry.Assignment;
import dev.interdict.internal.registry.OuiRegistryReader;
import dev.interdict.internal.rulebook.NormativeHash;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import dev.interdict.lists.OuiTable.Refusal;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.Registrant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The IEEE registry of MAC addresses (OUI) to the table {@code entities/oui.csv}: which blocks the
 * companies of the reference data registered. A registrant is a company only if its name is one of
 * the company's names; names that are merely like one are told, not taken.
 */
public final class OuiRegistry {
  private final RegistrantMatcher matcher;
  private final Map<String, Match> matches = new HashMap<>();

  /** Who registered each block: one, but for some old ones that stand twice. */
  private final Map<String, Set<String>> registrants = new TreeMap<>();

  private OuiRegistry(ReferenceData companies) {
    matcher = new RegistrantMatcher(companies);
  }

  /**
   * Reads the registry. What is wrong with its files is told all at once, and then there is no
   * table.
   *
   * @param files in CSV or in text, each at most 16 MiB; a block that stands in several counts once
   * @param companies whose names are looked for
   * @param edition the day of the registry's edition, for the head of the table; null if unknown
   */
  public static OuiReading read(
      List<RegistryFile> files, ReferenceData companies, @Nullable LocalDate edition) {
    var registry = new OuiRegistry(companies);
    var problems = new Problems();
    var sources = new ArrayList<OuiTable.Source>();
    for (RegistryFile file : files) {
      byte[] bytes = TextFiles.bytes(file.path(), file.display(), problems);
      SourceText text = bytes == null ? null : TextFiles.decode(bytes, file.display(), problems);
      if (bytes != null && text != null) {
        List<Assignment> found = OuiRegistryReader.read(text, problems);
        found.forEach(registry::add);
        String name = String.valueOf(file.path().getFileName());
        sources.add(new OuiTable.Source(name, found.size(), NormativeHash.of(bytes)));
      }
    }
    return new OuiReading(
        problems.anyError() ? null : registry.table(companies, edition, sources), problems.all());
  }

  private void add(Assignment block) {
    registrants.computeIfAbsent(block.prefix(), key -> new TreeSet<>()).add(block.registrant());
  }

  private OuiTable table(
      ReferenceData companies, @Nullable LocalDate edition, List<OuiTable.Source> sources) {
    // By company, then registrant; both sorted, and the blocks in each too.
    var taken = new TreeMap<String, Map<String, List<String>>>();
    var refused = new TreeMap<String, Refusal>();
    registrants.forEach(
        (prefix, names) -> {
          String name = names.iterator().next();
          if (names.size() > 1 && !oneCompany(names)) {
            names.forEach(each -> refuse(each, shared(each, prefix, names), refused));
          } else if (match(name).taken()) {
            taken
                .computeIfAbsent(match(name).entities().get(0), key -> new TreeMap<>())
                .computeIfAbsent(name, key -> new ArrayList<>())
                .add(prefix);
          } else {
            refuse(name, match(name), refused);
          }
        });
    var rows = new ArrayList<Registrant>();
    taken.forEach(
        (entity, names) ->
            names.forEach(
                (name, prefixes) ->
                    rows.add(new Registrant(entity, name, String.join(" ", prefixes)))));
    return new OuiTable(
        edition,
        sources,
        rows,
        refused.values().stream()
            .sorted(Comparator.comparing((Refusal r) -> r.entities().get(0)))
            .toList(),
        companies.entities().stream()
            .filter(entity -> !taken.containsKey(entity.id()))
            .sorted(Comparator.comparing(ReferenceData.Entity::id))
            .toList());
  }

  private boolean oneCompany(Set<String> names) {
    Set<List<String>> owners = new HashSet<>();
    boolean taken = true;
    for (String name : names) {
      taken &= match(name).taken();
      owners.add(match(name).entities());
    }
    return taken && owners.size() == 1;
  }

  /** What to say of a company's block that others registered too. */
  private Match shared(String name, String prefix, Set<String> names) {
    Match match = match(name);
    return match.taken()
        ? new Match(match.entities(), "its block " + prefix + " is registered to several: " + names)
        : match;
  }

  private static void refuse(String name, Match match, Map<String, Refusal> refused) {
    if (!match.entities().isEmpty()) {
      String reason = match.refusal().isEmpty() ? "the name of several companies" : match.refusal();
      refused.merge(
          name + '\0' + reason,
          new Refusal(name, 1, match.entities(), reason),
          (one, other) -> new Refusal(name, one.blocks() + 1, one.entities(), one.reason()));
    }
  }

  private Match match(String name) {
    return matches.computeIfAbsent(name, matcher::match);
  }
}
