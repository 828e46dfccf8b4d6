// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.finding.Finding;
import dev.interdict.model.Component;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which assemblies the parts of some findings are. */
final class AssemblyCounts {
  private static final int SHOWN = 3;

  private AssemblyCounts() {}

  /** {@code 38 parts (8 of Main board, 6 of I/O card, 5 of Front panel, 19 elsewhere)}. */
  static String of(List<Finding> findings) {
    Map<Optional<Component>, Integer> counts = new LinkedHashMap<>();
    findings.forEach(
        finding ->
            counts.merge(Optional.ofNullable(finding.component().parent()), 1, Integer::sum));
    List<Map.Entry<Optional<Component>, Integer>> largest =
        counts.entrySet().stream()
            .filter(count -> count.getKey().isPresent())
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(SHOWN)
            .toList();
    int elsewhere = findings.size() - largest.stream().mapToInt(Map.Entry::getValue).sum();
    String named =
        largest.stream()
            .map(count -> count.getValue() + " of " + count.getKey().orElseThrow().name())
            .collect(Collectors.joining(", "));
    if (named.isEmpty()) {
      return findings.size() + " parts";
    }
    String rest = elsewhere == 0 ? "" : ", " + elsewhere + " elsewhere";
    return findings.size() + " parts (" + named + rest + ")";
  }
}
