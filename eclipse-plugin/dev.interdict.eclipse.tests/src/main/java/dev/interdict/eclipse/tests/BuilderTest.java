// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.eclipse.core.CheckMode;
import dev.interdict.eclipse.core.FindingMarker;
import dev.interdict.eclipse.core.InterdictBuilder;
import dev.interdict.eclipse.core.InterdictNature;
import dev.interdict.eclipse.core.ProjectResult;
import dev.interdict.eclipse.core.Results;
import dev.interdict.eclipse.ui.ImportConfigurator;
import dev.interdict.finding.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is checked when, and what is said where nothing is. */
class BuilderTest {
  private IProject project;

  @BeforeEach
  void a_checked_project() throws Exception {
    project = Gateway.project("builder");
    InterdictNature.turnOn(project, null);
    // A workbench that just started builds late.
    Workbench.await("the first check", () -> Results.get().of(project) != null);
    Workbench.settle();
    assertThat(Workbench.findings(project)).isNotEmpty();
  }

  @AfterEach
  void it_goes() throws Exception {
    project.delete(true, true, null);
    Workbench.settle();
    assertThat(Results.get().projects()).doesNotContain(project);
  }

  @Test
  void a_change_of_the_project_file_checks_everything_again() throws Exception {
    edit(
        "interdict.xml",
        "<fail-on>PROHIBITED</fail-on>",
        "<level verdict=\"PROHIBITED\" level=\"note\"/>");
    assertThat(prohibited().marker().getAttribute(IMarker.SEVERITY, -1))
        .isEqualTo(IMarker.SEVERITY_INFO);
  }

  @Test
  void a_mistake_in_the_project_file_is_marked_there_and_nothing_counts_as_judged()
      throws Exception {
    edit("interdict.xml", "us.fed.prime", "us.fed.prim");
    List<IMarker> diagnostics = Workbench.diagnostics(project);
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).getResource().getName()).isEqualTo("interdict.xml");
    assertThat(diagnostics.get(0).getAttribute(IMarker.MESSAGE, "")).contains("us.fed.prime");
    assertThat(Workbench.findings(project)).isEmpty();
    assertThat(result().result().complete()).isFalse();
    edit("interdict.xml", "us.fed.prim<", "us.fed.prime<");
    assertThat(Workbench.diagnostics(project)).isEmpty();
    assertThat(Workbench.findings(project)).isNotEmpty();
  }

  @Test
  void a_project_without_a_role_is_told_what_to_write_into_the_file() throws Exception {
    edit("interdict.xml", "<role>us.fed.prime</role>", "");
    edit("interdict.xml", "<role>us.dod.prime</role>", "");
    edit("interdict.xml", "<role>us.fcc.ea_applicant</role>", "");
    List<IMarker> diagnostics = Workbench.diagnostics(project);
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).getAttribute(IMarker.MESSAGE, ""))
        .contains("<role>us.fed.prime</role>")
        .doesNotContain("--role");
    assertThat(Workbench.findings(project)).isEmpty();
  }

  @Test
  void a_project_for_which_no_rule_applies_is_told_so_also_after_its_bom_was_mended()
      throws Exception {
    edit(Gateway.BOM, "\"CycloneDX\",", "\"CycloneDX\"");
    Gateway.write(
        project,
        "interdict.xml",
        """
        <interdict xmlns="urn:interdict:project:1">
          <boms><include>src/hbom/*.cdx.json</include></boms>
          <rulebooks><rulebook id="us-889"/></rulebooks>
          <program><role>us.fcc.ea_applicant</role></program>
        </interdict>
        """);
    Workbench.settle();
    edit(Gateway.BOM, "\"CycloneDX\"", "\"CycloneDX\",");
    assertThat(result().result().complete()).isFalse();
    assertThat(Workbench.diagnostics(project))
        .singleElement()
        .satisfies(
            marker ->
                assertThat(marker.getAttribute(IMarker.MESSAGE, ""))
                    .contains("nothing was judged"));
  }

  @Test
  void a_project_without_a_project_file_is_told_so() throws Exception {
    project.getFile("interdict.xml").delete(true, null);
    Workbench.settle();
    assertThat(Workbench.findings(project)).isEmpty();
    assertThat(Workbench.diagnostics(project))
        .singleElement()
        .satisfies(
            marker ->
                assertThat(marker.getAttribute(IMarker.MESSAGE, "")).contains("no interdict.xml"));
    assertThat(result().result().complete()).isFalse();
  }

  @Test
  void a_bom_that_comes_is_checked_and_one_that_goes_takes_its_marks_along() throws Exception {
    int before = Workbench.findings(project).size();
    IFile second = Gateway.write(project, "src/hbom/second.cdx.json", Gateway.bom());
    Workbench.settle();
    assertThat(Workbench.findings(project)).hasSize(2 * before);
    assertThat(result().result().boms()).hasSize(2);
    second.delete(true, null);
    Workbench.settle();
    assertThat(Workbench.findings(project)).hasSize(before);
    assertThat(result().result().boms()).hasSize(1);
    project.getFile(Gateway.BOM).delete(true, null);
    Workbench.settle();
    assertThat(Workbench.findings(project)).isEmpty();
    assertThat(Workbench.diagnostics(project)).as("no BOM is an error").isNotEmpty();
  }

  @Test
  void copies_that_a_build_made_are_left_out_and_it_is_said() throws Exception {
    edit("interdict.xml", "src/hbom/*.cdx.json", "**/*.cdx.json");
    IFile copy = Gateway.write(project, "target/classes/copy.cdx.json", Gateway.bom());
    Workbench.settle();
    assertThat(Workbench.findings(copy)).isEmpty();
    assertThat(Workbench.diagnostics(project))
        .singleElement()
        .satisfies(
            marker ->
                assertThat(marker.getAttribute(IMarker.MESSAGE, ""))
                    .contains("target/classes/copy.cdx.json"));
    IFile moved = Gateway.write(project, "gen/copy.cdx.json", Gateway.bom());
    Workbench.settle();
    assertThat(Workbench.findings(moved)).isNotEmpty();
    moved.getParent().setDerived(true, null);
    InterdictBuilder.checkNow(project, new NullProgressMonitor());
    assertThat(Workbench.findings(moved)).isEmpty();
  }

  @Test
  void in_manual_mode_only_the_command_checks_and_the_result_says_that_it_is_old()
      throws Exception {
    IEclipsePreferences node = new ProjectScope(project).getNode(CheckMode.NODE);
    node.put(CheckMode.KEY, CheckMode.MANUAL.word());
    node.flush();
    Workbench.settle();
    String old = prohibited().fingerprint();
    edit(Gateway.BOM, "\"华为技术有限公司\"", "\"Telit Cinterion\"");
    edit(Gateway.BOM, "\"ME909s-821a\"", "\"LE910C4-NF\"");
    edit(Gateway.BOM, "\"value\": \"ME909s-821a\"", "\"value\": \"LE910C4-NF\"");
    assertThat(prohibited().fingerprint()).isEqualTo(old);
    assertThat(result().outdated()).isTrue();
    InterdictBuilder.checkNow(project, new NullProgressMonitor());
    assertThat(Workbench.findings(project)).noneMatch(f -> f.verdict() == Verdict.PROHIBITED);
    assertThat(result().outdated()).isFalse();
  }

  @Test
  void a_check_that_was_cancelled_is_made_up_for() throws Exception {
    var cancelled = new NullProgressMonitor();
    cancelled.setCanceled(true);
    Assertions.assertThrows(
        OperationCanceledException.class, () -> InterdictBuilder.checkNow(project, cancelled));
    edit(Gateway.BOM, "\"Front panel\"", "\"Front board\"");
    assertThat(Workbench.findings(project)).isNotEmpty();
    assertThat(result().outdated()).isFalse();
  }

  @Test
  void a_rulebook_in_the_project_is_live_as_soon_as_it_is_saved() throws Exception {
    Rulebooks.write(project, "rules", "Telit");
    edit(
        "interdict.xml",
        "<rulebook id=\"us-889\"/>",
        "<rulebook id=\"us-889\"/><rulebook folder=\"rules\"/>");
    assertThat(Workbench.diagnostics(project)).isEmpty();
    assertThat(Workbench.findings(project)).noneMatch(f -> f.rule().equals("OWN-001"));
    Rulebooks.write(project, "rules", "EC25-AFX");
    Workbench.settle();
    assertThat(Workbench.findings(project)).anyMatch(f -> f.rule().equals("OWN-001"));
  }

  @Test
  void a_rulebook_beside_it_that_it_requires_is_live_too() throws Exception {
    Rulebooks.write(project, "rules", "EC25-AFX");
    edit(
        "rules/rules/own.drl",
        "then",
        "    not ListMatch(component == $c, list == \"makers\")\nthen");
    edit("rules/rulebook.xml", "  <rule ", "  <requires rulebook=\"lender\"/>\n  <rule ");
    edit("interdict.xml", "<rulebook id=\"us-889\"/>", "<rulebook folder=\"rules\"/>");
    assertThat(Workbench.diagnostics(project))
        .singleElement()
        .satisfies(
            marker -> assertThat(marker.getAttribute(IMarker.MESSAGE, "")).contains("'lender'"));
    Rulebooks.writeLender(project, "listed");
    Workbench.settle();
    assertThat(Workbench.diagnostics(project)).isEmpty();
    assertThat(Workbench.findings(project)).anyMatch(f -> f.rule().equals("OWN-001"));
    Rulebooks.writeLender(project, "lusted");
    Workbench.settle();
    assertThat(Workbench.diagnostics(project))
        .singleElement()
        .satisfies(
            marker ->
                assertThat(marker.getResource().getProjectRelativePath())
                    .hasToString("lender/lists/list.csv"));
  }

  @Test
  void an_imported_project_with_a_project_file_is_checked_at_once() throws Exception {
    IProject imported = Gateway.project("imported");
    try {
      var configurator = new ImportConfigurator();
      assertThat(configurator.canConfigure(imported, Set.of(), new NullProgressMonitor())).isTrue();
      configurator.configure(imported, Set.of(), new NullProgressMonitor());
      Workbench.settle();
      assertThat(Workbench.findings(imported)).isNotEmpty();
    } finally {
      imported.delete(true, true, null);
    }
  }

  private FindingMarker prohibited() throws Exception {
    return Workbench.findings(project).stream()
        .filter(f -> f.rule().equals("889-001") && f.verdict() == Verdict.PROHIBITED)
        .findFirst()
        .orElseThrow();
  }

  private ProjectResult result() {
    return Objects.requireNonNull(Results.get().of(project));
  }

  private void edit(String path, String old, String text) throws Exception {
    IFile file = project.getFile(path);
    String before = file.readString();
    assertThat(before).contains(old);
    int at = before.indexOf(old);
    Gateway.write(
        project, path, before.substring(0, at) + text + before.substring(at + old.length()));
    Workbench.settle();
  }
}
