// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.language.RuleParser;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.table.TableParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a rulebook that its hash covers, and those among them that hold rules: DRL, and
 * decision tables in CSV and XLSX.
 */
final class RuleFiles {
  private static final Set<String> OTHER_SHEETS = Set.of("xls", "xlsm", "xlsb", "ods", "tsv");

  private final RulebookFolder folder;
  private final Problems problems;
  private final SortedMap<String, SourceText> texts = new TreeMap<>();
  private final SortedMap<String, byte[]> workbooks = new TreeMap<>();

  RuleFiles(RulebookFolder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** Reads a file; one that can't be read is a problem. */
  void read(String relative) {
    boolean rules = relative.startsWith("rules/");
    String kind = relative.substring(relative.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (rules && OTHER_SHEETS.contains(kind)) {
      problems.error(
          folder.display(relative),
          "rulebook-file",
          "a ." + kind + " file is no table that Interdict reads; save it as .csv or .xlsx");
    } else if (rules && relative.endsWith(".xlsx")) {
      byte[] content = folder.bytes(relative, problems);
      if (content != null) {
        workbooks.put(relative, content);
      }
    } else {
      SourceText text = folder.read(relative, problems);
      if (text != null) {
        texts.put(relative, text);
      }
    }
  }

  /** The texts by path. */
  SortedMap<String, SourceText> texts() {
    return texts;
  }

  /** The hash over all that was read. */
  String hash() {
    return NormativeHash.of(texts, workbooks);
  }

  /** The rules of all files, in the order of their paths. */
  List<RuleFile> parse(RuleParser drl) {
    var tables = new TableParser();
    var files = new TreeMap<String, RuleFile>();
    for (Map.Entry<String, SourceText> file : texts.entrySet()) {
      SourceText text = file.getValue();
      if (file.getKey().matches("rules/.*\\.drl")) {
        files.put(file.getKey(), new RuleFile(text, drl.parse(text)));
      } else if (file.getKey().matches("rules/.*\\.csv")) {
        files.put(file.getKey(), new RuleFile(text, tables.parse(text)));
      }
    }
    workbooks.forEach(
        (path, content) -> {
          String display = folder.display(path);
          files.put(
              path, new RuleFile(new SourceText(display, ""), tables.parse(display, content)));
        });
    return new ArrayList<>(files.values());
  }
}
