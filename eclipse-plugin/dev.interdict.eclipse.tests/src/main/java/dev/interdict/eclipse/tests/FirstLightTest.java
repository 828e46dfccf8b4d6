// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.eclipse.core.FindingMarker;
import dev.interdict.eclipse.core.ProjectResult;
import dev.interdict.eclipse.core.Results;
import dev.interdict.eclipse.ui.FindingHover;
import dev.interdict.eclipse.ui.FindingsView;
import dev.interdict.finding.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The first quarter of an hour with the plug-in, step by step in one workbench. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstLightTest {
  private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

  private IProject project;

  @Test
  @Order(1)
  void a_project_is_not_checked_until_somebody_asks() throws Exception {
    Workbench.ui(
        () -> {
          Workbench.window().getShell().setMaximized(true);
          Workbench.page().closeAllEditors(false);
          return null;
        });
    project = Gateway.project("cellular-gateway");
    Workbench.settle();
    assertThat(Workbench.findings(project)).isEmpty();
  }

  @Test
  @Order(2)
  void the_command_enables_checking_and_the_banned_part_is_marked() throws Exception {
    IViewPart explorer = select(project);
    assertThat(Screen.menu(EXPLORER)).contains("Interdict: Enable checking");
    Workbench.ui(
        () ->
            explorer
                .getSite()
                .getService(IHandlerService.class)
                .executeCommand("dev.interdict.eclipse.ui.enable", null));
    Workbench.await("markers", () -> marked() > 0);
    Workbench.settle();
    assertThat(Workbench.findings(project)).anyMatch(f -> f.rule().equals("889-001"));
  }

  @Test
  @Order(3)
  void every_marker_is_what_the_command_line_reports() throws Exception {
    Map<String, FindingMarker> marked = new HashMap<>();
    Workbench.findings(project).forEach(finding -> marked.put(finding.fingerprint(), finding));
    List<Expected> expected = Expected.read();
    assertThat(expected).hasSizeGreaterThan(50);
    assertThat(marked).hasSameSizeAs(expected);
    String text = Gateway.bom();
    for (Expected wanted : expected) {
      FindingMarker finding = marked.get(wanted.fingerprint());
      assertThat(finding).as(wanted.toString()).isNotNull();
      assertThat(finding.rule()).isEqualTo(wanted.rule());
      assertThat(finding.verdict().name()).isEqualTo(wanted.verdict());
      assertThat(finding.statement()).isEqualTo(wanted.message());
      IMarker marker = finding.marker();
      assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0)).isEqualTo(wanted.line());
      int start = marker.getAttribute(IMarker.CHAR_START, -1);
      int end = marker.getAttribute(IMarker.CHAR_END, -1);
      assertThat(text.substring(0, start).lines().count()).isEqualTo(wanted.line());
      assertThat(start - text.lastIndexOf('\n', start)).isEqualTo(wanted.column());
      assertThat(end - start).isEqualTo(wanted.endColumn() - wanted.column());
      assertThat(text.substring(start, end)).isEqualTo(finding.component());
    }
  }

  @Test
  @Order(4)
  void the_problems_view_says_it_in_a_sentence_with_law_and_date() throws Exception {
    Editor.open(huawei().marker());
    Workbench.ui(() -> Workbench.page().showView("org.eclipse.ui.views.ProblemView"));
    Workbench.settle();
    Screen.expandFirst("org.eclipse.ui.views.ProblemView");
    Workbench.screenshot("01-marked");
    assertThat(huawei().marker().getAttribute(IMarker.MESSAGE, ""))
        .isEqualTo(
            "ME909s-821a: prohibited since 2019-08-13 (FAR 52.204-25(b)(1) (NOV 2021)):"
                + " Telecommunications equipment of Huawei or ZTE");
    assertThat(huawei().marker().getAttribute(IMarker.SEVERITY, -1))
        .isEqualTo(IMarker.SEVERITY_ERROR);
  }

  @Test
  @Order(5)
  void the_hover_shows_evidence_and_citation() throws Exception {
    Editor editor = Editor.open(huawei().marker());
    int offset = huawei().marker().getAttribute(IMarker.CHAR_START, 0);
    String hover =
        Workbench.ui(() -> new FindingHover().getHoverInfo(editor.viewer(), new Region(offset, 0)));
    assertThat(hover)
        .contains("Prohibited (889-001)")
        .contains("Pub. L. 115-232 section 889(a)(1)(A)")
        .contains("https://www.acquisition.gov/far/52.204-25")
        .contains("manufacturer.name \"华为技术有限公司\"")
        .contains("Prohibited (FCC-011)");
    boolean shown = editor.pointAt(offset + 3);
    Workbench.screenshot("02-hover");
    assertThat(shown).as("a hover on the screen").isTrue();
    Screen.press(SWT.ESC);
  }

  @Test
  @Order(6)
  void the_view_tells_what_was_found_cleared_and_left_undecided() throws Exception {
    Workbench.ui(() -> Workbench.page().showView(FindingsView.ID));
    Workbench.await("rows", () -> !Screen.rows(FindingsView.ID).isEmpty());
    Screen.press(SWT.HOME);
    Thread.sleep(500);
    List<String> rows = Screen.rows(FindingsView.ID);
    assertThat(rows)
        .anyMatch(row -> row.startsWith("Prohibited"))
        .anyMatch(row -> row.contains("889-001 Telecommunications equipment of Huawei or ZTE"))
        .anyMatch(row -> row.startsWith("Can't be decided"))
        .anyMatch(row -> row.startsWith("Rules that can't be decided"))
        .anyMatch(row -> row.startsWith("Not applicable"));
    Screen.expand(FindingsView.ID, "889-001");
    Screen.select(FindingsView.ID, "ME909s-821a");
    Workbench.screenshot("03-view");
    Workbench.ui(
        () -> {
          Workbench.page().closeAllEditors(false);
          return null;
        });
    Screen.doubleClick(FindingsView.ID, "ME909s-821a");
    Workbench.await(
        "the editor", () -> Workbench.ui(() -> Workbench.page().getActiveEditor()) != null);
    assertThat(Editor.active().selected()).isEqualTo("ME909s-821a");
    Editor.active().select(Editor.active().text().indexOf("me909s"), 0);
    Workbench.screenshot("04-opened");
  }

  @Test
  @Order(7)
  void the_mark_goes_when_the_part_is_replaced() throws Exception {
    String gone = huawei().fingerprint();
    Editor editor = Editor.open(huawei().marker());
    editor.replace("\"华为技术有限公司\"", "\"Telit Cinterion\"");
    editor.replace("\"name\": \"ME909s-821a\"", "\"name\": \"LE910C4-NF\"");
    editor.replace(
        "\"interdict:mpn\", \"value\": \"ME909s-821a\"",
        "\"interdict:mpn\", \"value\": \"LE910C4-NF\"");
    editor.save();
    Workbench.screenshot("05-replaced");
    assertThat(Workbench.findings(project))
        .isNotEmpty()
        .noneMatch(finding -> finding.fingerprint().equals(gone))
        .noneMatch(finding -> finding.verdict() == Verdict.PROHIBITED);
  }

  @Test
  @Order(8)
  void broken_json_is_one_located_diagnostic_and_never_clean() throws Exception {
    Editor editor = Editor.open(project.getFile(Gateway.BOM));
    editor.replace("\"bomFormat\": \"CycloneDX\",", "\"bomFormat\": \"CycloneDX\"");
    editor.save();
    Workbench.screenshot("06-broken");
    List<IMarker> diagnostics = Workbench.diagnostics(project);
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).getResource().getName()).isEqualTo("cellular-gateway.cdx.json");
    assertThat(diagnostics.get(0).getAttribute(IMarker.LINE_NUMBER, 0)).isEqualTo(4);
    assertThat(diagnostics.get(0).getAttribute(IMarker.SEVERITY, -1))
        .isEqualTo(IMarker.SEVERITY_ERROR);
    assertThat(Workbench.findings(project)).isEmpty();
    ProjectResult result = Results.get().of(project);
    assertThat(result).isNotNull();
    assertThat(result.result().complete()).isFalse();
    editor.replace("\"bomFormat\": \"CycloneDX\"", "\"bomFormat\": \"CycloneDX\",");
    editor.save();
    assertThat(Workbench.diagnostics(project)).isEmpty();
    assertThat(Workbench.findings(project)).isNotEmpty();
  }

  @Test
  @Order(9)
  void the_quick_fix_inserts_the_missing_field_and_the_finding_changes() throws Exception {
    FindingMarker undetermined =
        Workbench.findings(project).stream()
            .filter(f -> f.component().equals("Mini PCIe to USB adapter"))
            .filter(f -> f.rule().equals("889-005"))
            .findFirst()
            .orElseThrow();
    assertThat(undetermined.verdict()).isEqualTo(Verdict.UNDETERMINED);
    Editor editor = Editor.open(undetermined.marker());
    String before = editor.text();
    assertThat(undetermined.marker().exists()).isTrue();
    assertThat(new dev.interdict.eclipse.ui.FillInGenerator().hasResolutions(undetermined.marker()))
        .isTrue();
    assertThat(IDE.getMarkerHelpRegistry().hasResolutions(undetermined.marker())).isTrue();
    IMarkerResolution fix = IDE.getMarkerHelpRegistry().getResolutions(undetermined.marker())[0];
    assertThat(fix.getLabel()).isEqualTo("Fill in the missing field: manufacturer.name");
    Workbench.ui(
        () -> {
          fix.run(undetermined.marker());
          return null;
        });
    Workbench.screenshot("07-filling-in");
    assertThat(editor.text().substring(editor.caret() - 9, editor.caret() + 1))
        .isEqualTo("\"name\": \"\"");

    editor.save();
    assertThat(Workbench.findings(project))
        .as("an empty value decides nothing")
        .anyMatch(f -> f.fingerprint().equals(undetermined.fingerprint()));

    editor.operate(ITextOperationTarget.UNDO);
    assertThat(editor.text()).isEqualTo(before);
    editor.operate(ITextOperationTarget.REDO);
    Workbench.ui(
        () -> {
          int name = editor.text().indexOf("\"manufacturer\": { \"name\": \"\" }");
          editor.part().selectAndReveal(name + "\"manufacturer\": { \"name\": \"".length(), 0);
          return null;
        });
    editor.type("Huawei Technologies Co., Ltd.");
    editor.save();
    Workbench.screenshot("08-filled-in");
    assertThat(Workbench.findings(project))
        .anyMatch(
            f ->
                f.component().equals("Mini PCIe to USB adapter")
                    && f.rule().equals("889-005")
                    && f.verdict() != Verdict.UNDETERMINED);
  }

  @Test
  @Order(10)
  void pages_and_menu_say_whether_and_when_the_project_is_checked() throws Exception {
    Screen.dialog(
        "10-properties",
        () ->
            PreferencesUtil.createPropertyDialogOn(
                    Workbench.window().getShell(),
                    project,
                    "dev.interdict.eclipse.ui.properties",
                    null,
                    null)
                .open());
    Screen.dialog(
        "11-preferences",
        () ->
            PreferencesUtil.createPreferenceDialogOn(
                    Workbench.window().getShell(),
                    "dev.interdict.eclipse.ui.preferences",
                    null,
                    null)
                .open());
    select(project);
    assertThat(Screen.menu(EXPLORER))
        .contains("Interdict: Check now", "Interdict: Disable checking")
        .doesNotContain("Interdict: Enable checking");
  }

  @Test
  @Order(11)
  void disabling_takes_all_marks_away() throws Exception {
    IViewPart explorer = select(project);
    Workbench.ui(
        () ->
            explorer
                .getSite()
                .getService(IHandlerService.class)
                .executeCommand("dev.interdict.eclipse.ui.disable", null));
    Workbench.await("no marks", () -> marked() == 0);
    Workbench.settle();
    assertThat(project.getDescription().getNatureIds()).isEmpty();
    assertThat(project.getDescription().getBuildSpec()).isEmpty();
    assertThat(Workbench.diagnostics(project)).isEmpty();
  }

  /** Selects a project in the explorer, as a click does. */
  private static IViewPart select(IProject project) {
    return Workbench.ui(
        () -> {
          IViewPart explorer = Workbench.page().showView(EXPLORER);
          ((ISetSelectionTarget) explorer).selectReveal(new StructuredSelection(project));
          explorer.setFocus();
          return explorer;
        });
  }

  private FindingMarker huawei() throws Exception {
    return Workbench.findings(project).stream()
        .filter(finding -> finding.rule().equals("889-001"))
        .filter(finding -> finding.verdict().name().equals("PROHIBITED"))
        .findFirst()
        .orElseThrow();
  }

  private int marked() {
    try {
      return new TreeSet<>(
              Workbench.findings(project).stream().map(FindingMarker::fingerprint).toList())
          .size();
    } catch (org.eclipse.core.runtime.CoreException e) {
      throw new AssertionError(e);
    }
  }
}
