// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.eclipse.core.FindingMarker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
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
    Workbench.ui(
        () -> {
          IViewPart explorer =
              Workbench.page().showView("org.eclipse.ui.navigator.ProjectExplorer");
          ((ISetSelectionTarget) explorer).selectReveal(new StructuredSelection(project));
          explorer.setFocus();
          return explorer
              .getSite()
              .getService(IHandlerService.class)
              .executeCommand("dev.interdict.eclipse.ui.enable", null);
        });
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
      assertThat(finding.message()).contains(wanted.message());
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
  void the_problems_view_says_it_in_a_sentence() throws Exception {
    Workbench.ui(
        () -> {
          IDE.openEditor(Workbench.page(), huawei().marker());
          return Workbench.page().showView("org.eclipse.ui.views.ProblemView");
        });
    Workbench.settle();
    Workbench.screenshot("01-marked");
    assertThat(huawei().message())
        .startsWith(
            "Prohibited (FAR 52.204-25(b)(1) (NOV 2021), since 2019-08-13): ME909s-821a is by");
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
