// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rulebook in the making: conditions and rows in, a folder as docs/rulebook-format.md has it. */
final class RulebookDraft {
  static final String AS_OF = "2026-11-22";
  private static final int RULES_PER_FILE = 20;
  private static final String LIST_HEAD =
      "id,name,entity,group,status,listed-on,removed-on,citation,source-url,mark,note\n";

  private final String id;
  private final String prefix;
  private final List<String> lists = new ArrayList<>();
  private final List<String> heads = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  RulebookDraft(String id, String prefix) {
    this.id = id;
    this.prefix = prefix;
  }

  /** A row of a list that is in force. */
  static String row(String id, String name, String entity, String group) {
    return id
        + ",\""
        + name
        + "\","
        + entity
        + ','
        + group
        + ",listed,2020-01-01,,A made act,,A,\n";
  }

  void file(String path, String text) {
    files.put(path, text);
  }

  void list(String list, String rows) {
    lists.add(
        """
          <list id="%s" file="lists/%1$s.csv" title="Made list %1$s" coverage="complete"
                known-to="%s" affiliates="none"/>
        """
            .formatted(list, AS_OF));
    file("lists/" + list + ".csv", LIST_HEAD + rows);
  }

  /**
   * A rule under the next number.
   *
   * @param when its conditions
   * @param report the arguments of its report
   * @param needs elements of the manifest such as {@code <decides any-of="maker"/>}; may be empty
   */
  void rule(String when, String report, String needs) {
    String rule = prefix + "-" + "%03d".formatted(rules.size() + 1);
    heads.add(
        """
          <rule id="%s" title="Made rule %1$s" effective="2021-01-01" mark="A" since="2026.11.22" roles="*">
            <citation>A made act, section %1$s</citation>
            %s
            <statement>A made act forbids what rule %1$s describes.</statement>
            <remedy>Replace the part.</remedy>
          </rule>
        """
            .formatted(rule, needs));
    rules.add(
        """
        rule "%s"
        when
        %s
        then
            findings.report(%s);
        end

        """
            .formatted(rule, when.stripTrailing(), report));
  }

  /** The text of one rule. */
  String text(int rule) {
    return rules.get(rule);
  }

  /**
   * Writes the folder.
   *
   * @param canary the BOM that must be found wrong
   * @param expected the lines of its findings
   */
  void write(Path folder, String canary, String expected) throws IOException {
    files.put("rulebook.xml", manifest());
    for (int from = 0; from < rules.size(); from += RULES_PER_FILE) {
      int to = Math.min(rules.size(), from + RULES_PER_FILE);
      files.put(
          file(from), "// Made for measuring.\n\n" + String.join("", rules.subList(from, to)));
    }
    String test = "tests/" + prefix + "-001/canary/";
    files.put(test + "bom.cdx.json", canary);
    files.put(test + "case.properties", "as-of = " + AS_OF + "\nroles = us.fed.prime\n");
    files.put(test + "expected.txt", expected);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** The file, relative to the folder, that a rule stands in. */
  static String file(int rule) {
    return "rules/part-%02d.drl".formatted(rule / RULES_PER_FILE);
  }

  private String manifest() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rulebook xmlns="urn:interdict:rulebook:1" id="%s" prefix="%s" edition="2026.11.22" min-engine="0.1"
                  title="Made rules" authority="Nobody">
        """
            .formatted(id, prefix)
        + String.join("", lists)
        + String.join("", heads)
        + "  <canary test=\"tests/"
        + prefix
        + "-001/canary\"/>\n</rulebook>\n";
  }
}
