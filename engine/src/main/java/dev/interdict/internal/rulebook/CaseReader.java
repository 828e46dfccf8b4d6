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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A folder of {@code tests/} to a case. */
final class CaseReader {
  private static final String PROPERTIES = "case.properties";
  private static final Pattern ROLE = Pattern.compile("[^,\\s]+");

  private final RulebookFolder folder;
  private final Collection<String> roles;
  private final Problems problems;
  private final Set<String> keys = new HashSet<>();
  private final List<String> given = new ArrayList<>();
  private final Map<String, String> set = new TreeMap<>();
  private @Nullable LocalDate asOf;

  CaseReader(RulebookFolder folder, Collection<String> roles, Problems problems) {
    this.folder = folder;
    this.roles = roles;
    this.problems = problems;
  }

  /** The case; null if a file is missing or wrong, which is a problem. */
  @Nullable RulebookCase read() {
    SourceText bom = folder.read("bom.cdx.json", problems);
    SourceText properties = folder.read(PROPERTIES, problems);
    SourceText expected = folder.read("expected.txt", problems);
    if (bom == null || properties == null || expected == null) {
      return null;
    }
    int offset = 0;
    for (String line : properties.text().split("\n", -1)) {
      property(properties, line, offset);
      offset += line.length() + 1;
    }
    if (asOf == null || given.isEmpty()) {
      String missing = asOf == null ? "as-of" : "roles";
      if (!keys.contains(missing)) {
        problems.error(
            properties,
            "case-missing",
            "a case needs '" + missing + "'",
            SourceLocation.at(properties.file(), 1, 1));
      }
      return null;
    }
    return new RulebookCase(
        bom.text(),
        asOf,
        given,
        set,
        expected.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  private void property(SourceText text, String line, int offset) {
    if (line.isBlank() || line.stripLeading().startsWith("#")) {
      return;
    }
    int equals = line.indexOf('=');
    String key = (equals < 0 ? line : line.substring(0, equals)).strip();
    String value = equals < 0 ? "" : line.substring(equals + 1).strip();
    int keyStart = offset + line.indexOf(key);
    int valueStart = offset + (value.isEmpty() ? line.length() : line.indexOf(value, equals + 1));
    SourceLocation keyPlace = text.range(keyStart, keyStart + key.length());
    SourceLocation valuePlace = text.range(valueStart, valueStart + value.length());
    if (equals < 0) {
      problems.error(text, "case-line", "a line is 'name = value'", keyPlace);
    } else if (!keys.add(key)) {
      problems.error(text, "case-duplicate", "'" + key + "' stands twice", keyPlace);
    } else if (key.equals("as-of")) {
      asOf = date(text, value, valuePlace);
    } else if (key.equals("roles")) {
      roles(text, value, valueStart);
    } else if (key.startsWith("set.")) {
      set.put(key.substring("set.".length()), value);
    } else {
      problems.error(
          text,
          "case-unknown",
          "unknown name '%s'%s"
              .formatted(key, Suggestion.orKnown(key, List.of("as-of", "roles", "set.end-use"))),
          keyPlace);
    }
  }

  private void roles(SourceText text, String value, int offset) {
    Matcher role = ROLE.matcher(value);
    while (role.find()) {
      if (!role.group().equals("all") && !roles.contains(role.group())) {
        problems.error(
            text,
            "case-unknown-role",
            "unknown role '%s'%s".formatted(role.group(), Suggestion.orKnown(role.group(), roles)),
            text.range(offset + role.start(), offset + role.end()));
      }
      given.add(role.group());
    }
  }

  private @Nullable LocalDate date(SourceText text, String value, SourceLocation place) {
    LocalDate day = Day.read(value);
    if (day == null) {
      problems.error(
          text, "case-date", "'" + value + "' is no date; write it as 2026-11-22", place);
    }
    return day;
  }
}
