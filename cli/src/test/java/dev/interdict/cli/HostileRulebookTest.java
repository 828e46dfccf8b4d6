// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.cli.Cli.Run;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's rulebook, named by its folder: what it can't do, and what the command says. */
class HostileRulebookTest {
  private static final String MANIFEST =
      """
      <rulebook xmlns="urn:interdict:rulebook:1" id="evil" prefix="EVL" edition="2026.11.22"
                min-engine="0.1" title="Evil" authority="Nobody">
        <rule id="EVL-001" title="Evil" effective="2019-08-13" mark="A" since="2026.11.22" roles="*">
          <citation>Nothing</citation>
          <statement>Evil.</statement>
          <remedy>None.</remedy>
        </rule>
        <canary test="tests/EVL-001/found"/>
      </rulebook>
      """;
  private static final String RULE =
      """
      rule "EVL-001"
      when
          $c : Component()
          %s
      then
          findings.report(REVIEW, $c);
      end
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeRulebook() {
    Cli.write(folder.resolve("evil/rulebook.xml"), MANIFEST);
    Cli.write(folder.resolve("evil/tests/EVL-001/found/bom.cdx.json"), bom(1));
    Cli.write(
        folder.resolve("evil/tests/EVL-001/found/case.properties"),
        "as-of = 2026-11-22\nroles = us.fed.prime\n");
    Cli.write(folder.resolve("evil/tests/EVL-001/found/expected.txt"), "REVIEW EVL-001 part 0\n");
    Cli.write(folder.resolve("bom.cdx.json"), bom(200));
    Cli.write(
        folder.resolve("interdict.xml"),
        """
        <interdict xmlns="urn:interdict:project:1">
          <boms><include>bom.cdx.json</include></boms>
          <rulebooks><rulebook folder="evil"/></rulebooks>
          <program><role>us.fed.prime</role></program>
          <limits joins="10000"/>
        </interdict>
        """);
  }

  @Test
  void a_join_of_everything_with_everything_is_an_error_and_no_verdict() {
    Cli.write(
        folder.resolve("evil/rules/evil.drl"), RULE.formatted("Component(depth == $c.depth)"));

    Run run = Cli.in(folder).run("check");
    Run json = Cli.in(folder).run("check", "--format", "json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).isEqualTo(1);
    assertThat(run.err())
        .containsPattern("(?m)^ERROR evil/rules/evil.drl:1:7: bom.cdx.json was not judged: ")
        .contains("rule \"EVL-001\"", "more than 10000");
    assertThat(run.out()).contains("the report is not complete").doesNotContain("EVL-001 ");
    assertThat(json.code()).isEqualTo(1);
    assertThat(json.out()).containsPattern("\"complete\" ?: ?false");
  }

  @Test
  void patterns_that_are_not_joined_are_refused_at_their_place() {
    Cli.write(folder.resolve("evil/rules/evil.drl"), RULE.formatted("Component() Component()"));

    Run run = Cli.in(folder).run("check");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "ERROR evil/rules/evil.drl:4:5: this pattern isn't joined to an earlier one",
            "ERROR evil/rules/evil.drl:4:17: this pattern isn't joined to an earlier one");
  }

  @Test
  void java_in_a_rule_is_refused_at_its_place_and_not_run() {
    Cli.write(
        folder.resolve("evil/rules/evil.drl"),
        RULE.formatted("").replace("findings.report", "System.setProperty(\"PWN\", \"1\")"));

    Run run = Cli.in(folder).run("check");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("ERROR evil/rules/evil.drl:6:5: 'then' holds exactly one findings.report(");
    assertThat(System.getProperty("PWN")).isNull();
  }

  private static String bom(int components) {
    return IntStream.range(0, components)
        .mapToObj(i -> "{\"type\":\"device\",\"name\":\"part " + i + "\"}")
        .collect(
            Collectors.joining(
                ",",
                "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[",
                "]}"));
  }
}
