// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in a maker's field that name nobody. */
final class PlaceholdersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "N/A",
        "n / a",
        "(unknown)",
        "Unknown",
        "UNKNOWN ",
        "T.B.D.",
        "tbd.",
        "null",
        "  To  be filled by O.E.M. ",
        "OEM",
        "未知",
        "0",
        "\"none\"",
        "[unknown vendor]",
        "…",
        "n.a",
        "unknown.",
        "OEM.",
        "n.a.."
      })
  void a_word_for_not_known_says_nothing(String word) {
    assertThat(Placeholders.contains(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Huawei",
        "Unknown Worlds",
        "NA Semiconductor",
        "N",
        "X-FAB",
        "Generic Devices Ltd.",
        "3M",
        "TBD Corp",
        "Nil Nil",
        "None-Such, Inc",
        "华为",
        "O.E.M. Parts",
        "Unknowm",
        "OEMs",
        "a  b",
        "Würth & Co.",
        "Co., Ltd."
      })
  void a_name_is_a_name(String name) {
    assertThat(Placeholders.contains(name)).isFalse();
  }
}
