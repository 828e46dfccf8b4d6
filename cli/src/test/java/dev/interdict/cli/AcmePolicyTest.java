// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of a company's own rulebook does what its README says. */
final class AcmePolicyTest {
  private static final Path EXAMPLE = Cli.ROOT.resolve("examples/acme-policy");

  @Test
  void its_own_tests_pass() {
    Cli.Run run = Cli.in(EXAMPLE).run("rulebook", "test", "policy");
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("all passed");
  }

  @Test
  void nothing_in_it_looks_wrong() {
    Cli.Run run = Cli.in(EXAMPLE).run("rulebook", "lint", "policy");
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("no errors, no warnings");
  }

  @Test
  void the_sensor_hub_fails_for_the_chip_in_its_camera() {
    Cli.Run run =
        Cli.in(EXAMPLE).run("check", "src/hbom/sensor-hub.cdx.json", "--as-of", "2026-11-29");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .startsWith("1 part is prohibited today; 2 need a review; 1 can't be decided")
        .contains("PROHIBITED ACME-001", "Door camera", "REVIEW ACME-002: CW-W6")
        .contains("REVIEW ACME-003: Serial flash 64 Mbit", "Lithium cell AA");
  }
}
