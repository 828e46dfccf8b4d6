// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.explanation.Subject;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.SourceLocation;
import java.util.List;
import java.util.stream.Stream;

/** Which component stands at a place of a file. */
final class ComponentPlaces {
  private ComponentPlaces() {}

  /**
   * The components of which something that was read stands on the line; of those the ones at the
   * column, if there are any; on a line of which nothing was read, the component that was named
   * last above it.
   */
  static List<Component> at(Bom bom, Subject.AtPlace place) {
    String file = place.file() == null ? bom.path() : place.file();
    List<Component> onLine =
        bom.components().stream()
            .filter(c -> places(c).anyMatch(at -> covers(at, file, place.line())))
            .toList();
    if (onLine.isEmpty()) {
      return above(bom, file, place.line());
    }
    Integer column = place.column();
    if (column == null || onLine.size() == 1) {
      return onLine;
    }
    List<Component> atColumn =
        onLine.stream()
            .filter(c -> places(c).anyMatch(at -> covers(at, file, place.line(), column)))
            .toList();
    return atColumn.isEmpty() ? onLine : atColumn;
  }

  private static List<Component> above(Bom bom, String file, int line) {
    Component last = null;
    for (Component component : bom.components()) {
      SourceLocation name = component.location();
      if (name.file().equals(file)
          && name.line() < line
          && (last == null || !before(name, last.location()))) {
        last = component;
      }
    }
    return last == null ? List.of() : List.of(last);
  }

  private static boolean before(SourceLocation one, SourceLocation other) {
    return one.line() != other.line() ? one.line() < other.line() : one.column() < other.column();
  }

  private static Stream<SourceLocation> places(Component component) {
    return Stream.of(
            Stream.of(component.location()),
            component.parties().stream().map(party -> party.location()),
            component.identifiers().stream().map(identifier -> identifier.location()),
            component.origins().stream().map(origin -> origin.location()),
            component.properties().stream().map(property -> property.location()))
        .flatMap(each -> each);
  }

  private static boolean covers(SourceLocation at, String file, int line) {
    return at.file().equals(file) && at.line() <= line && line <= at.endLine();
  }

  private static boolean covers(SourceLocation at, String file, int line, int column) {
    return covers(at, file, line)
        && (at.line() < line || at.column() <= column)
        && (at.endLine() > line || column < at.endColumn());
  }
}
