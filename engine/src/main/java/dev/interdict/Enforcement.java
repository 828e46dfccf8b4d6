// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.finding.Level;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Stated;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How loud each verdict is in a project, and which of them fail a build.
 *
 * @param byVerdict levels that differ from the default
 * @param byRule levels of single rules, by rule id; they win over {@code byVerdict}
 * @param failOn verdicts that end a run with exit code 3
 * @param ruleIds the keys of {@code byRule} and where they stand, for the engine to check
 */
public record Enforcement(
    Map<Verdict, Level> byVerdict,
    Map<String, Level> byRule,
    Set<Verdict> failOn,
    List<Stated> ruleIds) {
  private static final Map<Verdict, Level> DEFAULTS =
      Map.of(
          Verdict.PROHIBITED, Level.ERROR,
          Verdict.PROHIBITED_FROM, Level.WARNING,
          Verdict.REVIEW, Level.WARNING,
          Verdict.UNDETERMINED, Level.WARNING,
          Verdict.DISCLOSE, Level.WARNING,
          Verdict.NOTICE, Level.NOTE);

  public static final Enforcement DEFAULT =
      new Enforcement(Map.of(), Map.of(), Set.of(), List.of());

  public Enforcement {
    var levels = new EnumMap<Verdict, Level>(Verdict.class);
    levels.putAll(byVerdict);
    byVerdict = Collections.unmodifiableMap(levels);
    byRule = Collections.unmodifiableMap(new TreeMap<>(byRule));
    var verdicts = EnumSet.noneOf(Verdict.class);
    verdicts.addAll(failOn);
    failOn = Collections.unmodifiableSet(verdicts);
    ruleIds = List.copyOf(ruleIds);
  }

  /** The level of a verdict that a rule gave. */
  public Level level(String rule, Verdict verdict) {
    Level level = byRule.get(rule);
    if (level == null) {
      level = byVerdict.get(verdict);
    }
    return level != null ? level : defaultLevel(verdict);
  }

  /** The level of a verdict where a project says nothing. */
  public static Level defaultLevel(Verdict verdict) {
    return java.util.Objects.requireNonNull(DEFAULTS.get(verdict));
  }

  public Enforcement withFailOn(Set<Verdict> verdicts) {
    return new Enforcement(byVerdict, byRule, verdicts, ruleIds);
  }
}
