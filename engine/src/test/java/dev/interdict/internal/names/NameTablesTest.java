// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The tables hold names as they are compared, so that a cold start needn't fold them. */
final class NameTablesTest {
  @Test
  void a_legal_form_stands_with_the_tokens_that_are_compared() {
    List<String[]> rows = NameTable.rows("legal-forms.csv", 5);
    assertThat(rows).hasSizeGreaterThan(1_000);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row[0])
                    .isEqualTo(String.join(" ", NameTokens.of(row[3].toLowerCase(Locale.ROOT)))));
  }

  @Test
  void a_word_stands_as_it_is_compared() {
    List<String[]> rows = NameTable.rows("name-words.csv", 3);
    assertThat(rows).hasSizeGreaterThan(2_500);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row[0]).isEqualTo(String.join(" ", NameTokens.of(row[0]))));
  }

  @Test
  void no_row_says_again_what_another_says() {
    for (String file : new String[] {"legal-forms.csv", "name-words.csv"}) {
      assertThat(NameTable.rows(file, 3).stream().map(Arrays::asList)).doesNotHaveDuplicates();
    }
  }
}
