// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.names.NameTokens;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData.FunctionPart;
import dev.interdict.rulebook.ReferenceData.FunctionWord;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words behind a part number leave the part what its number says. */
final class FunctionTailsTest {
  private static final FunctionPart ROW =
      new FunctionPart(
          "EC25(?: (?:Enterprise))?[-A-Z0-9 ]*", List.of("Quectel"), "cellular_module", Mark.B);
  private static final FunctionParts.Family FAMILY =
      new FunctionParts.Family(NameTokens.of("Quectel"), ROW, new PartPattern(ROW.pattern()));
  private static final FunctionTails TAILS =
      new FunctionTails(
          List.of(
              new FunctionWord("lte module", "cellular_module", ""),
              new FunctionWord("module", "none", ""),
              new FunctionWord("mini pcie", "qualifier", ""),
              new FunctionWord("smd", "qualifier", ""),
              new FunctionWord("antenna", "antenna_passive", ""),
              new FunctionWord("outdoor", "antenna_active", "antenna_passive"),
              new FunctionWord("battery", "none", ""),
              new FunctionWord("heat sink", "mech", "start")));

  @ParameterizedTest
  @CsvSource({
    "EC25, true",
    "EC25-G, true",
    "EC25 G, true",
    "EC25 EC25EFA-512-STD, true",
    "EC25-AFX-STD, true",
    "EC25 V2, true",
    "EC25 Mini PCIe, true",
    "EC25 Mini-PCIe SMD, true",
    "EC25 LTE module, true",
    "EC25-module, true",
    "EC25 Enterprise, true",
    "EC25 Quectel, true",
    "EC25 evaluation kit, true",
    "EC25 antenna, false",
    "EC25-antenna, false",
    "EC25_antenna, false",
    "EC25 EC25-antenna, false",
    "EC25 ANTENNA, false",
    "EC25 heat sink, false",
    "EC25 battery, false",
    "EC25-BATTERY, false",
    "EC25 outdoor, false",
    "EC25 hub, false",
    "EC25 antenna kit, false",
    "EC25 LTE module frobnicator, false"
  })
  void a_word_of_another_thing_or_of_none_takes_the_number_for_another_part(
      String number, boolean belongs) {
    assertThat(FAMILY.pattern().matches(number.replace('_', ' '))).isTrue();
    assertThat(TAILS.belong(number, FAMILY)).isEqualTo(belongs);
  }
}
