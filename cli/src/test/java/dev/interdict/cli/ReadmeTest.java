// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs print is what the command says. */
final class ReadmeTest {
  private static final String BOM = "examples/cellular-gateway/src/hbom/cellular-gateway.cdx.json";
  private static final Pattern REPORT = Pattern.compile("(?s)```\\n(\\d+ part.*?)\\n```");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "examples/cellular-gateway/README.md"})
  void the_report_in_a_readme_is_the_report_of_the_example(String readme) {
    Cli.Run run = Cli.in(Cli.ROOT).run("check", BOM);
    assertThat(run.code()).isEqualTo(2);
    Matcher printed = REPORT.matcher(Cli.read(Cli.ROOT.resolve(readme)));
    assertThat(printed.find()).as("a report stands in " + readme).isTrue();
    List<String> parts = List.of(printed.group(1).split("\\n?…\\n?", -1));
    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(run.out()).contains(parts.stream().filter(part -> !part.isBlank()).toList());
  }
}
