// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EvaluationResult;
import dev.interdict.report.ReportFormat;
import dev.interdict.report.ReportWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReportGoldenTest {
  static final List<String> NAMES = ReportFixtures.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void text_report_is_the_golden_one(String name) throws IOException {
    String text = write(ReportFormat.TEXT.writer(), ReportFixtures.result(name));

    new GoldenFile(name + ".txt").mustEqual(text);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void json_report_is_the_golden_one(String name) throws IOException {
    String json = write(ReportFormat.JSON.writer(), ReportFixtures.result(name));

    new GoldenFile(name + ".json").mustEqual(json);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void text_report_ends_with_the_disclaimer_and_praises_nobody(String name) throws IOException {
    String text = write(ReportFormat.TEXT.writer(), ReportFixtures.result(name));

    assertThat(text)
        .endsWith("\nInterdict applies rules and lists; it gives no legal advice.\n")
        .doesNotContainIgnoringCase("compliant");
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void nothing_in_a_report_can_move_a_cursor_or_turn_text_around(String name) throws IOException {
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(write(format.writer(), ReportFixtures.result(name)))
          .doesNotContainPattern("[\\p{Cc}&&[^\\n]]")
          .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029\\u061C]");
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void colour_adds_nothing_but_colour(String name) throws IOException {
    EvaluationResult result = ReportFixtures.result(name);

    String coloured = write(ReportFormat.TEXT.writer(true), result);

    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(write(ReportFormat.TEXT.writer(), result));
    assertThat(coloured.contains("\u001b")).isEqualTo(!result.findings().isEmpty());
  }

  static String write(ReportWriter writer, EvaluationResult result) throws IOException {
    var out = new ByteArrayOutputStream();
    writer.write(result, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
