// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Day;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.internal.xml.XmlPlaces;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Attribute values of a manifest, each reported at its characters if it is wrong. */
final class ManifestValues {
  private final XmlPlaces places;
  private final Problems problems;

  ManifestValues(XmlPlaces places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  /** The value and its place; empty, at the element, if missing (which was reported before). */
  Stated stated(Object bean, String attribute) {
    Stated stated = places.stated(bean, attribute);
    return stated != null ? stated : new Stated("", places.element(bean).location());
  }

  /** Where an attribute's value stands; the element's name if it has no such attribute. */
  SourceLocation place(Object bean, String attribute) {
    return places.value(bean, attribute);
  }

  @Nullable Stated optional(Object bean, String attribute) {
    return places.stated(bean, attribute);
  }

  /** A value of a given form; the words say which. */
  Stated form(Object bean, String attribute, Pattern form, String words) {
    Stated value = stated(bean, attribute);
    if (places.stated(bean, attribute) != null && !form.matcher(value.value()).matches()) {
      error("rulebook-form", "'%s' is no %s".formatted(value.value(), words), value.location());
    }
    return value;
  }

  /** One of a few words; the fallback if it is missing, and after an error. */
  <T> T word(Object bean, String attribute, Map<String, T> words, T fallback) {
    Stated value = places.stated(bean, attribute);
    if (value == null) {
      return fallback;
    }
    T known = words.get(value.value());
    if (known == null) {
      unknown("word", value, words.keySet());
    }
    return Objects.requireNonNullElse(known, fallback);
  }

  /** A day; null if it is missing, and after an error. */
  @Nullable LocalDate date(Object bean, String attribute) {
    Stated value = places.stated(bean, attribute);
    if (value == null) {
      return null;
    }
    LocalDate day = Day.read(value.value());
    if (day == null) {
      error(
          "rulebook-date",
          "'" + value.value() + "' is no date; write it as 2026-11-22",
          value.location());
    }
    return day;
  }

  /** A whole number of at most six digits; null if it is missing, and after an error. */
  @Nullable Integer number(Object bean, String attribute) {
    Stated value = places.stated(bean, attribute);
    if (value == null) {
      return null;
    }
    if (!value.value().matches("\\d{1,6}")) {
      error("rulebook-number", "'" + value.value() + "' is no number of rows", value.location());
      return null;
    }
    return Integer.valueOf(value.value());
  }

  /** Web addresses must be such: they become links in reports. */
  @Nullable String url(Object bean, String attribute) {
    Stated value = places.stated(bean, attribute);
    if (value == null) {
      return null;
    }
    if (!value.value().matches("https?://[^\\s\"<>]+")) {
      error(
          "rulebook-url",
          "'" + value.value() + "' is no address that starts with https://",
          value.location());
      return null;
    }
    return value.value();
  }

  /** Blank-separated words, none twice. */
  List<Stated> words(Object bean, String attribute) {
    return distinct(places.words(bean, attribute));
  }

  /** Blank-separated words of the element's text, none twice. */
  List<Stated> words(Object bean) {
    return distinct(places.words(bean));
  }

  /** Reports a value that isn't among the known ones. */
  void unknown(String what, Stated value, Collection<String> known) {
    if (problems.full(places.text())) {
      return;
    }
    error(
        "rulebook-unknown-" + what.replace(' ', '-'),
        "unknown %s '%s'%s"
            .formatted(what, value.value(), Suggestion.orKnown(value.value(), known)),
        value.location());
  }

  void error(String code, String message, @Nullable SourceLocation location) {
    problems.error(places.text(), code, message, location);
  }

  void warning(String code, String message, @Nullable SourceLocation location) {
    problems.warning(places.text(), code, message, location);
  }

  private List<Stated> distinct(List<Stated> words) {
    Map<String, Stated> seen = new HashMap<>();
    for (Stated word : words) {
      if (seen.putIfAbsent(word.value(), word) != null) {
        error("rulebook-repeated", "'" + word.value() + "' stands twice", word.location());
      }
    }
    return words;
  }
}
