// SPDX-License-Identifier: Apache-2.0
package dev.interdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportFormatTest {
  @Test
  void every_format_is_found_by_its_id() {
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(ReportFormat.parse(format.id())).contains(format);
    }
  }

  @Test
  void planned_formats_are_known_by_name_alone() {
    assertThat(ReportFormat.planned())
        .containsExactly("sarif", "junit", "html", "csv", "markdown", "cyclonedx")
        .allSatisfy(id -> assertThat(ReportFormat.parse(id)).isEmpty());
  }

  @Test
  void id_does_not_depend_on_the_locale() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(ReportFormat.TEXT.id()).isEqualTo("text");
    } finally {
      Locale.setDefault(locale);
    }
  }
}
