// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What spares a pattern its work never changes what it says. */
final class TextPatternProperties {
  @Property(tries = 3000)
  void aTextMatchesIfThePatternItselfSaysSo(
      @ForAll("patterns") String regex, @ForAll("texts") List<String> texts) {
    Pattern plain = compiled(regex);
    Assume.that(plain != null);
    var pattern = new TextPattern(regex);

    for (String text : texts) {
      assertThat(pattern.matches(text)).as(regex + " on " + text).isEqualTo(plain.matches(text));
    }
  }

  @Example
  void aLetterThatMayBeMissingIsNoStart() {
    assertThat(new TextPattern("ab*c").matches("ac")).isTrue();
    assertThat(new TextPattern("ab?c").matches("ac")).isTrue();
    assertThat(new TextPattern("ab{0,1}c").matches("ac")).isTrue();
    assertThat(new TextPattern("ab|c").matches("c")).isTrue();
    assertThat(new TextPattern("(?i)ab").matches("AB")).isTrue();
  }

  @Example
  void aTextThatComesAgainIsAnsweredTheSame() {
    var pattern = new TextPattern("EC25.*X");

    for (int i = 0; i < 3; i++) {
      assertThat(pattern.matches("EC25-AFX")).isTrue();
      assertThat(pattern.matches("EC25-AF")).isFalse();
      assertThat(pattern.matches("BG96-X")).isFalse();
      assertThat(pattern.matches("EC25" + "-".repeat(200) + "X")).isTrue();
    }
  }

  private static Pattern compiled(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(
            "a", "b", "1", "{2}", "{0,1}", "*", "?", "+", "|", ".", "(", ")", "[ab]", "[^a]", "^",
            "$", "\\d", "\\x61", "\\Qb\\E", "(?i)", "(?:", " ", "{", "}", "]")
        .list()
        .ofMaxSize(7)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings().withChars("abA1 ").ofMaxLength(5).list().ofMaxSize(20);
  }
}
