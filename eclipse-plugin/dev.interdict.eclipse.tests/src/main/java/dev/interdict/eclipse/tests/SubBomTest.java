// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.eclipse.core.FindingMarker;
import dev.interdict.eclipse.core.InterdictNature;
import dev.interdict.eclipse.core.Results;
import dev.interdict.finding.Verdict;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part is marked in the file in which it stands, and a change of that file is seen. */
class SubBomTest {
  private static final String GATEWAY = "hbom/gateway.cdx.json";
  private static final String MODEM = "parts/modem.json";
  private static final String MAKER = "Huawei Technologies Co., Ltd.";

  private IProject project;

  @BeforeEach
  void a_bom_with_its_modem_in_another_file() throws Exception {
    project = Gateway.empty("sub-bom");
    Gateway.write(
        project,
        "interdict.xml",
        """
        <interdict xmlns="urn:interdict:project:1">
          <boms><include>hbom/*.cdx.json</include></boms>
          <rulebooks><rulebook id="us-889"/></rulebooks>
          <program><role>us.fed.prime</role></program>
        </interdict>
        """);
    Gateway.write(project, MODEM, modem(MAKER));
    Gateway.write(project, GATEWAY, gateway(board("left")));
    InterdictNature.turnOn(project, null);
    Workbench.await("the first check", () -> Results.get().of(project) != null);
    Workbench.settle();
  }

  @AfterEach
  void it_goes() throws Exception {
    project.delete(true, true, null);
    Workbench.settle();
  }

  @Test
  void the_mark_stands_on_the_part_in_its_own_file() throws Exception {
    FindingMarker prohibited = prohibited().get(0);
    IMarker marker = prohibited.marker();

    assertThat(marker.getResource()).isEqualTo(project.getFile(MODEM));
    assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0)).isEqualTo(5);
    assertThat(textOf(marker)).isEqualTo("ME909s-821a");
    assertThat(prohibited.pointer()).isEqualTo("/components/0");
  }

  @Test
  void a_change_of_the_other_file_is_seen_at_once() throws Exception {
    write(MODEM, modem("Telit Cinterion"));
    assertThat(prohibited()).isEmpty();
    write(MODEM, modem(MAKER));
    assertThat(prohibited()).hasSize(1);
    write(MODEM, "{");
    assertThat(prohibited()).isEmpty();
    assertThat(Workbench.diagnostics(project))
        .singleElement()
        .satisfies(m -> assertThat(m.getResource()).isEqualTo(project.getFile(MODEM)));
    write(MODEM, modem(MAKER));
    assertThat(prohibited()).hasSize(1);
    assertThat(Workbench.diagnostics(project)).isEmpty();
  }

  @Test
  void a_file_that_goes_is_missed_and_one_that_comes_is_read() throws Exception {
    project.getFile(MODEM).delete(true, null);
    Workbench.settle();
    assertThat(prohibited()).isEmpty();
    assertThat(Workbench.diagnostics(project))
        .singleElement()
        .satisfies(m -> assertThat(m.getResource()).isEqualTo(project.getFile(GATEWAY)));
    write(MODEM, modem(MAKER));
    assertThat(prohibited()).hasSize(1);
    assertThat(Workbench.diagnostics(project)).isEmpty();
  }

  @Test
  void a_part_that_several_boms_hold_is_marked_once_and_as_long_as_one_does() throws Exception {
    write("hbom/second.cdx.json", gateway(board("left") + ", " + board("right")));
    assertThat(prohibited()).hasSize(1);
    write(GATEWAY, gateway("{\"type\": \"device\", \"name\": \"lid\"}"));
    assertThat(prohibited()).hasSize(1);
    project.getFile("hbom/second.cdx.json").delete(true, null);
    Workbench.settle();
    assertThat(prohibited()).isEmpty();
  }

  @Test
  void a_file_that_is_a_bom_of_its_own_too_keeps_its_own_marks() throws Exception {
    write(
        "interdict.xml",
        project
            .getFile("interdict.xml")
            .readString()
            .replace("<include>hbom", "<include>parts/*.json</include><include>hbom"));
    assertThat(prohibited()).hasSize(1);
    write(GATEWAY, gateway("{\"type\": \"device\", \"name\": \"lid\"}"));
    assertThat(prohibited()).hasSize(1);
    write(GATEWAY, gateway(board("left")));
    assertThat(prohibited()).hasSize(1);
  }

  private List<FindingMarker> prohibited() throws Exception {
    return Workbench.findings(project).stream()
        .filter(finding -> finding.verdict() == Verdict.PROHIBITED)
        .toList();
  }

  private void write(String path, String text) throws Exception {
    Gateway.write(project, path, text);
    Workbench.settle();
  }

  private static String textOf(IMarker marker) throws Exception {
    return ((IFile) marker.getResource())
        .readString()
        .substring(
            marker.getAttribute(IMarker.CHAR_START, 0), marker.getAttribute(IMarker.CHAR_END, 0));
  }

  private static String board(String ref) {
    return """
    {"type": "device", "name": "%s board",
      "externalReferences": [{"type": "bom", "url": "../parts/modem.json"}]}\
    """
        .formatted(ref);
  }

  private static String gateway(String parts) {
    return """
    {"bomFormat": "CycloneDX", "specVersion": "1.6",
     "metadata": {"component": {"type": "device", "name": "gateway"}},
     "components": [%s]}
    """
        .formatted(parts);
  }

  private static String modem(String maker) {
    return """
    {"bomFormat": "CycloneDX", "specVersion": "1.6",
     "metadata": {"component": {"type": "device", "name": "modem"}},
     "components": [
      {"type": "device",
       "name": "ME909s-821a", "manufacturer": {"name": "%s"},
       "properties": [{"name": "interdict:function", "value": "cellular_module"}]}
     ]}
    """
        .formatted(maker);
  }
}
