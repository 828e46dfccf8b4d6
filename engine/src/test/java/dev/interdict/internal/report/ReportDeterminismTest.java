// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class ReportDeterminismTest {
  /** Writes every report of every fixture to standard output. */
  public static void main(String[] arguments) throws IOException {
    System.out.write(everyReport());
    System.out.flush();
  }

  @Test
  void same_result_gives_the_same_bytes() throws IOException {
    assertThat(everyReport()).isEqualTo(everyReport());
  }

  @Test
  void locale_and_time_zone_change_nothing() throws IOException {
    byte[] usual = everyReport();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        assertThat(everyReport()).as(tag).isEqualTo(usual);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** The default charset is fixed when a JVM starts, so this takes another one. */
  @Test
  void default_charset_and_line_end_change_nothing() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=US-ASCII",
                "-Duser.language=tr",
                "-Dline.separator=\r\n",
                "-cp",
                System.getProperty("java.class.path"),
                ReportDeterminismTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    byte[] elsewhere = process.getInputStream().readAllBytes();

    assertThat(process.waitFor()).isZero();
    assertThat(elsewhere).isEqualTo(everyReport());
  }

  private static byte[] everyReport() throws IOException {
    var out = new ByteArrayOutputStream();
    for (String name : ReportFixtures.NAMES) {
      for (ReportFormat format : ReportFormat.values()) {
        format.writer().write(ReportFixtures.result(name), out);
      }
    }
    return out.toByteArray();
  }
}
