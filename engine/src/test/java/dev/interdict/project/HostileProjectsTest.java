// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Project files that try to cost more than they are worth. */
class HostileProjectsTest {
  private static final String HEAD = "<interdict xmlns='urn:interdict:project:1'>";

  @Test
  void a_million_mistakes_on_one_line_are_cut_to_a_hundred() {
    List<Diagnostic> diagnostics = read(HEAD + "<a/>".repeat(190_000) + "</interdict>");

    assertThat(diagnostics).hasSize(101);
    assertThat(diagnostics).extracting(Diagnostic::code).contains("too-many-mistakes");
    assertThat(diagnostics.get(5).sourceLine()).isSameAs(diagnostics.get(6).sourceLine());
  }

  @Test
  void deep_nesting_is_refused() {
    assertThat(codes(HEAD + "<a>".repeat(100_000))).containsExactly("xml-syntax");
  }

  @Test
  void a_huge_value_a_huge_text_and_a_huge_name_are_refused() {
    String huge = "x".repeat(1_000_000);

    assertThat(codes(HEAD + "<a b='" + huge + "'/></interdict>")).containsExactly("xml-syntax");
    assertThat(codes(HEAD + "<a>" + huge + "</a></interdict>")).containsExactly("xml-syntax");
    assertThat(codes(HEAD + "<" + huge + "/></interdict>")).containsExactly("xml-limit");
  }

  @Test
  void a_file_of_more_than_16_mib_is_refused() {
    byte[] bytes = new byte[16 * 1024 * 1024 + 1];

    assertThat(
            new ProjectReader()
                .read(Path.of("interdict.xml"), "interdict.xml", bytes)
                .diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("file-too-large");
  }

  private static List<String> codes(String text) {
    return read(text).stream().map(Diagnostic::code).toList();
  }

  private static List<Diagnostic> read(String text) {
    return new ProjectReader()
        .read(Path.of("interdict.xml"), "interdict.xml", text.getBytes(StandardCharsets.UTF_8))
        .diagnostics();
  }
}
