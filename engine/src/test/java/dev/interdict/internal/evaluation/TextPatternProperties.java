// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What spares a pattern its work never changes what it says. */
final class TextPatternProperties {
  @Property(tries = 3000)
  void aTextMatchesIfThePatternItselfSaysSo(
      @ForAll("patterns") String regex, @ForAll("texts") List<String> texts) {
    holdAgainstItself(regex, texts);
  }

  @Property(tries = 3000)
  void aTextWithoutTheWordsOfAPatternIsNotLookedAtAndStillAnsweredRight(
      @ForAll("searches") String regex, @ForAll("sentences") List<String> texts) {
    holdAgainstItself(regex, texts);
  }

  @Example
  void aPatternThatLooksForWordsAnywhereIsSparedTextsWithoutThem() {
    RequiredWords words =
        RequiredWords.of("(?is).*\\b(silicon|alumini?um|poly-?propylene|新疆)\\b.*");

    assertThat(words).isNotNull();
    assertThat(words.mayBeIn("Aluminum case, ALUMINIUM lid")).isTrue();
    assertThat(words.mayBeIn("polypropylene film")).isTrue();
    assertThat(words.mayBeIn("Capacitor, 100 nF")).isFalse();
    assertThat(words.mayBeIn("新疆")).isTrue();
    assertThat(RequiredWords.of("(?is).*(?:xinjiang|新疆).*").mayBeIn("XINJIANG Ltd.")).isTrue();
    assertThat(RequiredWords.of("(?i).*[ab]c.*")).as("a set of characters").isNull();
    assertThat(RequiredWords.of("(?i)abc")).as("the whole text").isNull();
    assertThat(RequiredWords.of("(?i).*(a?|bc).*")).as("nothing is required").isNull();
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

  private static void holdAgainstItself(String regex, List<String> texts) {
    Pattern plain = compiled(regex);
    Assume.that(plain != null);
    var pattern = new TextPattern(regex);

    for (String text : texts) {
      assertThat(pattern.matches(text)).as(regex + " on " + text).isEqualTo(plain.matches(text));
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
  Arbitrary<String> searches() {
    Arbitrary<String> flags = Arbitraries.of("(?is)", "(?i)", "(?s)", "");
    Arbitrary<String> words =
        Arbitraries.of("a", "b", "k", "S", "1", " ", "-", "?", "|", "新", "疆", "ſ", "(", ")", "*")
            .list()
            .ofMinSize(1)
            .ofMaxSize(7)
            .map(parts -> String.join("", parts));
    Arbitrary<String> around = Arbitraries.of("(%s)", "(?:%s)", "\\b(%s)\\b", "\\b%s", "%s");
    return Combinators.combine(flags, around, words)
        .as((flag, form, word) -> flag + ".*" + form.formatted(word) + ".*");
  }

  @Provide
  Arbitrary<List<String>> sentences() {
    return Arbitraries.strings().withChars("abABkKsS1 -\n新疆ſK").ofMaxLength(6).list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings().withChars("abA1 ").ofMaxLength(5).list().ofMaxSize(20);
  }
}
