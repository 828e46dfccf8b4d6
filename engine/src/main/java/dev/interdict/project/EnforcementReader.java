// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import dev.interdict.Enforcement;
import dev.interdict.finding.Level;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.internal.xml.XmlPlaces;
import dev.interdict.model.Stated;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code <enforcement>} of a project file. */
final class EnforcementReader {
  private final XmlPlaces places;
  private final Problems problems;
  private final Map<String, Verdict> verdicts = new TreeMap<>();
  private final Map<String, Level> levels = new TreeMap<>();
  private final Map<String, Stated> seen = new HashMap<>();

  EnforcementReader(XmlPlaces places, Problems problems) {
    this.places = places;
    this.problems = problems;
    for (Verdict verdict : Verdict.values()) {
      verdicts.put(verdict.name(), verdict);
    }
    for (Level level : Level.values()) {
      levels.put(level.word(), level);
    }
  }

  /** What the element says; the default where there is none. */
  Enforcement read(ProjectXml.@Nullable EnforcementXml bean) {
    if (bean == null) {
      return Enforcement.DEFAULT;
    }
    Map<Verdict, Level> byVerdict = new EnumMap<>(Verdict.class);
    Map<String, Level> byRule = new TreeMap<>();
    List<Stated> ruleIds = new ArrayList<>();
    for (ProjectXml.LevelXml xml : bean.levels) {
      Stated verdictWord = places.stated(xml, "verdict");
      Stated rule = places.stated(xml, "rule");
      Stated levelWord = places.stated(xml, "level");
      Level level = levelWord == null ? null : known("level", levelWord, levels);
      if ((verdictWord == null) == (rule == null)) {
        problems.error(
            places.text(),
            "project-level",
            "a level has either 'verdict' or 'rule'",
            places.element(xml).location());
      } else if (verdictWord != null) {
        Verdict verdict = known("verdict", verdictWord, verdicts);
        if (once(verdictWord) && verdict != null && level != null) {
          byVerdict.put(verdict, level);
        }
      } else if (rule != null && once(rule) && level != null) {
        byRule.put(rule.value(), level);
        ruleIds.add(rule);
      }
    }
    return new Enforcement(byVerdict, byRule, failOn(bean), ruleIds);
  }

  private Set<Verdict> failOn(ProjectXml.EnforcementXml bean) {
    Set<Verdict> failOn = EnumSet.noneOf(Verdict.class);
    if (bean.failOn != null) {
      for (Stated word : places.words(bean.failOn)) {
        Verdict verdict = known("verdict", word, verdicts);
        if (verdict != null) {
          failOn.add(verdict);
        }
      }
    }
    return failOn;
  }

  private <T> @Nullable T known(String what, Stated word, Map<String, T> words) {
    T known = words.get(word.value());
    if (known == null) {
      problems.error(
          places.text(),
          "project-unknown-" + what,
          "unknown %s '%s'%s"
              .formatted(what, word.value(), Suggestion.orKnown(word.value(), words.keySet())),
          word.location());
    }
    return known;
  }

  private boolean once(Stated word) {
    Stated earlier = seen.putIfAbsent(word.value(), word);
    if (earlier != null) {
      ProjectReader.twice(
          "level of", word.value(), word.location(), earlier.location(), places, problems);
    }
    return earlier == null;
  }
}
