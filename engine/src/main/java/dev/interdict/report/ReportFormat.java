// SPDX-License-Identifier: Apache-2.0
package dev.interdict.report;

import dev.interdict.internal.report.JsonExplanationWriter;
import dev.interdict.internal.report.JsonReportWriter;
import dev.interdict.internal.report.TextExplanationWriter;
import dev.interdict.internal.report.TextReportWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of this version. */
public enum ReportFormat {
  /** For people: findings with the source line, why, the law, and how to fix it. */
  TEXT,
  /** For programs: {@code urn:interdict:report:1}, with a published schema. */
  JSON;

  /** The name by which users ask for it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of this id; empty for an unknown id and for a {@linkplain #planned planned} one. */
  public static Optional<ReportFormat> parse(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
  }

  /** Ids of formats that are to come: the answer to them is "not in this version". */
  public static List<String> planned() {
    return List.of("sarif", "junit", "html", "csv", "markdown", "cyclonedx");
  }

  /** A writer of this format, without colour. */
  public ReportWriter writer() {
    return writer(false);
  }

  /**
   * A writer of this format.
   *
   * @param colour for a terminal that shows it; formats that have none ignore it
   */
  public ReportWriter writer(boolean colour) {
    return switch (this) {
      case TEXT -> new TextReportWriter(colour);
      case JSON -> new JsonReportWriter();
    };
  }

  /**
   * A writer of explanations in this format; empty if it has none.
   *
   * @param colour as for {@link #writer(boolean)}
   */
  public Optional<ExplanationWriter> explanations(boolean colour) {
    return switch (this) {
      case TEXT -> Optional.of(new TextExplanationWriter(colour));
      case JSON -> Optional.of(new JsonExplanationWriter());
    };
  }
}
