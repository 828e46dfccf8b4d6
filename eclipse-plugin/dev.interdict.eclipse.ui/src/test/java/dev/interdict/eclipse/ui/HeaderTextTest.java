// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import static dev.interdict.eclipse.ui.Sample.component;
import static dev.interdict.eclipse.ui.Sample.finding;
import static dev.interdict.eclipse.ui.Sample.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.eclipse.core.ProjectResult;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.Verdict;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // No test needs a project of a workspace.
class HeaderTextTest {
  private final Sample sample = new Sample();

  @Test
  void it_says_what_matters_as_of_when_and_for_whom() {
    sample.bom(Sample.BOM, outcome("889-001", Outcome.FINDINGS));
    sample.findings.add(finding("889-001", Verdict.PROHIBITED, "p", component("NX", "a")));

    HeaderText text = text(false);

    assertThat(text.headline()).startsWith("1 part is prohibited today");
    assertThat(text.circumstances()).isEqualTo("As of 2026-11-22, for us.fed.prime");
    assertThat(text.icon()).isEqualTo("prohibited");
    assertThat(text.notice()).isEmpty();
  }

  @Test
  void an_outdated_result_says_so_and_offers_a_check() {
    sample.bom(Sample.BOM, outcome("889-001", Outcome.CLEAR));

    assertThat(text(true).notice())
        .startsWith("Files have changed since; not checked again.")
        .contains("<a>Check now</a>");
  }

  @Test
  void what_is_not_judged_or_unknown_is_never_clean() {
    sample.bom(Sample.BOM, outcome("889-001", Outcome.CLEAR));
    assertThat(text(false).icon()).isEqualTo("cleared");

    sample.bom("b.json", outcome("889-002", Outcome.UNDECIDED, "why"));
    assertThat(text(false).icon()).isEqualTo("undecided");

    sample.diagnostics.add(Diagnostic.error("bom-not-json", "no JSON"));
    assertThat(text(false).icon()).isEqualTo("diagnostic");
    assertThat(text(false).headline()).startsWith("Not everything could be judged");
  }

  @Test
  void without_a_result_it_says_what_to_do() {
    assertThat(HeaderText.of(null).headline()).isEqualTo("Not checked since Eclipse started.");
    assertThat(HeaderText.of(null).notice()).contains("<a>Check now</a>");
    assertThat(HeaderText.noProject().notice()).contains("Interdict: Enable checking");
  }

  private HeaderText text(boolean outdated) {
    return HeaderText.of(new ProjectResult(null, sample.result(), outdated));
  }
}
