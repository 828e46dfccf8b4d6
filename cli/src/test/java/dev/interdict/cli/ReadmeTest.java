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
  private static final Pattern EXPLANATION =
      Pattern.compile("(?s)```\\n\\./interdict (explain [^\\n]*)\\n```\\n+```\\n(.*?)\\n```");
  private static final Pattern REPORT = Pattern.compile("(?s)```\\n(\\d+ part.*?)\\n```");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "examples/cellular-gateway/README.md"})
  void the_report_in_a_readme_is_the_report_of_the_example(String readme) {
    Cli.Run run = Cli.in(Cli.ROOT).run("check", BOM);
    assertThat(run.code()).isEqualTo(2);
    Matcher printed = REPORT.matcher(Cli.read(Cli.ROOT.resolve(readme)));
    assertThat(printed.find()).as("a report stands in " + readme).isTrue();
    assertThat(run.out()).contains(parts(printed.group(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/explain.md"})
  void the_explanation_in_a_page_is_that_of_the_example(String page) {
    Matcher printed = EXPLANATION.matcher(Cli.read(Cli.ROOT.resolve(page)));
    assertThat(printed.find()).as("an explanation stands in " + page).isTrue();
    do {
      Cli.Run run = Cli.in(Cli.ROOT).run(printed.group(1).split(" "));
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains(parts(printed.group(2)));
    } while (printed.find());
  }

  /** What is printed between the marks that something is left out. */
  private static List<String> parts(String printed) {
    List<String> parts = List.of(printed.split("\\n?…\\n?", -1));
    assertThat(parts).hasSizeGreaterThan(1);
    return parts.stream().filter(part -> !part.isBlank()).toList();
  }
}
