// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ListEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A folder of {@code tests/} to a case, or to one for each of some rows of a list. */
final class CaseReader {
  private static final String PROPERTIES = "case.properties";
  private static final String FOR_EACH = "for-each";
  private static final String COMPARE = "compare";
  private static final List<String> NAMES =
      List.of("as-of", "roles", "set.end-use", FOR_EACH, COMPARE);

  private final RulebookFolder folder;
  private final Collection<String> roles;
  private final Problems problems;
  private final Map<String, Line> lines = new LinkedHashMap<>();

  /**
   * A line of the properties.
   *
   * @param valueStart offset of the value, which ends at {@code valueEnd}
   */
  private record Line(
      String key, String value, SourceLocation keyPlace, int valueStart, int valueEnd) {}

  /**
   * A case, or one for a row.
   *
   * @param row null where the case isn't repeated
   * @param ofRow whether only findings that rest on the row are compared
   */
  record Instance(RulebookCase content, @Nullable ListEntry row, boolean ofRow) {}

  /** The texts of a case. */
  private record Files(SourceText bom, SourceText properties, SourceText expected) {}

  CaseReader(RulebookFolder folder, Collection<String> roles, Problems problems) {
    this.folder = folder;
    this.roles = roles;
    this.problems = problems;
  }

  /** A case that stands for itself; null if a file is missing or wrong, which is a problem. */
  @Nullable RulebookCase read() {
    Files files = files();
    if (files == null) {
      return null;
    }
    for (String name : List.of(FOR_EACH, COMPARE)) {
      Line line = lines.get(name);
      if (line != null) {
        problems.error(
            files.properties(),
            "case-repeated",
            "'" + name + "' can't stand here: name a case that isn't repeated for rows of a list",
            line.keyPlace());
        return null;
      }
    }
    return new CaseValues(roles, files.properties(), problems)
        .read(
            files.bom().text(),
            files.expected().text(),
            lines.values().stream().map(line -> value(files, line, line.value())).toList());
  }

  /**
   * The case, or one for each row that it is repeated for; none if anything is wrong, which is a
   * problem.
   *
   * @param lists of the rulebook
   */
  List<Instance> readAll(Collection<EntityList> lists) {
    Files files = files();
    if (files == null) {
      return List.of();
    }
    Line forEach = lines.remove(FOR_EACH);
    Line compare = lines.remove(COMPARE);
    boolean ofRow = ofRow(files, compare, forEach != null);
    if (forEach == null) {
      RulebookCase content =
          new CaseValues(roles, files.properties(), problems)
              .read(
                  files.bom().text(),
                  files.expected().text(),
                  lines.values().stream().map(line -> value(files, line, line.value())).toList());
      return content == null ? List.of() : List.of(new Instance(content, null, false));
    }
    int before = problems.count();
    List<ListEntry> rows =
        RowChoice.read(
            files.properties(), forEach.valueStart(), forEach.valueEnd(), lists, problems);
    return rows == null ? List.of() : instances(files, rows, ofRow, before);
  }

  private List<Instance> instances(Files files, List<ListEntry> rows, boolean ofRow, int before) {
    RowTemplate bom = template(files.bom(), 0, files.bom().text().length());
    RowTemplate expected = template(files.expected(), 0, files.expected().text().length());
    Map<Line, RowTemplate> values = new LinkedHashMap<>();
    for (Line line : lines.values()) {
      values.put(line, template(files.properties(), line.valueStart(), line.valueEnd()));
    }
    if (problems.count() > before) {
      return List.of();
    }
    checkFills(files.bom(), bom, rows);
    checkFills(files.expected(), expected, rows);
    values.values().forEach(template -> checkFills(files.properties(), template, rows));
    if (problems.count() > before) {
      return List.of();
    }
    var instances = new ArrayList<Instance>();
    for (ListEntry row : rows) {
      RulebookCase content =
          new CaseValues(roles, files.properties(), problems)
              .read(
                  bom.fill(row, RowTemplate::json),
                  expected.fill(row, UnaryOperator.identity()),
                  lines.values().stream()
                      .map(line -> value(files, line, filled(values, line, row)))
                      .toList());
      if (content == null || problems.count() > before) {
        // What is wrong with one row's values is most often wrong with all.
        return List.of();
      }
      instances.add(new Instance(content, row, ofRow));
    }
    return instances;
  }

  private static String filled(Map<Line, RowTemplate> values, Line line, ListEntry row) {
    RowTemplate template = values.get(line);
    return template == null ? line.value() : template.fill(row, UnaryOperator.identity());
  }

  private RowTemplate template(SourceText text, int start, int end) {
    return RowTemplate.parse(text, start, end, problems);
  }

  /** Says which rows can't fill a template. */
  private void checkFills(SourceText text, RowTemplate template, List<ListEntry> rows) {
    RowTemplate.Unfilled first = null;
    var without = new ArrayList<String>();
    for (ListEntry row : rows) {
      RowTemplate.Unfilled unfilled = template.unfilled(row);
      if (unfilled != null && (first == null || first.place().equals(unfilled.place()))) {
        first = unfilled;
        without.add(row.id());
      }
    }
    if (first == null) {
      return;
    }
    String column = first.field() == RowField.LAST_DAY ? "removed-on" : first.field().word();
    String others = without.size() == 1 ? "" : " (and " + (without.size() - 1) + " more rows)";
    problems.error(
        text,
        "case-no-value",
        "the row '%s'%s has no %s; leave such rows out in %s: … where %s != none"
            .formatted(without.get(0), others, column, FOR_EACH, column),
        first.place());
  }

  private boolean ofRow(Files files, @Nullable Line compare, boolean repeated) {
    if (compare == null) {
      return false;
    }
    if (!repeated) {
      problems.error(
          files.properties(),
          "case-compare",
          "'compare' belongs to a case that is repeated: write for-each as well",
          compare.keyPlace());
    } else if (!compare.value().equals("entry") && !compare.value().equals("all")) {
      problems.error(
          files.properties(),
          "case-compare",
          "'%s' is neither 'entry' (findings that rest on the row) nor 'all'"
              .formatted(compare.value()),
          files.properties().range(compare.valueStart(), compare.valueEnd()));
    }
    return compare.value().equals("entry");
  }

  private @Nullable Files files() {
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
    return new Files(bom, properties, expected);
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
    if (equals < 0) {
      problems.error(text, "case-line", "a line is 'name = value'", keyPlace);
    } else if (!NAMES.contains(key) && !key.startsWith("set.")) {
      problems.error(
          text,
          "case-unknown",
          "unknown name '%s'%s".formatted(key, Suggestion.orKnown(key, NAMES)),
          keyPlace);
    } else if (lines.containsKey(key)) {
      problems.error(text, "case-duplicate", "'" + key + "' stands twice", keyPlace);
    } else {
      lines.put(key, new Line(key, value, keyPlace, valueStart, valueStart + value.length()));
    }
  }

  private static CaseValues.Value value(Files files, Line line, String value) {
    return new CaseValues.Value(
        line.key(),
        value,
        line.valueStart(),
        files.properties().range(line.valueStart(), line.valueEnd()));
  }
}
