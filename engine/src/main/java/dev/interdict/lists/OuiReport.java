// SPDX-License-Identifier: Apache-2.0
package dev.interdict.lists;

import dev.interdict.lists.OuiTable.Refusal;
import dev.interdict.rulebook.ReferenceData.Entity;
import dev.interdict.rulebook.ReferenceData.Registrant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person has to know who takes over an edition of the registry. */
public final class OuiReport {
  private static final int WIDTH = 96;

  private OuiReport() {}

  /**
   * Each company with its registrants and blocks, the names that were refused, each with its
   * reason, and the companies without a block; in lines, which may hold any character of the files.
   */
  public static List<String> lines(OuiTable table) {
    var lines = new ArrayList<String>();
    Map<String, int[]> counts = new LinkedHashMap<>();
    int blocks = 0;
    for (Registrant row : table.rows()) {
      int prefixes = row.prefixes().split(" ", -1).length;
      int[] count = counts.computeIfAbsent(row.entity(), key -> new int[2]);
      count[0]++;
      count[1] += prefixes;
      blocks += prefixes;
    }
    lines.add(
        "%s of %s, registered by %s:"
            .formatted(
                count(blocks, "block", "blocks"),
                count(counts.size(), "company", "companies"),
                count(table.rows().size(), "name", "names")));
    counts.forEach(
        (entity, count) ->
            lines.add(
                "  %s: %s, %s"
                    .formatted(
                        entity,
                        count(count[0], "registrant", "registrants"),
                        count(count[1], "prefix", "prefixes"))));
    lines.add("");
    lines.add(
        table.refused().isEmpty()
            ? "No near name was refused."
            : count(table.refused().size(), "near name", "near names")
                + " refused; one that is the company goes into names.csv:");
    for (Refusal refusal : table.refused()) {
      lines.add(
          "  %s: \"%s\" (%s): %s"
              .formatted(
                  String.join(", ", refusal.entities()),
                  refusal.registrant(),
                  count(refusal.blocks(), "block", "blocks"),
                  refusal.reason()));
    }
    if (!table.without().isEmpty()) {
      lines.add("");
      lines.add(count(table.without().size(), "company", "companies") + " without a block:");
      wrap(table.without().stream().map(Entity::id).toList(), lines);
    }
    return lines;
  }

  private static void wrap(List<String> words, List<String> lines) {
    var line = new StringBuilder(" ");
    for (String word : words) {
      if (line.length() + word.length() + 1 > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
