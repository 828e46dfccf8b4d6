// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Finding;
import dev.interdict.model.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What isn't there: facts that would decide, and statements that are owed. */
final class TextLacks {
  private final TextPage page;
  private final TextVerdict verdict;
  private final TextLaw law;
  private final RuleIndex rules;

  TextLacks(TextPage page, TextVerdict verdict, TextLaw law, RuleIndex rules) {
    this.page = page;
    this.verdict = verdict;
    this.law = law;
    this.rules = rules;
  }

  /**
   * Each part with what would decide it.
   *
   * @param worse findings that count before these, of the same BOMs
   */
  void undetermined(List<Finding> findings, List<Finding> worse) {
    if (findings.isEmpty()) {
      return;
    }
    List<PartLack> lacks = PartLack.of(findings);
    title("Can't be decided", lacks, above(findings, worse));
    for (PartLack lack : lacks) {
      missing(lack);
      page.wrapped(
          "    ",
          Remedies.sentence(lack, rules)
              + "; first: "
              + Shown.value(lack.first().component().location().toString()));
      page.snippet(lack.first());
      lack.parts().forEach((assembly, parts) -> parts(assembly, parts, lack.first().bom()));
    }
    for (Finding finding : firstOfEachRule(findings)) {
      String scope = rules.scope(finding);
      if (!law.told(finding.rule()) || !scope.isEmpty()) {
        page.line("  " + verdict.headOf(finding) + scope);
        law.law(finding);
      }
    }
  }

  /** Each part with all that it owes; what is owed and why stands below. */
  void disclose(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    List<PartLack> lacks = PartLack.of(findings);
    title("Asked for and not stated", lacks, "");
    for (PartLack lack : lacks) {
      missing(lack);
      lack.parts().forEach((assembly, parts) -> parts(assembly, parts, lack.first().bom()));
    }
    for (Finding finding : firstOfEachRule(findings)) {
      page.line("  " + verdict.headOf(finding));
      law.write(finding, law.says(finding, rules.statement(finding)));
    }
  }

  private void title(String words, List<PartLack> lacks, String note) {
    int parts = lacks.stream().mapToInt(PartLack::size).sum();
    page.blank();
    page.line(words + ": " + Shown.count(parts, "part") + note);
  }

  /** The headline counts each part once, by the worst that is said of it. */
  private static String above(List<Finding> findings, List<Finding> worse) {
    var told = worse.stream().map(Finding::component).collect(Collectors.toSet());
    long both = findings.stream().map(Finding::component).distinct().filter(told::contains).count();
    return both == 0
        ? ""
        : ", " + both + " of which " + (both == 1 ? "stands" : "stand") + " above";
  }

  private void missing(PartLack lack) {
    String text = Shown.count(lack.size(), "part") + " without " + String.join(", ", fields(lack));
    page.listed("  ", 6, "", Shown.words(text));
  }

  private void parts(PartLack.Assembly assembly, List<Component> parts, String bom) {
    String line = Shown.line(parts.get(0).location(), bom);
    String number = parts.size() == 1 ? line : parts.size() + " parts, first " + line;
    page.listed("    - " + holder(assembly) + "(" + number + "): ", 6, ";", PartLack.names(parts));
  }

  /** The assembly, below the end item: whose BOM it is stands above. */
  private static String holder(PartLack.Assembly assembly) {
    if (assembly.path().isEmpty()) {
      return "";
    }
    Component holder = assembly.path().get(0);
    Component top = holder;
    while (top.parent() != null) {
      top = top.parent();
    }
    String path = Shown.path(holder);
    return (top.endItem() && holder.depth() > 0
            ? path.substring(Shown.value(top.name()).length() + " > ".length())
            : path)
        + " ";
  }

  /** The fields; rules that ask for the same fields stand once, after the last of these. */
  private static List<String> fields(PartLack lack) {
    var fields = new ArrayList<String>();
    var byRules = new LinkedHashMap<Set<String>, List<String>>();
    lack.rulesByField()
        .forEach((field, ids) -> byRules.computeIfAbsent(ids, i -> new ArrayList<>()).add(field));
    byRules.forEach(
        (ids, names) -> {
          String shown = String.join(" and ", names.stream().map(Shown::value).toList());
          fields.add(
              (shown.isEmpty() ? "what the rule asks for" : shown)
                  + " ("
                  + String.join(", ", ids.stream().map(Shown::value).toList())
                  + ")");
        });
    return fields;
  }

  private static List<Finding> firstOfEachRule(List<Finding> findings) {
    var rules = new LinkedHashSet<String>();
    return findings.stream().filter(finding -> rules.add(finding.rule())).toList();
  }
}
