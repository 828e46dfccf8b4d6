// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.RulebookChoice;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Stated;
import dev.interdict.report.ReportFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the parameters turned into values; what can't be is a diagnostic. */
final class ParameterWords {
  private static final int MAX_HORIZON_DAYS = 36_525;

  private final Parameters parameters;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final LocalDate asOf;
  private final @Nullable Integer horizon;
  private final Set<Verdict> failOn = EnumSet.noneOf(Verdict.class);
  private final Set<ReportFormat> formats = new LinkedHashSet<>();
  private final List<RulebookChoice> rulebooks = new ArrayList<>();

  ParameterWords(Parameters parameters) {
    this.parameters = parameters;
    this.asOf = readAsOf();
    this.horizon = readHorizon();
    parameters.failOn().forEach(this::readVerdict);
    parameters.formats().forEach(this::readFormat);
    parameters.rulebooks().forEach(this::readRulebook);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  LocalDate asOf() {
    return asOf;
  }

  @Nullable Integer horizon() {
    return horizon;
  }

  List<Stated> roles() {
    return parameters.roles().stream().map(Stated::of).toList();
  }

  Set<Verdict> failOn() {
    return failOn;
  }

  /** The formats; JSON if all words are wrong, so that the report can say so. */
  List<ReportFormat> formats() {
    return formats.isEmpty() && !parameters.formats().isEmpty()
        ? List.of(ReportFormat.JSON)
        : List.copyOf(formats);
  }

  List<RulebookChoice> rulebooks() {
    return rulebooks;
  }

  private LocalDate readAsOf() {
    String word = parameters.asOf();
    if (word != null) {
      try {
        return LocalDate.parse(word.strip());
      } catch (DateTimeException e) {
        wrong("asOf", word, "is no date; write it as " + parameters.today());
      }
    }
    return parameters.today();
  }

  private @Nullable Integer readHorizon() {
    Integer days = parameters.horizon();
    if (days != null && (days < 0 || days > MAX_HORIZON_DAYS)) {
      wrong("horizon", days.toString(), "is no number of days from 0 to " + MAX_HORIZON_DAYS);
      return null;
    }
    return days;
  }

  private void readVerdict(String word) {
    String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    Optional<Verdict> verdict =
        Arrays.stream(Verdict.values()).filter(v -> v.name().equals(name)).findFirst();
    if (verdict.isPresent()) {
      failOn.add(verdict.get());
    } else {
      wrong("failOn", word, "is no verdict; known: " + known(Verdict.values()));
    }
  }

  private void readFormat(String word) {
    String id = word.strip();
    Optional<ReportFormat> format = ReportFormat.parse(id);
    if (format.isPresent()) {
      formats.add(format.get());
      return;
    }
    String known =
        Arrays.stream(ReportFormat.values())
            .map(ReportFormat::id)
            .collect(Collectors.joining(", "));
    String why = ReportFormat.planned().contains(id) ? "is not in this version" : "is no format";
    wrong("formats", word, why + "; known: " + known);
  }

  /** An id, or a path: what has a slash or starts with a dot. */
  private void readRulebook(String word) {
    String name = word.strip();
    if (!name.startsWith(".") && !name.contains("/") && !name.contains("\\")) {
      rulebooks.add(new RulebookChoice.Shipped(Stated.of(name)));
      return;
    }
    try {
      Path folder = parameters.basedir().resolve(name).normalize();
      Stated stated = Stated.of(DisplayPath.of(parameters.basedir(), folder));
      rulebooks.add(new RulebookChoice.Folder(stated, folder));
    } catch (InvalidPathException e) {
      wrong("rulebooks", word, "is no path");
    }
  }

  private void wrong(String parameter, String word, String why) {
    diagnostics.add(
        Diagnostic.error(
            "usage-" + parameter.toLowerCase(Locale.ROOT),
            "interdict." + parameter + ": '" + word + "' " + why));
  }

  private static String known(Verdict[] verdicts) {
    return Arrays.stream(verdicts).map(Verdict::name).collect(Collectors.joining(", "));
  }
}
