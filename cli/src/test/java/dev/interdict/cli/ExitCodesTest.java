// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four ways in which a run ends, the same for each format. */
class ExitCodesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | clean.cdx.json --role us.dod.prime
          0 | quectel.cdx.json --role us.dod.prime
          0 | quectel.cdx.json --role us.dod.prime --fail-on PROHIBITED
          3 | quectel.cdx.json --role us.dod.prime --fail-on NOTICE
          3 | quectel.cdx.json --role us.dod.prime --fail-on PROHIBITED,notice
          3 | quectel.cdx.json --role us.dod.prime --fail-on PROHIBITED --fail-on NOTICE
          2 | huawei.cdx.json --role us.dod.prime
          2 | huawei.cdx.json --role us.dod.prime --fail-on NOTICE
          2 | huawei.cdx.json clean.cdx.json --role us.dod.prime
          1 | huawei.cdx.json gone.json --role us.dod.prime --fail-on NOTICE
          1 | huawei.cdx.json
          1 | huawei.cdx.json --role us.dod.prime --horizon 99999
          1 | clean.cdx.json --role jp.ci_operator --rulebook us-889
          """)
  void the_code_doesnt_depend_on_the_format(int code, String line) {
    Cli cli = Cli.in(Cli.BOMS);

    assertThat(cli.run(("check " + line).split(" ")).code()).isEqualTo(code);
    assertThat(cli.run(("check --format json " + line).split(" ")).code()).isEqualTo(code);
  }
}
