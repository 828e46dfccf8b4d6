// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import static dev.interdict.eclipse.ui.Sample.component;
import static dev.interdict.eclipse.ui.Sample.finding;
import static dev.interdict.eclipse.ui.Sample.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Disposition;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.Verdict;
import dev.interdict.model.SourceLocation;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeModelTest {
  private final Sample sample = new Sample();

  @Test
  void groups_stand_in_their_order_each_with_its_count() {
    sample.findings.add(finding("889-002", Verdict.UNDETERMINED, "u", component("NX", "a")));
    sample.findings.add(finding("889-001", Verdict.PROHIBITED, "p", component("NX", "b")));
    sample.findings.add(finding("889-001", Verdict.PROHIBITED, "q", component("NX", "c")));
    sample.diagnostics.add(Diagnostic.error("bom-not-json", "this is no JSON"));
    sample.diagnostics.add(Diagnostic.note("remark", "a remark", null));
    sample.bom(
        Sample.BOM,
        outcome("889-001", Outcome.FINDINGS),
        outcome("889-002", Outcome.UNDECIDED, "1 component can't be decided"),
        outcome("889-003", Outcome.NOT_APPLICABLE, "it binds us.dod.prime"),
        outcome("889-004", Outcome.NOT_EVALUATED, "it failed"));

    assertThat(labels(model().roots()))
        .containsExactly(
            "Prohibited (2)",
            "Can't be decided (1)",
            "Not judged (1)",
            "Rules that can't be decided (1)",
            "Not applicable (1)",
            "Not evaluated (1)");
  }

  @Test
  void a_rule_has_the_title_of_its_rulebook_and_its_components_by_path_and_place() {
    sample.bom(Sample.BOM, outcome("889-001", Outcome.FINDINGS));
    sample.findings.add(
        finding("889-001", Verdict.PROHIBITED, "p", component("NX-4", "Radio unit", "ME909s")));

    TreeNode rule = model().roots().get(0).children().get(0);

    assertThat(NodeLabels.text(rule)).isEqualTo("889-001 Equipment of Huawei (1)");
    assertThat(NodeLabels.text(rule.children().get(0))).isEqualTo("Radio unit > ME909s");
    assertThat(NodeLabels.qualifier(rule.children().get(0))).isEqualTo("gateway.cdx.json:12");
    assertThat(NodeLabels.copy(rule.children().get(0)))
        .isEqualTo("Prohibited\t889-001\tRadio unit > ME909s\t" + Sample.BOM + ":12");
  }

  @Test
  void a_rule_that_no_rulebook_has_takes_the_title_of_its_findings() {
    sample.findings.add(finding("XYZ-1", Verdict.NOTICE, "p", component("NX")));

    TreeNode rule = model().roots().get(0).children().get(0);

    assertThat(NodeLabels.text(rule)).isEqualTo("XYZ-1 Title in the finding (1)");
    assertThat(NodeLabels.text(rule.children().get(0))).isEqualTo("NX");
  }

  @Test
  void a_rule_that_is_open_on_one_of_two_boms_is_not_cleared() {
    sample
        .bom("a.json", outcome("889-001", Outcome.CLEAR), outcome("889-002", Outcome.CLEAR))
        .bom(
            "b.json",
            outcome("889-001", Outcome.UNDECIDED, "the BOM isn't declared complete"),
            outcome("889-002", Outcome.CLEAR));

    List<TreeNode> roots = model().roots();

    assertThat(labels(roots)).containsExactly("Rules that can't be decided (1)", "Cleared (1)");
    assertThat(labels(roots.get(0).children())).containsExactly("889-001 Equipment of Huawei");
    assertThat(labels(roots.get(0).children().get(0).children()))
        .containsExactly("the BOM isn't declared complete (b.json)");
    assertThat(labels(roots.get(1).children())).containsExactly("889-002 Function unknown");
  }

  @Test
  void the_same_reason_on_all_boms_stands_once() {
    for (int i = 1; i <= 5; i++) {
      sample.bom(
          i + ".json",
          outcome("889-001", Outcome.NOT_APPLICABLE, "it binds us.dod.prime"),
          i < 5
              ? outcome("889-002", Outcome.NOT_EVALUATED, "it failed")
              : outcome("889-002", Outcome.CLEAR));
    }

    List<TreeNode> roots = model().roots();

    assertThat(labels(roots)).containsExactly("Not applicable (1)", "Not evaluated (1)");
    assertThat(labels(roots.get(0).children().get(0).children()))
        .containsExactly("it binds us.dod.prime (all 5 BOMs)");
    assertThat(labels(roots.get(1).children().get(0).children()))
        .containsExactly("it failed (1.json, 2.json, 3.json and 1 more)");
  }

  @Test
  void nothing_is_simply_cleared_where_an_input_was_not_judged() {
    sample.bom("a.json", outcome("889-001", Outcome.CLEAR));
    sample.diagnostics.add(
        Diagnostic.error("bom-not-json", "no JSON\nmore", SourceLocation.at("b.json", 3, 1)));

    List<TreeNode> roots = model().roots();

    assertThat(labels(roots)).containsExactly("Not judged (1)", "Cleared in what was judged (1)");
    assertThat(NodeLabels.text(roots.get(0).children().get(0))).isEqualTo("no JSON");
    assertThat(NodeLabels.qualifier(roots.get(0).children().get(0))).isEqualTo("b.json:3");
  }

  @Test
  void excepted_findings_are_still_shown_but_apart() {
    sample.bom(Sample.BOM, outcome("889-001", Outcome.FINDINGS));
    sample.findings.add(
        finding("889-001", Verdict.PROHIBITED, "p", component("NX", "a"), Disposition.WAIVED));

    assertThat(labels(model().roots())).containsExactly("Waived (1)");
  }

  @Test
  void rows_are_found_again_in_the_next_result() {
    sample.bom(Sample.BOM, outcome("889-001", Outcome.FINDINGS));
    sample.findings.add(finding("889-001", Verdict.PROHIBITED, "p", component("NX", "a")));
    sample.findings.add(finding("889-001", Verdict.PROHIBITED, "q", component("NX", "b")));
    List<TreeNode> before = model().roots().get(0).children().get(0).children();
    sample.findings.remove(0);

    TreeModel after = model();

    assertThat(after.at(before.get(1).path())).isNotNull();
    assertThat(after.at(before.get(0).path())).isNull();
    TreeNode near = after.nearest(before.get(0).path());
    assertThat(near).isNotNull();
    assertThat(NodeLabels.text(near)).isEqualTo("889-001 Equipment of Huawei (1)");
  }

  @Test
  void the_same_part_in_two_places_makes_two_rows_that_can_be_told_apart() {
    sample.findings.add(finding("889-001", Verdict.REVIEW, "p", component("NX", "a")));
    sample.findings.add(finding("889-001", Verdict.REVIEW, "p", component("NX", "u", "a")));

    List<TreeNode> rows = model().roots().get(0).children().get(0).children();

    assertThat(rows).extracting(TreeNode::path).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void names_can_neither_break_a_row_nor_hide_in_it() {
    sample.findings.add(
        finding("889-001", Verdict.NOTICE, "p", component("NX", "a\u202Eb\nc", "d".repeat(500))));

    String text = NodeLabels.text(model().roots().get(0).children().get(0).children().get(0));

    assertThat(text).startsWith("a\\u202eb c > ddd").endsWith("d…").hasSizeLessThan(200);
  }

  private TreeModel model() {
    return TreeModel.of(sample.result());
  }

  private static List<String> labels(List<TreeNode> nodes) {
    return nodes.stream().map(NodeLabels::text).toList();
  }
}
