// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A text that is decoded where it is asked for says what the whole decoded text says. */
final class SourceTextProperties {
  private static final byte[] MARK = "\uFEFF".getBytes(UTF_8);

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("\n", "\r", "\r\n", " ", "\t", "{", "a", "Ω", "海", "\uD83D\uDEF0", "\0")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  @Property
  void bytes_and_text_have_the_same_lines_and_places(@ForAll("texts") String text)
      throws IOException {
    SourceText late = late(text);
    SourceText whole = new SourceText("a.json", text);
    List<String> lines = text.lines().toList();

    assertThat(late.opensWith('{')).isEqualTo(text.stripLeading().startsWith("{"));
    assertThat(whole.opensWith('{')).isEqualTo(text.stripLeading().startsWith("{"));
    for (int line = 0; line <= lines.size() + 2; line++) {
      String expected = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
      assertThat(late.line(line)).as("line %d", line).isEqualTo(expected);
      assertThat(whole.line(line)).as("line %d", line).isEqualTo(expected);
    }
    var read = new StringWriter();
    late.reader().transferTo(read);
    assertThat(read).hasToString(text);
    for (int at = 0; at <= text.length(); at++) {
      assertThat(late.range(at, text.length())).isEqualTo(whole.range(at, text.length()));
    }
    assertThat(late.text()).isEqualTo(text);
    // Lines are found in the text from now on.
    for (int line = 0; line <= lines.size() + 2; line++) {
      assertThat(late.line(line)).isEqualTo(late(text).line(line));
    }
  }

  /** Texts are searched block by block. */
  @Property(tries = 200)
  void long_texts_have_the_same_lines(
      @ForAll("texts") String text, @ForAll @IntRange(min = 8150, max = 8200) int before) {
    String all = "x".repeat(before) + text;
    List<String> lines = all.lines().toList();
    for (int line = 1; line <= lines.size(); line++) {
      assertThat(late(all).line(line)).isEqualTo(lines.get(line - 1));
      assertThat(new SourceText("a.json", all).line(line)).isEqualTo(lines.get(line - 1));
    }
  }

  private static SourceText late(String text) {
    byte[] bytes = ("\uFEFF" + text).getBytes(UTF_8);
    return SourceText.utf8("a.json", bytes, MARK.length);
  }
}
