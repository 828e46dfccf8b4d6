// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.explanation.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code interdict explain} is asked about.
 *
 * @param boms in which to look; empty: those of the project file
 */
record Asked(Subject subject, List<String> boms) {
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-fA-F]{1,64}");
  private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,9})(?::(\\d{1,9}))?");
  private static final String FORMS =
      "write the id of a finding, or a component as BOM#BOM-REF, BOM#NAME or BOM:LINE";

  /**
   * Reads the word that names it. A file's name may hold a # or a colon: what exists decides.
   *
   * @param more the BOMs named after it
   */
  static Asked of(String word, List<String> more, Path directory) {
    for (int at = word.indexOf('#'); at >= 0; at = word.indexOf('#', at + 1)) {
      if (exists(directory, word.substring(0, at))) {
        return component(word, at, more);
      }
    }
    Matcher place = PLACE.matcher(word);
    boolean placed = place.matches();
    if (placed && exists(directory, place.group(1))) {
      return place(place, more);
    }
    if (word.indexOf('#') >= 0) {
      return component(word, word.indexOf('#'), more);
    }
    if (placed) {
      return place(place, more);
    }
    if (exists(directory, word)) {
      throw new UsageException(
          "'%s' is a BOM; say which of its components: %s#BOM-REF, %s#NAME or %s:LINE"
              .formatted(word, word, word, word));
    }
    if (FINGERPRINT.matcher(word).matches()) {
      return new Asked(new Subject.OfFinding(word), more);
    }
    throw new UsageException("'" + word + "' can't be explained; " + FORMS);
  }

  private static Asked component(String word, int at, List<String> more) {
    String name = word.substring(at + 1);
    if (at == 0 || name.isBlank()) {
      throw new UsageException("'" + word + "' names no component; " + FORMS);
    }
    return new Asked(new Subject.OfComponent(name), alone(word.substring(0, at), more));
  }

  private static Asked place(Matcher place, List<String> more) {
    String column = place.group(3);
    int line = Integer.parseInt(place.group(2));
    if (line < 1) {
      throw new UsageException("lines are counted from 1; " + FORMS);
    }
    return new Asked(
        new Subject.AtPlace(null, line, column == null ? null : Integer.valueOf(column)),
        alone(place.group(1), more));
  }

  private static List<String> alone(String bom, List<String> more) {
    if (!more.isEmpty()) {
      throw new UsageException(
          "the component is one of '%s', so '%s' has no part in it; leave it out"
              .formatted(bom, more.get(0)));
    }
    return List.of(bom);
  }

  private static boolean exists(Path directory, String name) {
    return !name.isBlank() && Files.isRegularFile(Values.file("BOM", directory, name));
  }
}
