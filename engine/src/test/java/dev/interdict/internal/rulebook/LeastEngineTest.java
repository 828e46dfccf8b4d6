// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which engine is too old for a rulebook. */
final class LeastEngineTest {
  @Test
  void this_engine_is_the_one_that_is_built() {
    assertThat(Version.current().replace("-SNAPSHOT", "")).isEqualTo(LeastEngine.CURRENT);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1, false",
    "0.1, 0.1.0, false",
    "0.1.0, 0.1, false",
    "0.1.1, 0.1, true",
    "0.2, 0.10, false",
    "0.10, 0.2, true",
    "1, 0.9.9, true",
    "1, 2, false"
  })
  void numbers_are_compared_one_by_one(String least, String current, boolean tooOld) {
    assertThat(LeastEngine.newer(least, current)).isEqualTo(tooOld);
  }
}
