// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one file. The same mistake over and over is one diagnostic, at its
 * first place in the file, with the number of places.
 */
final class DiagnosticLog {
  /** How many groups one code may have; what comes after joins the last. */
  private static final int MAX_GROUPS = 20;

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostic::location, byPlace())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Integer> groupsOfCode = new HashMap<>();

  /** Adds to the one group of this code. */
  void add(Diagnostic diagnostic) {
    add(diagnostic, "");
  }

  /** Adds to the group of this code and subject, such as the misspelt word. */
  void add(Diagnostic diagnostic, String subject) {
    String slot = slot(diagnostic.code(), subject);
    Group group = groups.get(slot);
    if (group == null) {
      group = new Group(diagnostic);
      groups.put(slot, group);
      groupsOfCode.merge(diagnostic.code(), 1, Integer::sum);
    }
    group.add(diagnostic);
  }

  /**
   * Counts one more place of a known mistake, so that a costly message is made once and not a
   * million times; false if the caller must {@link #add} it.
   */
  boolean again(String code, String subject, SourceLocation place) {
    Group group = groups.get(slot(code, subject));
    return group != null && group.again(place);
  }

  private String slot(String code, String subject) {
    String own = code + ' ' + subject;
    return groups.containsKey(own) || groupsOfCode.getOrDefault(code, 0) < MAX_GROUPS
        ? own
        : code + " and others";
  }

  /** Adds the error that ends the reading. */
  void stop(Diagnostic diagnostic) {
    add(diagnostic, "the end");
  }

  /** Forgets all: the file is not what they were about. */
  void clear() {
    groups.clear();
    groupsOfCode.clear();
  }

  boolean hasErrors() {
    return groups.values().stream().anyMatch(group -> group.first.isError());
  }

  /** All of them in the order of the file, each with the line it points at. */
  List<Diagnostic> shown(SourceText text) {
    var all = new ArrayList<Diagnostic>();
    groups.values().stream().map(Group::toDiagnostic).sorted(BY_PLACE).forEach(all::add);
    int line = -1;
    String shown = null;
    for (int i = 0; i < all.size(); i++) {
      SourceLocation location = all.get(i).location();
      if (location != null && all.get(i).sourceLine() == null) {
        if (location.line() != line) {
          line = location.line();
          shown = text.line(line); // a whole BOM may stand on one line: kept once
        }
        all.set(i, all.get(i).withSourceLine(shown));
      }
    }
    return all;
  }

  private static Comparator<@Nullable SourceLocation> byPlace() {
    return Comparator.nullsFirst(
        Comparator.comparingInt(SourceLocation::line).thenComparingInt(SourceLocation::column));
  }

  private static final class Group {
    private Diagnostic first;
    private int count;

    Group(Diagnostic first) {
      this.first = first;
    }

    boolean again(SourceLocation place) {
      if (byPlace().compare(place, first.location()) < 0) {
        return false;
      }
      count++;
      return true;
    }

    void add(Diagnostic next) {
      count++;
      if (BY_PLACE.compare(next, first) < 0) {
        first = next;
      }
    }

    Diagnostic toDiagnostic() {
      if (count == 1) {
        return first;
      }
      String message = first.message() + " (" + count + " places, this is the first)";
      return new Diagnostic(
          first.code(), first.level(), message, first.location(), first.sourceLine());
    }
  }
}
