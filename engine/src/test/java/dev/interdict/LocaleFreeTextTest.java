// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages read the same in every locale: format strings print numbers with {@code %s}. */
final class LocaleFreeTextTest {
  /** Conversions that ask the locale for digits, signs, names of months, or upper case. */
  private static final Pattern LOCALISED =
      Pattern.compile("%(\\d+\\$)?[-#+ 0,(]*\\d*(\\.\\d+)?([deEfgGSCBHX]|[tT][a-zA-Z])");

  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  @Test
  void no_format_string_of_the_engine_asks_the_locale() {
    List<String> sources =
        Sources.below("src/main/java").stream().filter(file -> file.startsWith("engine/")).toList();

    assertThat(sources).isNotEmpty();
    assertThat(sources.stream().flatMap(LocaleFreeTextTest::localised)).isEmpty();
  }

  @Test
  void digits_that_a_locale_writes_are_seen() {
    assertThat(asksTheLocale("\"from 0 to %d\".formatted(max)")).isTrue();
    assertThat(asksTheLocale("\"%,.2f\".formatted(share)")).isTrue();
    assertThat(asksTheLocale("\"%s of %s, 5%\" + \"\\\\u%04x\"")).isFalse();
  }

  private static Stream<String> localised(String file) {
    List<String> lines = Sources.lines(file);
    return IntStream.range(0, lines.size())
        .filter(i -> asksTheLocale(lines.get(i)))
        .mapToObj(i -> file + ":" + (i + 1) + ": " + lines.get(i).strip());
  }

  private static boolean asksTheLocale(String line) {
    return LITERAL.matcher(line).results().anyMatch(m -> LOCALISED.matcher(m.group()).find());
  }
}
