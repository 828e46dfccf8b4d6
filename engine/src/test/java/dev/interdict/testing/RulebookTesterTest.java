// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a run of tests tells, writes and leaves alone. */
final class RulebookTesterTest {
  private static final String SILENT = "acme/tests/ACM-001/camera-of-another-maker-stays-silent/";
  private static final String EXPECTED = SILENT + "expected.txt";

  @TempDir Path root;
  private RulebookFixture fixture;

  @BeforeEach
  void good() {
    fixture = new RulebookFixture(root);
  }

  @Test
  void a_run_in_which_all_is_found_passes() {
    TestReport report = fixture.run();
    assertThat(report.passed()).isTrue();
    assertThat(report.summary()).isEqualTo("4 tests of 1 rulebook: all passed.");
    assertThat(report.coverage()).containsExactly("acme: 1 of 1 rule is reported by a test");
  }

  @Test
  void a_failure_shows_what_is_missing_and_what_is_too_much_among_what_is_as_expected() {
    fixture.put(
        RulebookFixture.CASE + "expected.txt",
        "outcome ACM-001 CLEAR\nREVIEW ACM-001 camera\nPROHIBITED ACM-001 camera\n");
    TestReport report = fixture.run();
    assertThat(report.passed()).isFalse();
    assertThat(report.summary()).isEqualTo("4 tests of 1 rulebook: 1 failed.");
    assertThat(TestReport.describe(report.failures().get(0)))
        .containsExactly(
            "FAILED acme/ACM-001/camera-is-prohibited",
            "  --- expected by rulebooks/acme/tests/ACM-001/camera-is-prohibited/expected.txt",
            "  +++ found",
            "  -outcome ACM-001 CLEAR",
            "  -REVIEW ACM-001 camera",
            "   PROHIBITED ACM-001 camera",
            "  +outcome ACM-001 FINDINGS");
  }

  @Test
  void the_order_of_expected_lines_does_not_count() {
    fixture.put(
        RulebookFixture.CASE + "expected.txt",
        "outcome ACM-001 FINDINGS\n\n  PROHIBITED ACM-001 camera  \n");
    assertThat(fixture.run().passed()).isTrue();
  }

  @Test
  void a_bom_that_cannot_be_judged_fails_its_test_even_where_nothing_is_expected() {
    fixture.put(SILENT + "bom.cdx.json", "{\"bomFormat\": \"CycloneDX\"");
    TestReport report = fixture.run();
    assertThat(report.failures()).hasSize(1);
    assertThat(TestReport.describe(report.failures().get(0)))
        .contains("  the BOM could not be judged:")
        .anyMatch(line -> line.startsWith("  ERROR acme/ACM-001/camera-of-another-maker"));
  }

  @Test
  void a_rulebook_without_tests_is_no_success() {
    fixture
        .put("acme/tests/canary/bom.cdx.json", "{}")
        .put("acme/tests/canary/case.properties", "as-of = 2026-11-22\nroles = us.fed.prime\n")
        .put("acme/tests/canary/expected.txt", "PROHIBITED ACM-001 camera\n")
        .replace(RulebookFixture.MANIFEST, "tests/ACM-001/camera-is-prohibited", "tests/canary")
        .without("acme/tests/ACM-001");
    TestReport report = fixture.run();
    assertThat(report.passed()).isFalse();
    assertThat(report.notRun())
        .singleElement()
        .asString()
        .startsWith("the rulebook 'acme' has no tests; write one: rulebooks/acme/tests/RULE/");
    assertThat(report.coverage()).contains("acme: 0 of 1 rule is reported by a test");
    assertThat(report.coverage().get(1))
        .isEqualTo("  never: rulebooks/acme/rules/acme.drl:1:7 ACM-001");
  }

  @Test
  void a_broken_rulebook_is_no_success_and_keeps_no_other_from_being_tested() {
    fixture.put("bad/rulebook.xml", "<rulebook");
    TestReport report = fixture.run();
    assertThat(report.results()).hasSize(4);
    assertThat(report.passed()).isFalse();
    assertThat(report.notRun())
        .containsExactly("the rulebook in rulebooks/bad or its tests have errors");
    assertThat(fixture.mistakes()).isNotEmpty();
  }

  @Test
  void only_the_tests_of_a_rule_are_run_where_one_is_named() {
    assertThat(fixture.open().run(List.of("ACM-001")).results()).hasSize(4);
    assertThat(fixture.open().run(List.of("ACM-002")).passed()).isFalse();
  }

  @Test
  void the_sides_of_an_or_are_covered_one_by_one() {
    fixture.put(
        RulebookFixture.RULES,
        """
        rule "ACM-001"
        when
            $c : Component()
            $m : ListMatch(component == $c, subject == "maker", list == "acme-list")
            (Program(asOf >= "2020-01-01") or Program(asOf < "2000-01-01"))
        then
            findings.report(PROHIBITED, $c, $m);
        end
        """);
    assertThat(fixture.run().coverage())
        .containsExactly(
            "acme: 1 of 2 branches of its rules are reported by a test",
            "  never: rulebooks/acme/rules/acme.drl:1:7 ACM-001, branch 2 of 2");
  }

  @Test
  void an_update_rewrites_what_differs_and_nothing_else() throws IOException {
    fixture.put(EXPECTED, "REVIEW ACM-001 camera\noutcome ACM-001 FINDINGS\n");
    RulebookTester tester = fixture.open();
    List<String> before = files();
    ExpectationUpdate update = tester.update(tester.run(List.of()));

    assertThat(update.changed()).containsExactly("rulebooks/" + EXPECTED);
    assertThat(update.emptied()).isEmpty();
    assertThat(update.kept()).isEmpty();
    assertThat(fixture.read(EXPECTED)).isEqualTo("outcome ACM-001 CLEAR\n");
    assertThat(files()).isEqualTo(before);
    assertThat(tester.update(tester.run(List.of())).changed())
        .as("what was read stays as it was until the folder is read again")
        .hasSize(1);
    assertThat(RulebookTester.of(root, "rulebooks").run(List.of()).passed()).isTrue();
  }

  @Test
  void an_update_says_loudly_that_nothing_is_expected_any_more() {
    fixture.put(EXPECTED, "REVIEW ACM-001 camera\n");
    RulebookTester tester = fixture.open();
    assertThat(tester.update(tester.run(List.of())).emptied())
        .containsExactly("rulebooks/" + EXPECTED);
    assertThat(fixture.read(EXPECTED)).isEmpty();
  }

  @Test
  void an_update_leaves_what_holds_for_every_row_and_what_could_not_be_judged() {
    fixture
        .put(RulebookFixture.EACH + "expected.txt", "REVIEW ACM-001 camera\n")
        .put(SILENT + "bom.cdx.json", "{");
    RulebookTester tester = fixture.open();
    ExpectationUpdate update = tester.update(tester.run(List.of()));
    assertThat(update.changed()).isEmpty();
    assertThat(update.kept())
        .hasSize(3)
        .anyMatch(text -> text.contains("holds for every row"))
        .anyMatch(text -> text.contains("its BOM could not be judged"));
    assertThat(fixture.read(RulebookFixture.EACH + "expected.txt"))
        .isEqualTo("REVIEW ACM-001 camera\n");
  }

  @Test
  void an_update_never_writes_through_a_link(@TempDir Path outside) throws IOException {
    fixture.put(EXPECTED, "REVIEW ACM-001 camera\n");
    RulebookTester tester = fixture.open();
    TestReport report = tester.run(List.of());
    Path target = Files.writeString(outside.resolve("precious.txt"), "precious");
    Files.delete(fixture.file(EXPECTED));
    Files.createSymbolicLink(fixture.file(EXPECTED), target);

    ExpectationUpdate update = tester.update(report);
    assertThat(update.changed()).isEmpty();
    assertThat(update.unwritten())
        .containsExactly(
            "rulebooks/" + EXPECTED + " can't be written: it leads through a symbolic link");
    assertThat(target).hasContent("precious");
  }

  @Test
  void tests_behind_a_link_are_not_read(@TempDir Path outside) throws IOException {
    fixture.open();
    Files.move(fixture.file("acme/tests"), outside.resolve("tests"));
    Files.createSymbolicLink(fixture.file("acme/tests"), outside.resolve("tests"));
    TestReport report =
        RulebookTester.open(List.of(new RulebookFolder(root, "rulebooks"))).run(List.of());
    assertThat(report.results()).isEmpty();
    assertThat(report.passed()).isFalse();
  }

  @Test
  void junit_xml_is_well_formed_whatever_the_tests_say() throws Exception {
    fixture.put(EXPECTED, "REVIEW ACM-001 <&\"']]>\u0001\u0085\ufffe camera\n");
    TestReport report = fixture.run();
    Document xml = parse(JUnitXml.of(report));
    Element suites = xml.getDocumentElement();
    assertThat(suites.getAttribute("tests")).isEqualTo("4");
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).isEqualTo("acme");
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    assertThat(xml.getElementsByTagName("failure").item(0).getTextContent())
        .contains("-REVIEW ACM-001 <&\"']]>");
    assertThat(JUnitXml.of(report)).isEqualTo(JUnitXml.of(fixture.run())).doesNotContain("\u0001");
  }

  @Test
  void junit_xml_counts_what_could_not_be_tested_as_an_error() throws Exception {
    fixture.put("bad/rulebook.xml", "<rulebook");
    Document xml = parse(JUnitXml.of(fixture.run()));
    assertThat(xml.getDocumentElement().getAttribute("errors")).isEqualTo("1");
    assertThat(xml.getElementsByTagName("error").item(0).getTextContent())
        .contains("rulebooks/bad/rulebook.xml");
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.map(Path::toString).sorted().toList();
    }
  }
}
