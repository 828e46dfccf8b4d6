// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fuzz;

import java.util.Locale;

/**
 * What is fuzzed. The folder {@code src/test/resources/fuzz/<name>} holds {@code seeds}, {@code
 * found} (inputs that once broke something) and {@code pieces.txt}, words of the format.
 */
enum FuzzTarget {
  JSON_BOM("dev.interdict.fuzz.JsonBomFuzz"),
  XML_BOM("dev.interdict.fuzz.XmlBomFuzz"),
  PROJECT("dev.interdict.fuzz.ProjectFuzz"),
  FACTS("dev.interdict.facts.FactsFuzz"),
  LISTS("dev.interdict.internal.rulebook.ListsFuzz"),
  REGISTRY("dev.interdict.internal.registry.RegistryFuzz"),
  RULEBOOK_XML("dev.interdict.internal.rulebook.RulebookXmlFuzz"),
  CASES("dev.interdict.internal.rulebook.CasesFuzz"),
  RULES("dev.interdict.internal.evaluation.RulesFuzz"),
  CONSEQUENCE("dev.interdict.internal.language.ConsequenceFuzz"),
  TABLE("dev.interdict.internal.table.TableFuzz");

  /** Fully qualified; has {@code public static void fuzzerTestOneInput(byte[])}. */
  final String className;

  FuzzTarget(String className) {
    this.className = className;
  }

  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
