// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.internal.rulebook.CompiledRulebook;
import dev.interdict.internal.rulebook.RulebookPlaces;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rulebook that was read without an error, with all that is looked at.
 *
 * @param places of what its files say
 * @param tests what the tests of each rule saw of it; a rule without tests is no key
 * @param asOf the day on which lists have to be fresh
 */
public record LintSubject(
    CompiledRulebook compiled,
    RulebookPlaces places,
    Map<String, RuleTests> tests,
    LocalDate asOf) {
  public LintSubject {
    tests = Collections.unmodifiableMap(new TreeMap<>(tests));
  }

  /**
   * What the tests of a rule saw.
   *
   * @param reported whether one saw it report something other than {@code UNDETERMINED}
   * @param nearMiss whether in one it was judged and said nothing
   */
  public record RuleTests(boolean reported, boolean nearMiss) {}
}
