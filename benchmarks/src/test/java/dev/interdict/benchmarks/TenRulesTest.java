// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only peers that do the same job are measured beside each other. */
final class TenRulesTest {
  private static final int COMPONENTS = 3_000;
  private static final Bans BANS = new Bans();

  @ParameterizedTest
  @ValueSource(strings = {"drools", "easy-rules", "interdict", "cel", "json-schema"})
  void everyPeerFindsWhatTheHandWrittenRulesFind(String peer) throws IOException {
    byte[] bom = Checks.bom(COMPONENTS);

    assertThat(TenRules.peer(peer, BANS).judge(bom))
        .containsExactlyInAnyOrderElementsOf(TenRules.peer(TenRules.FLOOR, BANS).judge(bom));
  }

  @Test
  void everyRuleFindsSomethingAndNoneFindsEverything() throws IOException {
    List<Hit> hits = TenRules.peer(TenRules.FLOOR, BANS).judge(Checks.bom(COMPONENTS));

    assertThat(hits.stream().map(Hit::rule).distinct()).hasSize(10);
    assertThat(hits).hasSizeBetween(COMPONENTS / 50, COMPONENTS / 5);
  }

  @Test
  void onePartInAHundredIsByABannedCompany() throws IOException {
    List<Hit> hits = TenRules.peer(TenRules.FLOOR, BANS).judge(Checks.bom(COMPONENTS));

    assertThat(hits.stream().filter(hit -> hit.rule().matches("TEN-00[12]")))
        .hasSize(COMPONENTS / 100);
  }
}
