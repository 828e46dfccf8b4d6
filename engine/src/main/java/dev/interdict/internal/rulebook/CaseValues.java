// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Day;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.SourceLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of {@code case.properties} to a case. */
final class CaseValues {
  private static final Pattern ROLE = Pattern.compile("[^,\\s]+");

  private final Collection<String> roles;
  private final SourceText text;
  private final Problems problems;

  /**
   * A named value.
   *
   * @param start offset of the value as written, for the places of its words
   */
  record Value(String name, String value, int start, SourceLocation place) {}

  CaseValues(Collection<String> roles, SourceText text, Problems problems) {
    this.roles = roles;
    this.text = text;
    this.problems = problems;
  }

  /** The case; null if a value is missing, which is a problem. */
  @Nullable RulebookCase read(String bom, String expected, List<Value> values) {
    LocalDate asOf = null;
    List<String> given = new ArrayList<>();
    Map<String, String> set = new TreeMap<>();
    for (Value value : values) {
      if (value.name().equals("as-of")) {
        asOf = date(value);
      } else if (value.name().equals("roles")) {
        given.addAll(roles(value));
      } else {
        set.put(value.name().substring("set.".length()), value.value());
      }
    }
    if (asOf == null || given.isEmpty()) {
      String missing = asOf == null ? "as-of" : "roles";
      if (values.stream().noneMatch(value -> value.name().equals(missing))) {
        problems.error(
            text,
            "case-missing",
            "a case needs '" + missing + "'",
            SourceLocation.at(text.file(), 1, 1));
      }
      return null;
    }
    return new RulebookCase(
        bom,
        asOf,
        given,
        set,
        expected.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  private List<String> roles(Value value) {
    List<String> given = new ArrayList<>();
    Matcher role = ROLE.matcher(value.value());
    while (role.find()) {
      if (!role.group().equals("all") && !roles.contains(role.group())) {
        problems.error(
            text,
            "case-unknown-role",
            "unknown role '%s'%s".formatted(role.group(), Suggestion.orKnown(role.group(), roles)),
            text.range(value.start() + role.start(), value.start() + role.end()));
      }
      given.add(role.group());
    }
    return given;
  }

  private @Nullable LocalDate date(Value value) {
    LocalDate day = Day.read(value.value());
    if (day == null) {
      problems.error(
          text,
          "case-date",
          "'" + value.value() + "' is no date; write it as 2026-11-22",
          value.place());
    }
    return day;
  }
}
