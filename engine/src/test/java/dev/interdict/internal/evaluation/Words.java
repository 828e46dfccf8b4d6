// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What rules ask for, by property, besides what the pools hold: facts made of it meet them. */
public final class Words {
  /** The pools alone. */
  public static final Words NONE = new Words(Map.of());

  private static final Pattern ASKED =
      Pattern.compile(
          "(\\w+)\\s*(not\\s+)?(?:[=!<>]=?|in\\s*\\(|contains|(?:&&|\\|\\|)\\s*[<>]=?)\\s*"
              + "((?:(?:\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|null)[,\\s]*)+)");
  private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"|(-?\\d+(?:\\.\\d+)?)");
  private static final Pattern FITTED =
      Pattern.compile("(\\w+)\\s+matches\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** What engineers write: a property for which a rule has a pattern holds those that fit it. */
  private static final List<String> SENTENCES =
      List.of(
          "grid-tied string inverter with Wi-Fi",
          "bidirectional inverter, LTE",
          "robot mower, 20 lb, Wi-Fi, lidar",
          "several makers",
          "electric passenger car",
          "Xinjiang Example Silicon");

  /** Of what must not be, some is enough: facts should meet the rules, not miss them. */
  private static final long MOST_UNWANTED = 2;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private final Map<String, Set<String>> asked;

  private Words(Map<String, Set<String>> asked) {
    this.asked = asked;
  }

  /** The words of a text of rules. */
  public static Words of(String rules) {
    Map<String, Set<String>> asked = new TreeMap<>();
    ASKED
        .matcher(rules)
        .results()
        .forEach(
            constraint ->
                VALUE
                    .matcher(constraint.group(3))
                    .results()
                    .limit(constraint.group(2) == null ? Long.MAX_VALUE : MOST_UNWANTED)
                    .map(Words::value)
                    .forEach(
                        value ->
                            asked
                                .computeIfAbsent(constraint.group(1), key -> new LinkedHashSet<>())
                                .add(value)));
    FITTED
        .matcher(rules)
        .results()
        .forEach(
            fitted ->
                SENTENCES.stream()
                    .filter(sentence -> com.google.re2j.Pattern.matches(fitted.group(2), sentence))
                    .forEach(
                        sentence ->
                            asked
                                .computeIfAbsent(fitted.group(1), key -> new LinkedHashSet<>())
                                .add(sentence)));
    // A group that names are compared with begins or ends some.
    if (rules.contains("] group")) {
      asked.computeIfAbsent("group", key -> new LinkedHashSet<>()).addAll(Pools.NAMES);
    }
    return new Words(asked);
  }

  private static String value(MatchResult value) {
    return value.group(1) != null ? value.group(1) : value.group(2);
  }

  /** Those of a property, and what is in the pool. */
  List<String> about(String property) {
    return with(property, Pools.of(property));
  }

  /** Those of a property, and other values. */
  List<String> with(String property, List<String> others) {
    var words = new ArrayList<>(asked.getOrDefault(property, Set.of()));
    words.addAll(others);
    return words;
  }

  /** The days of a property with those before them, and the days of the pool. */
  List<String> days(String property) {
    var days = new ArrayList<String>();
    for (String day : asked.getOrDefault(property, Set.of())) {
      if (DAY.matcher(day).matches()) {
        days.add(day);
        days.add(LocalDate.parse(day).minusDays(1).toString());
      }
    }
    days.addAll(Pools.DATES);
    return days;
  }
}
