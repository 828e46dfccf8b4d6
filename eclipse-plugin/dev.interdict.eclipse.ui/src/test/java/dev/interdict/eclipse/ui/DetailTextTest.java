// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import static dev.interdict.eclipse.ui.Sample.component;
import static dev.interdict.eclipse.ui.Sample.finding;
import static dev.interdict.eclipse.ui.Sample.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.Verdict;
import dev.interdict.model.SourceLocation;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class DetailTextTest {
  private final Sample sample = new Sample();

  @Test
  void a_finding_says_all_that_it_has() throws Exception {
    sample.findings.add(
        finding("889-001", Verdict.PROHIBITED, "F00D", component("NX-4", "Radio", "ME909s")));

    assertThat(lines(leaf()))
        .containsExactly(
            "Prohibited, since 2019-08-13",
            "889-001 Title in the finding",
            "ME909s is by Huawei",
            "Component",
            "Radio > ME909s",
            "hbom/gateway.cdx.json:12",
            "Not stated",
            "manufacturer.name",
            "Contradiction",
            "The BOM states \"Cascadia\", but FCC ID XMR shows \"Quectel\".",
            "Evidence",
            "manufacturer.name \"HiSilicon\" (medium confidence)",
            "owned by: \"HiSilicon\" → \"Huawei\" (source: annual report)",
            "interdict:function \"modem\" (stated)",
            "Law",
            "FAR 52.204-25",
            "2 CFR 200.216",
            "a local file",
            "What to do",
            "Replace the part, and state manufacturer.",
            "Then:",
            "- ask counsel (https://example.org)",
            "Fingerprint",
            "F00D");
  }

  @Test
  void only_pages_of_the_web_are_links() throws Exception {
    sample.findings.add(finding("889-001", Verdict.PROHIBITED, "p", component("NX", "a")));

    var links = parsed(DetailText.of(leaf())).getElementsByTagName("a");

    assertThat(links.getLength()).isEqualTo(1);
    assertThat(links.item(0).getAttributes().getNamedItem("href").getNodeValue())
        .isEqualTo("https://www.acquisition.gov/far/52.204-25?a=1&b=2");
  }

  @Test
  void text_of_a_bom_is_neither_markup_nor_hidden_nor_too_long() throws Exception {
    String name = "<a href=\"x\">&amp;'\u202Eb\u0000\uD800\uFFFF" + "x".repeat(100_000);
    sample.findings.add(finding("889-001", Verdict.PROHIBITED, "p", component("NX", name)));

    String xml = DetailText.of(leaf());

    assertThat(lines(leaf()).get(2))
        .startsWith("<a href=\"x\">&amp;'\\u202eb\\u0000\\ud800\\uffffxxx");
    assertThat(xml).doesNotContain("<a href=\"x\"").hasSizeLessThan(10_000);
  }

  @Test
  void a_rule_says_how_it_came_out_and_why() throws Exception {
    sample
        .bom("a.json", outcome("889-001", Outcome.CLEAR, "list known to 2026-09-30"))
        .bom("b.json", outcome("889-001", Outcome.UNDECIDED, "the BOM isn't declared complete"));

    TreeNode rule = model().roots().get(0).children().get(0);

    List<String> story =
        List.of(
            "889-001 Equipment of Huawei",
            "Equipment may not be provided.",
            "Law",
            "FAR 52.204-25",
            "Outcome",
            "b.json: can't be decided",
            "the BOM isn't declared complete (b.json)",
            "a.json: cleared",
            "list known to 2026-09-30 (a.json)",
            "What no parts list can settle",
            "Waivers can't be read from a BOM.");
    assertThat(lines(rule)).isEqualTo(story);
    assertThat(lines(rule.children().get(0))).isEqualTo(story);
  }

  @Test
  void a_group_says_what_it_means() throws Exception {
    sample.findings.add(finding("889-001", Verdict.UNDETERMINED, "p", component("NX", "a")));

    assertThat(lines(model().roots().get(0)))
        .containsExactly(
            "Can't be decided (1)",
            "A rule applies to these parts, and the BOM lacks a fact that decides it."
                + " Unknown is not clean: state the missing fact.");
  }

  @Test
  void a_diagnostic_says_all_its_lines_and_its_place() throws Exception {
    sample.diagnostics.add(
        Diagnostic.error("bom-not-json", "no <JSON>\n  second", SourceLocation.at("b", 3, 1)));

    assertThat(lines(model().roots().get(0).children().get(0)))
        .containsExactly("Error (bom-not-json)", "no <JSON>", "second", "Place", "b:3");
  }

  @Test
  void without_a_row_there_is_a_hint() throws Exception {
    assertThat(lines(null)).containsExactly("Select a row to see what stands behind it.");
  }

  private TreeModel model() {
    return TreeModel.of(sample.result());
  }

  private TreeNode leaf() {
    return model().roots().get(0).children().get(0).children().get(0);
  }

  private static List<String> lines(TreeNode node) throws Exception {
    var lines = new ArrayList<String>();
    Node form = parsed(DetailText.of(node)).getDocumentElement();
    for (Node p = form.getFirstChild(); p != null; p = p.getNextSibling()) {
      if (!p.getTextContent().isBlank()) {
        lines.add(p.getTextContent().strip());
      }
    }
    return lines;
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
