// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextOffsetsTest {
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void a_place_is_found_whatever_ends_the_lines(String end) {
    String text = "{" + end + end + "  \"name\": \"M2\"" + end + "}";
    SourceLocation name = new SourceLocation("b.json", 3, 12, 3, 14, Pointer.ROOT);
    var offsets = new TextOffsets(text);
    assertThat(text.substring(offsets.start(name), offsets.end(name))).isEqualTo("M2");
  }

  @Test
  void a_byte_order_mark_counts_for_nothing() {
    SourceLocation name = new SourceLocation("b.json", 1, 2, 1, 4, Pointer.ROOT);
    var offsets = new TextOffsets("\uFEFF\"M2\"");
    assertThat(offsets.start(name)).isEqualTo(1);
    assertThat(offsets.end(name)).isEqualTo(3);
  }

  @Test
  void a_place_without_extent_is_still_seen() {
    var offsets = new TextOffsets("abc");
    assertThat(offsets.end(SourceLocation.at("b.json", 1, 2))).isEqualTo(2);
    assertThat(offsets.end(SourceLocation.at("b.json", 1, 4))).isEqualTo(3);
  }

  @Test
  void a_place_behind_the_text_is_its_end() {
    var offsets = new TextOffsets("a\nb");
    assertThat(offsets.start(SourceLocation.at("b.json", 9, 9))).isEqualTo(3);
    assertThat(new TextOffsets("").end(SourceLocation.at("b.json", 1, 1))).isZero();
  }
}
