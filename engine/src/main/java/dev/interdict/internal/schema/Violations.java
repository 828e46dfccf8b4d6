// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects violations: the same mistake at many places is kept once, with its first place and a
 * count. What is kept doesn't grow with the number of violations.
 *
 * @param <P> a place, or what leads to it
 */
final class Violations<P> {
  /** Kinds of mistakes that are told; the places of all further kinds are only counted. */
  static final int MAX_GROUPS = 100;

  /** Wrong words told one by one about the same field. */
  private static final int MAX_SUBJECTS = 10;

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(
          Diagnostic::location,
          Comparator.nullsFirst(
              Comparator.comparingInt(SourceLocation::line)
                  .thenComparingInt(SourceLocation::column)));

  private final Comparator<? super P> order;
  private final Map<String, Group<P>> groups = new LinkedHashMap<>();
  private final Map<String, Integer> subjects = new HashMap<>();
  private int more;

  private static final class Group<P> {
    P place;
    Supplier<String> message;
    int count;

    Group(P place, Supplier<String> message) {
      this.place = place;
      this.message = message;
    }
  }

  /**
   * @param order which of two places comes first in the file; 0 where that isn't known, and then
   *     the one added first
   */
  Violations(Comparator<? super P> order) {
    this.order = order;
  }

  /** For places that are met in the order of the file. */
  static <P> Violations<P> inOrder() {
    return new Violations<>(Comparator.comparingInt(place -> 0));
  }

  /**
   * Adds one of which it isn't known whether it comes before the others in the file.
   *
   * @param mistake what is wrong with which field, without indexes
   * @param subject the wrong word, if each should be told by itself
   * @param message made only for the place that is shown
   */
  void add(String mistake, String subject, P place, Supplier<String> message) {
    Group<P> group = group(mistake, subject, () -> place, message);
    if (group != null && order.compare(place, group.place) < 0) {
      group.place = place;
      group.message = message;
    }
  }

  /** Adds one that comes behind all others: its place is only asked for if it is shown. */
  void addNext(String mistake, String subject, Supplier<P> place, Supplier<String> message) {
    group(mistake, subject, place, message);
  }

  /** Counts one more in its group; null if it is one too many to have one. */
  private @Nullable Group<P> group(
      String mistake, String subject, Supplier<P> place, Supplier<String> message) {
    String key = mistake + '\n' + subject;
    Group<P> group = groups.get(key);
    if (group == null && !subject.isEmpty() && subjects.getOrDefault(mistake, 0) >= MAX_SUBJECTS) {
      key = mistake + "\n\n";
      group = groups.get(key);
    }
    if (group == null && groups.size() < MAX_GROUPS) {
      group = new Group<>(place.get(), message);
      groups.put(key, group);
      subjects.merge(mistake, 1, Integer::sum);
    }
    if (group == null) {
      more++;
    } else {
      group.count++;
    }
    return group;
  }

  /** The places that will be shown. */
  List<P> places() {
    return groups.values().stream().map(group -> group.place).toList();
  }

  /** All of them in the order of the file, each with the line that it points at. */
  List<Diagnostic> shown(SourceText text, Function<P, SourceLocation> location) {
    var all = new ArrayList<Diagnostic>();
    for (Group<P> group : groups.values()) {
      String count = group.count == 1 ? "" : " (" + group.count + " places, this is the first)";
      all.add(
          Diagnostic.warning(
              "bom-schema", group.message.get() + count, location.apply(group.place)));
    }
    all.sort(BY_PLACE);
    showLines(text, all);
    if (more > 0) {
      all.add(
          Diagnostic.warning(
              "bom-schema",
              "and " + more + " more violations of other kinds: mend these first",
              SourceLocation.at(text.file(), 1, 1)));
    }
    return all;
  }

  /** A whole BOM may stand on one line: it is kept once. */
  private static void showLines(SourceText text, List<Diagnostic> all) {
    int line = -1;
    String shown = "";
    for (int i = 0; i < all.size(); i++) {
      SourceLocation location = all.get(i).location();
      if (location != null) {
        if (location.line() != line) {
          line = location.line();
          shown = text.line(line);
        }
        all.set(i, all.get(i).withSourceLine(shown));
      }
    }
  }
}
