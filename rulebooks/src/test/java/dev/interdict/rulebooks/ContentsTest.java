// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import dev.interdict.RulebookBench.Opened;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.Rule;
import dev.interdict.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code README.md} of this folder is the index of all rulebooks, lists, rules and pages. */
final class ContentsTest {
  @Test
  void the_index_names_every_list_and_every_rule_with_its_page() throws IOException {
    Bench.holds(Path.of("README.md"), index());
  }

  private static List<String> index() {
    var lines = new ArrayList<String>();
    lines.add("# The shipped rulebooks");
    lines.add("");
    lines.add(
        "Made from the manifests: `mvn -pl rulebooks test -Dtest=ContentsTest -Dupdate.expected`"
            + " writes it anew. [Which rule changes its answer on which day](switches.txt)"
            + " · [Cases that people argue about](vectors) · [How to keep what all share]"
            + "(MAINTENANCE.md)");
    for (Opened opened : Bench.SHELF) {
      describe(opened.bench().rulebook(), lines);
    }
    return lines;
  }

  private static void describe(Rulebook rulebook, List<String> lines) {
    String id = rulebook.id();
    lines.add("");
    lines.add("## [" + id + "](" + id + "): " + rulebook.title());
    lines.add("");
    lines.add(
        rulebook.authority()
            + ". Edition "
            + rulebook.edition()
            + ". [The next edition]("
            + id
            + "/MAINTENANCE.md)"
            + borrowed(rulebook));
    if (!rulebook.lists().isEmpty()) {
      lines.add("");
      lines.add("| List | Rows | Read up to |");
      lines.add("|---|---|---|");
      rulebook.lists().forEach(list -> lines.add(row(list)));
    }
    lines.add("");
    lines.add("| Rule | Says | From | For | Mark |");
    lines.add("|---|---|---|---|---|");
    rulebook.rules().forEach(rule -> lines.add(row(id, rule)));
  }

  private static String borrowed(Rulebook rulebook) {
    return rulebook.requires().isEmpty()
        ? ""
        : ". Its rules ask for lists of "
            + rulebook.requires().stream()
                .map(id -> "[" + id + "](" + id + ")")
                .collect(Collectors.joining(", "));
  }

  private static String row(EntityList list) {
    // Without the rows that had ended when the list was read, and those of which that is open.
    long rows =
        list.entries().stream()
            .filter(entry -> !entry.contested())
            .filter(e -> e.removedOn() == null || e.removedOn().isAfter(list.knownTo()))
            .count();
    long ended = list.entries().size() - rows;
    Integer official = list.officialRows();
    return "| "
        + list.title()
        + " | "
        + rows
        + (official != null && !list.complete() ? " of " + official : "")
        + (ended > 0 ? ", " + ended + " more ended or contested" : "")
        + " | "
        + list.knownTo()
        + " |";
  }

  private static String row(String rulebook, Rule rule) {
    return "| ["
        + rule.id()
        + "]("
        + rulebook
        + "/docs/"
        + rule.id()
        + ".md) | "
        + rule.title()
        + " | "
        + rule.effective()
        + (rule.until() == null ? "" : " to " + rule.until())
        + " | "
        + (rule.roles().contains("*") ? "everybody" : String.join(", ", rule.roles()))
        + " | "
        + rule.mark()
        + " |";
  }
}
