// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import dev.interdict.EvaluationLimits;
import dev.interdict.ReadingLimits;
import dev.interdict.ReadingSettings;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.xml.XmlPlaces;
import dev.interdict.model.Stated;
import org.jspecify.annotations.Nullable;

/** What a project file says about how BOMs are read: {@code <limits>}, and a switch. */
final class ReadingReader {
  private static final ReadingLimits USUAL = ReadingLimits.DEFAULT;
  private static final ReadingLimits MOST = ReadingLimits.MOST;

  private final XmlPlaces places;
  private final Problems problems;

  ReadingReader(XmlPlaces places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  /** The settings; what isn't stated, or is wrong, is as usual. */
  ReadingSettings read(ProjectXml project) {
    return new ReadingSettings(
        limits(project.limits), validateSchema(project.boms), evaluation(project.limits));
  }

  private ReadingLimits limits(ProjectXml.@Nullable LimitsXml bean) {
    if (bean == null) {
      return USUAL;
    }
    int mib = (int) (USUAL.fileBytes() / ReadingLimits.MIB);
    int mostMib = (int) (MOST.fileBytes() / ReadingLimits.MIB);
    return new ReadingLimits(
        number(bean, "file-mib", "mebibytes", mib, mostMib) * ReadingLimits.MIB,
        number(bean, "components", "components", USUAL.components(), MOST.components()),
        number(bean, "levels", "levels", USUAL.levels(), MOST.levels()),
        number(bean, "text-length", "characters", USUAL.textLength(), MOST.textLength()),
        number(bean, "properties", "properties", USUAL.properties(), MOST.properties()));
  }

  private EvaluationLimits evaluation(ProjectXml.@Nullable LimitsXml bean) {
    EvaluationLimits usual = EvaluationLimits.DEFAULT;
    if (bean == null) {
      return usual;
    }
    EvaluationLimits most = EvaluationLimits.MOST;
    return new EvaluationLimits(
        number(bean, "seconds", "seconds", usual.seconds(), most.seconds()),
        number(bean, "facts", "facts", usual.facts(), most.facts()),
        number(bean, "joins", "joins", usual.joins(), most.joins()),
        number(bean, "hits", "hits", usual.hits(), most.hits()),
        number(bean, "findings", "findings", usual.findings(), most.findings()));
  }

  private int number(
      ProjectXml.LimitsXml bean, String attribute, String what, int usual, int most) {
    Stated stated = places.stated(bean, attribute);
    if (stated == null) {
      return usual;
    }
    int number = stated.value().matches("\\d{1,9}") ? Integer.parseInt(stated.value()) : 0;
    if (number < 1 || number > most) {
      problems.error(
          places.text(),
          "project-limit",
          "'%s' is no number of %s from 1 to %s".formatted(stated.value(), what, most),
          stated.location());
      return usual;
    }
    return number;
  }

  private boolean validateSchema(ProjectXml.@Nullable BomsXml bean) {
    Stated stated = bean == null ? null : places.stated(bean, "validate-schema");
    if (stated == null || stated.value().equals("false")) {
      return false;
    }
    if (!stated.value().equals("true")) {
      problems.error(
          places.text(),
          "project-switch",
          "'%s' is neither true nor false".formatted(stated.value()),
          stated.location());
    }
    return true;
  }
}
