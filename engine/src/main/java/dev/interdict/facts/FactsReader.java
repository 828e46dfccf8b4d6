// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import dev.interdict.facts.FactsXml.FactXml;
import dev.interdict.internal.bom.StatedValues;
import dev.interdict.internal.source.Day;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.Sha256;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.internal.source.TextFiles;
import dev.interdict.internal.xml.XmlAttribute;
import dev.interdict.internal.xml.XmlBinder;
import dev.interdict.internal.xml.XmlBinding;
import dev.interdict.internal.xml.XmlPlaces;
import dev.interdict.model.Fact;
import dev.interdict.model.FactField;
import dev.interdict.model.Stated;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts files to facts. All mistakes of a file are reported at once, each at its characters; a file
 * with one has no facts. Safe for use by several threads; JAXB starts with the first file.
 */
public final class FactsReader {
  private static final int LONGEST = 2_000;

  private final XmlBinder<FactsXml> binder = new XmlBinder<>(FactsXml.class);

  /**
   * The facts in a file.
   *
   * @param displayPath the file as reports print it
   */
  public FactsReading read(Path file, String displayPath) {
    var problems = new Problems();
    byte[] bytes = TextFiles.bytes(file, displayPath, problems);
    SourceText text = bytes == null ? null : TextFiles.decode(bytes, displayPath, problems);
    if (bytes == null || text == null) {
      return new FactsReading(
          new SuppliedFacts(file, displayPath, "", List.of(), ""), problems.all());
    }
    List<Fact> facts = facts(text, problems);
    return new FactsReading(
        new SuppliedFacts(file, displayPath, Sha256.of(bytes), facts, text.text()),
        problems.sorted());
  }

  /** The facts in a text; none if there is a problem. */
  List<Fact> facts(SourceText text, Problems problems) {
    XmlBinding<FactsXml> binding = binder.bind(text);
    problems.addAll(binding.diagnostics());
    FactsXml bean = binding.bean();
    var facts = new ArrayList<Fact>();
    if (bean != null) {
      for (FactXml fact : bean.facts) {
        Fact read = fact(fact, binding.places(), problems);
        if (read != null) {
          facts.add(read);
        }
      }
    }
    return problems.anyError() ? List.of() : facts;
  }

  private static @Nullable Fact fact(FactXml bean, XmlPlaces places, Problems problems) {
    String bom = name(bean, "bom", places, problems);
    String component = name(bean, "component", places, problems);
    String path = name(bean, "path", places, problems);
    if (component == null && path == null) {
      problems.error(
          places.text(),
          "fact-of-nothing",
          "<fact> names no component: write component=\"…\" with its bom-ref, or path=\"…\" with the"
              + " names from the end item down to it",
          places.element(bean).location());
    }
    FactField field = field(places.stated(bean, "field"), places, problems);
    Stated value = said(bean, "value", places, problems);
    Stated saidBy = said(bean, "said-by", places, problems);
    LocalDate saidOn = day(places.stated(bean, "said-on"), places, problems);
    Stated document = said(bean, "document", places, problems);
    if (field != null && value != null) {
      String refusal = StatedValues.of(field, value.value(), places.value(bean, "value")).refusal();
      if (refusal != null) {
        problems.error(places.text(), "fact-value", refusal, value.location());
        return null;
      }
    }
    return field == null
            || value == null
            || saidBy == null
            || saidOn == null
            || document == null
            || (component == null && path == null)
        ? null
        : new Fact(
            bom,
            component,
            path,
            field,
            value.value(),
            saidBy.value(),
            saidOn,
            document.value(),
            places.value(bean, "value"));
  }

  /** A name as it stands, since blanks belong to a bom-ref. */
  private static @Nullable String name(
      FactXml bean, String attribute, XmlPlaces places, Problems problems) {
    XmlAttribute found = places.element(bean).attribute(attribute);
    if (found != null && found.value().isEmpty()) {
      problems.error(places.text(), "fact-text", "'" + attribute + "' is empty", found.location());
    }
    return found == null ? null : found.value();
  }

  private static @Nullable FactField field(
      @Nullable Stated stated, XmlPlaces places, Problems problems) {
    if (stated == null) {
      return null;
    }
    FactField field = FactField.named(stated.value());
    if (field == null) {
      problems.error(places.text(), "fact-field", unknownField(stated.value()), stated.location());
    }
    return field;
  }

  /** The words for a field that is none. */
  static String unknownField(String word) {
    return "unknown field '" + word + "'" + Suggestion.orKnown(word, FactField.words());
  }

  private static @Nullable Stated said(
      FactXml bean, String attribute, XmlPlaces places, Problems problems) {
    Stated stated = places.stated(bean, attribute);
    if (stated == null) {
      return null;
    }
    if (stated.value().isEmpty() || stated.value().length() > LONGEST) {
      problems.error(
          places.text(),
          "fact-text",
          stated.value().isEmpty()
              ? "'" + attribute + "' is empty"
              : "'" + attribute + "' has more than " + LONGEST + " characters",
          stated.location());
      return null;
    }
    return stated;
  }

  private static @Nullable LocalDate day(
      @Nullable Stated stated, XmlPlaces places, Problems problems) {
    if (stated == null) {
      return null;
    }
    LocalDate day = Day.read(stated.value());
    if (day == null) {
      problems.error(
          places.text(),
          "fact-day",
          "'" + stated.value() + "' is no date; write it as 2026-11-22",
          stated.location());
    }
    return day;
  }
}
