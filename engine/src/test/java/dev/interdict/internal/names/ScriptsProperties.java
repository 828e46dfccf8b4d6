// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, with unpaired surrogates too. */
final class ScriptsProperties {

  @Property
  void a_romanised_text_is_lower_case_ascii_and_at_most_eight_times_as_long(
      @ForAll("texts") String text) {
    String latin = Scripts.latin(text);
    assertThat(latin.codePoints()).allMatch(c -> c < 0x80 && !Character.isUpperCase(c));
    assertThat(latin.length()).isLessThanOrEqualTo(8 * text.length());
  }

  @Property
  void a_romanised_text_stays_as_it_is(@ForAll("texts") String text) {
    String latin = Scripts.latin(text);
    assertThat(Scripts.latin(latin)).isEqualTo(latin);
  }

  @Property
  void ascii_is_only_put_in_lower_case(@ForAll("ascii") String text) {
    assertThat(Scripts.latin(text)).isEqualToIgnoringCase(text);
    assertThat(Scripts.folded(text)).isEqualTo(text);
  }

  @Property
  void a_folded_text_keeps_every_letter_of_other_scripts(@ForAll("texts") String text) {
    String folded = Scripts.folded(text);
    assertThat(others(folded)).isEqualTo(others(text));
    assertThat(Scripts.folded(folded)).isEqualTo(folded);
  }

  @Provide
  static Arbitrary<String> ascii() {
    return Arbitraries.strings().ascii();
  }

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<Character> characters =
        Arbitraries.oneOf(
            Arbitraries.chars().range('\u0000', '\u024F'),
            Arbitraries.chars().range('\u0370', '\u052F'),
            Arbitraries.chars().range('\u3000', '\u30FF'),
            Arbitraries.chars().range('\u4E00', '\u9FFF'),
            Arbitraries.chars().range('\uAC00', '\uD7A3'),
            Arbitraries.of('重', '庆', '慶', '长', '長', '江', '银', '行', 'ッ', 'チ', 'ャ', 'ъ', 'е'),
            Arbitraries.chars().all());
    return characters.list().ofMaxSize(40).map(ScriptsProperties::text);
  }

  private static String text(Iterable<Character> characters) {
    var text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  private static String others(String text) {
    return text.replaceAll("[\\p{IsLatin}]", "");
  }
}
