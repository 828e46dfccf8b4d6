// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.finding.Verdict;
import dev.interdict.model.Stated;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Values of options, from text to what they mean. */
final class Values {
  private Values() {}

  static LocalDate day(String option, String text) {
    try {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      throw new UsageException(
          option + ": there is no day '" + text + "'; write year, month and day: 2026-11-22");
    }
    throw new UsageException(
        option + ": '" + text + "' is no date; write year, month and day: 2026-11-22");
  }

  static int days(String option, String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new UsageException(option + ": '" + text + "' is no number of days; write: 730");
    }
    return Integer.parseInt(text);
  }

  static Set<Verdict> verdicts(String option, List<String> texts) {
    var verdicts = EnumSet.noneOf(Verdict.class);
    List<String> known = Arrays.stream(Verdict.values()).map(Verdict::name).toList();
    for (String word : words(option, texts)) {
      String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
      if (!known.contains(name)) {
        throw new UsageException(
            option + ": unknown verdict '" + word + "'; " + Nearest.orKnown(name, known));
      }
      verdicts.add(Verdict.valueOf(name));
    }
    return verdicts;
  }

  /** {@code NAME=VALUE} pairs; the same name twice is a mistake, not a matter of order. */
  static Map<String, Stated> settings(String option, List<String> texts) {
    var settings = new LinkedHashMap<String, Stated>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new UsageException(
            option + ": '" + text + "' is no NAME=VALUE; write: --set end-use=public-safety");
      }
      String name = text.substring(0, equals).strip();
      String value = text.substring(equals + 1).strip();
      Stated earlier = settings.putIfAbsent(name, Stated.of(value));
      if (earlier != null && !earlier.value().equals(value)) {
        throw new UsageException(
            option + ": " + name + " is both '" + earlier.value() + "' and '" + value + "'");
      }
    }
    return settings;
  }

  /** The words of an option that takes several, by commas or by being given again. */
  static List<String> words(String option, List<String> texts) {
    var words = new ArrayList<String>();
    for (String text : texts) {
      for (String word : text.split(",", -1)) {
        if (word.isBlank()) {
          throw new UsageException(option + ": a value is empty in '" + text + "'; leave it out");
        }
        if (!words.contains(word.strip())) {
          words.add(word.strip());
        }
      }
    }
    return words;
  }

  /** The file of this name, seen from a folder. */
  static Path file(String what, Path folder, String name) {
    if (name.isBlank()) {
      throw new UsageException(what + ": the file's name is empty");
    }
    try {
      return folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException(what + ": '" + name + "' can't be the name of a file");
    }
  }
}
