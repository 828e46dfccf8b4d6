// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.rulebook.LoadedRulebooks;
import dev.interdict.internal.rulebook.RulebookLibrary;
import dev.interdict.internal.rulebook.RulebookLoader;
import dev.interdict.internal.rulebook.RulebookSource;
import dev.interdict.rulebook.ReferenceData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Rulebooks of any size for measuring, over the words of a {@link SyntheticBom}. Of every 60 rules
 * 20 ask for values, 20 for texts (half of them by a pattern), 10 for the program and the absence
 * of an origin, and 10 for a list. The same bytes for the same number.
 */
final class SyntheticRulebook {
  static final String ID = "made-rules";
  private static final int BLOCK = 60;
  private static final int LISTS = 10;
  private static final int ROWS = 20;
  private static final String[] FUNCTIONS = {"mech", "mcu", "cellular_module", "dram", "pcb_bare"};
  private static final String[] LISTED = {"huawei", "zte", "quectel", "hikvision"};
  private static final String CANARY =
      """
      {"bomFormat": "CycloneDX", "specVersion": "1.6",
       "metadata": {"component": {"type": "device", "bom-ref": "end", "name": "unit"}},
       "components": [{"type": "device", "bom-ref": "part", "name": "part",
         "manufacturer": {"name": "Example"},
         "properties": [{"name": "interdict:function", "value": "mech"},
                        {"name": "cdx:device:quantity", "value": "1"}]}]}
      """;

  private final RulebookDraft draft = new RulebookDraft(ID, "MADE");

  private SyntheticRulebook(int rules) {
    var entities = new StringBuilder("id,name,seat,mark,note\n");
    for (int i = 0; i < LISTS; i++) {
      list(i, entities);
    }
    draft.file("entities/entities.csv", entities.toString());
    for (int i = 0; i < rules; i++) {
      rule(i / BLOCK, i % BLOCK);
    }
  }

  /** Writes the folder and returns what can be changed in it. */
  static RulebookDraft write(int rules, Path folder) throws IOException {
    var rulebook = new SyntheticRulebook(rules);
    rulebook.draft.write(folder, CANARY, "NOTICE MADE-001 unit > part\n");
    return rulebook.draft;
  }

  /** What was written there, read and checked. */
  static LoadedRulebooks load(Path folder, ReferenceData reference) {
    return Objects.requireNonNull(
        new RulebookLoader(new DrlRuleParser())
            .loadRulebooks(
                List.of(new RulebookSource(folder, "made")),
                new RulebookLibrary(reference, List.of()),
                Set.of())
            .value());
  }

  private void list(int list, StringBuilder entities) {
    var rows = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      String group = "g" + row % 10;
      if (row == 0) {
        String entity = LISTED[list % LISTED.length];
        rows.append(RulebookDraft.row(entity, "Listed " + entity, entity, group));
      } else {
        String entity = "made-" + list + "-" + row;
        String name = "Made Company " + (char) ('A' + list) + row + ", Ltd.";
        entities.append(entity).append(",\"").append(name).append("\",CN,A,\n");
        rows.append(RulebookDraft.row("row-" + row, name, entity, group));
      }
    }
    draft.list("made-" + list, rows.toString());
  }

  private void rule(int block, int number) {
    if (number < 20) {
      values(block, number);
    } else if (number < 40) {
      texts(block, number - 20);
    } else if (number < 50) {
      context(block, number - 40);
    } else {
      listed(block, number - 50);
    }
  }

  private void values(int block, int number) {
    String function = FUNCTIONS[number % FUNCTIONS.length];
    int quantity = 1 + (4 * block + number / FUNCTIONS.length) % 20;
    String version = block == 0 ? "" : ", version == \"rev " + (block - 1) + "\"";
    draft.rule(
        "    $c : Component(function == \"%s\", quantity == %d%s)"
            .formatted(function, quantity, version),
        "NOTICE, $c",
        "");
  }

  private void texts(int block, int number) {
    int at = 10 * block + number % 10;
    char first = "3456789abcdefghijk".charAt(at % 18);
    char second = Character.forDigit((7 * at + at / 18) % 36, 36);
    String test;
    if (number < 10) {
      test = "name str[startsWith] \"XN%c%c\"".formatted(first, second);
    } else if (number < 15) {
      test = "partNumber matches \"XN..%c[0-9a-z]*%d\"".formatted(second, number % 10);
    } else {
      // Without a literal start or end that could spare the pattern its work.
      test = "name matches \"[A-Z]+..%c[0-9a-z]*[%d]\"".formatted(second, number % 10);
    }
    draft.rule("    $c : Component(" + test + ")", "REVIEW, $c", "");
  }

  private void context(int block, int number) {
    draft.rule(
        """
            $c : Component(function == "%s", version == "rev %d", quantity >= %d)
            Program(asOf >= "2025-01-01", roles contains "us.fed.prime", endUse != "none")
            not Origin(component == $c, stage == "fabricated")
        """
            .formatted(FUNCTIONS[number % FUNCTIONS.length], number % 9, 19 - block),
        "DISCLOSE, $c",
        "");
  }

  private void listed(int block, int number) {
    draft.rule(
        """
            $c : Component()
            $m : ListMatch(component == $c, subject == "maker", list == "made-%d", group == "g%d")
        """
            .formatted(number, block),
        "PROHIBITED, $c, $m",
        "<decides any-of=\"maker\"/>");
  }
}
