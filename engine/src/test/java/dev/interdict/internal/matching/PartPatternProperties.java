// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** What spares a pattern of part numbers its work never changes what it says. */
final class PartPatternProperties {
  @Property(tries = 5000)
  void aNumberFitsIfRe2SaysSo(
      @ForAll("patterns") String regex, @ForAll("numbers") List<String> numbers) {
    Pattern plain = compiled(regex);
    Assume.that(plain != null);
    var pattern = new PartPattern(regex);

    for (String number : numbers) {
      assertThat(pattern.matches(number))
          .as(regex + " on " + number)
          .isEqualTo(plain.matches(number));
    }
  }

  @Example
  void aNumberFitsWithoutRegardToCaseAndToTheScriptOfAKelvin() {
    var pattern = new PartPattern("(?:EC2[05]|k9|[0-9]X)(?:-.*)?");

    assertThat(pattern.matches("ec25-AFX")).isTrue();
    assertThat(pattern.matches("K9")).isTrue();
    assertThat(pattern.matches("\u212A9")).isTrue();
    assertThat(pattern.matches("7x")).isTrue();
    assertThat(pattern.matches("BG96")).isFalse();
    assertThat(pattern.matches("")).isFalse();
    assertThat(new PartPattern(".*").matches("")).isTrue();
  }

  @Example
  void aNumberThatStartsOtherwiseNeverReachesRe2() {
    var unreadable = new PartPattern("(?:EC|BG[79])(");

    assertThat(unreadable.matches("SIM7600")).isFalse();
    assertThatThrownBy(() -> unreadable.matches("BG96")).isInstanceOf(PatternSyntaxException.class);
  }

  @Example
  void aFlagIsNoItemSoWhatStandsBehindItSpeaksOfTheItemBefore() {
    assertThat(new PartPattern("E(?i)?C2").matches("C2")).isTrue();
    assertThat(new PartPattern("(?:E(?s)?C2)").matches("C2")).isTrue();
    assertThat(new PartPattern("(?:EC2)(?i)*x").matches("x")).isTrue();
    assertThat(new PartPattern("(?:a|1(?-i){0,1}).*").matches(",K")).isTrue();
  }

  private static Pattern compiled(String regex) {
    try {
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  @Provide
  Arbitrary<String> patterns() {
    Arbitrary<String> pieces =
        Arbitraries.of(
                "a",
                "B",
                "k",
                "1",
                "{2}",
                "{0,1}",
                "*",
                "?",
                "+",
                "|",
                ".",
                "(",
                ")",
                "(?:",
                "[ab]",
                "[^a]",
                "[]a]",
                "[)|]",
                "[[:alpha:]]",
                "\\d",
                "\\)",
                "\\|",
                "\\]",
                "\\x61",
                "\\Q|a\\E",
                "(?i)",
                "(?-i)",
                "(?-i:",
                "^",
                "$",
                " ",
                "]",
                "-",
                "ſ")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts));
    return Combinators.combine(Arbitraries.of("%s", "(?:%s)", "(?:a|%s).*", "a%s"), pieces)
        .as((form, inner) -> form.formatted(inner));
  }

  @Provide
  Arbitrary<List<String>> numbers() {
    return Arbitraries.strings()
        .withChars("aAbBkK\u212Asſ1)|]- ")
        .ofMaxLength(4)
        .list()
        .ofMaxSize(30);
  }
}
