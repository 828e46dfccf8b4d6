// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLineTest {
  @Test
  void a_name_can_neither_start_a_line_nor_command_a_build_server() {
    assertThat(LogLine.note("a\n::error::x\u001b[31m ##vso[task.complete] ###").text())
        .isEqualTo("a\\u000a::error::x\\u001b[31m # #vso[task.complete] # # #");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Replace the part. Then test.|Replace the part.",
        "1. State the `mpn` of it|State the `mpn` of it",
        "See [the FAR](https://www.acquisition.gov), e.g. part 52. Then act.|See the FAR, e.g. part 52.",
        "Ask Acme Co., Ltd. for a list|Ask Acme Co., Ltd. for a list",
      })
  void a_remedy_is_cut_after_its_first_sentence(String markdown, String sentence) {
    assertThat(FirstSentence.of(markdown)).isEqualTo(sentence);
  }

  @Test
  void a_remedy_is_cut_after_its_first_paragraph() {
    assertThat(FirstSentence.of("Replace\n  the part\n\nOr don't.")).isEqualTo("Replace the part");
    assertThat(FirstSentence.of("")).isEmpty();
  }
}
