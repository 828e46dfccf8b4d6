// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.eclipse.core.FindingMarker;
import dev.interdict.eclipse.core.InterdictNature;
import dev.interdict.eclipse.core.Results;
import dev.interdict.eclipse.ui.FindingHover;
import dev.interdict.finding.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an engineer gets whose BOM is XML: the same as with JSON. */
class XmlBomTest {
  private static final String BOM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
        <metadata>
          <component type="device" bom-ref="gateway"><name>Gateway</name></component>
        </metadata>
        <components>
          <component type="device" bom-ref="modem">
            <manufacturer>
              <name>华为技术有限公司</name>
            </manufacturer>
            <name>ME909s-821a</name>
            <properties>
              <property name="interdict:function">cellular_module</property>
            </properties>
          </component>
          <component type="device" bom-ref="adapter">
            <!-- an unmarked board below the module -->
            <name>Mini PCIe to USB adapter</name>
            <properties>
              <property name="interdict:function">pcba</property>
            </properties>
          </component>
        </components>
      </bom>
      """;

  private IProject project;
  private IFile bom;

  @BeforeEach
  void a_checked_project() throws Exception {
    project = Gateway.project("xml");
    String settings = project.getFile("interdict.xml").readString();
    Gateway.write(project, "interdict.xml", settings.replace("*.cdx.json", "*.cdx.xml"));
    bom = Gateway.write(project, "src/hbom/gateway.cdx.xml", BOM);
    InterdictNature.turnOn(project, null);
    Workbench.await("the first check", () -> Results.get().of(project) != null);
    Workbench.settle();
  }

  @AfterEach
  void it_goes() throws Exception {
    Workbench.ui(() -> Workbench.page().closeAllEditors(false));
    project.delete(true, true, null);
    Workbench.settle();
  }

  @Test
  void a_banned_part_is_marked_on_its_name_and_the_hover_says_why() throws Exception {
    IMarker marker = finding("ME909s-821a", "889-001").marker();
    assertThat(marked(marker, BOM)).isEqualTo("ME909s-821a");
    assertThat(finding("ME909s-821a", "889-001").verdict()).isEqualTo(Verdict.PROHIBITED);

    Editor editor = Editor.open(bom);
    assertThat(editor.part().getSite().getId())
        .isEqualTo("org.eclipse.ui.genericeditor.GenericEditor");
    int offset = marker.getAttribute(IMarker.CHAR_START, 0);
    String hover =
        Workbench.ui(() -> new FindingHover().getHoverInfo(editor.viewer(), new Region(offset, 0)));
    assertThat(hover).contains("Prohibited (889-001)").contains("manufacturer.name \"华为技术有限公司\"");
    boolean shown = editor.pointAt(offset + 3);
    Workbench.screenshot("20-xml-hover");
    assertThat(shown).as("a hover on the screen").isTrue();
    Screen.press(SWT.ESC);
  }

  @Test
  void a_missing_maker_is_filled_in_and_settles_the_finding() throws Exception {
    FindingMarker undetermined = finding("Mini PCIe to USB adapter", "889-005");
    assertThat(undetermined.verdict()).isEqualTo(Verdict.UNDETERMINED);
    Editor editor = Editor.open(undetermined.marker());
    IMarkerResolution fix = IDE.getMarkerHelpRegistry().getResolutions(undetermined.marker())[0];
    assertThat(fix.getLabel()).isEqualTo("Fill in the missing field: manufacturer.name");
    Workbench.ui(
        () -> {
          fix.run(undetermined.marker());
          return null;
        });
    Workbench.screenshot("21-xml-filling-in");
    String maker = "      <manufacturer>\n        <name></name>\n      </manufacturer>\n";
    assertThat(editor.text()).isEqualTo(BOM.replace("      <!-- an", maker + "      <!-- an"));
    assertThat(editor.text().substring(0, editor.caret())).endsWith(maker.substring(0, 35));

    editor.save();
    assertThat(Workbench.findings(project))
        .as("an empty value decides nothing")
        .anyMatch(f -> f.fingerprint().equals(undetermined.fingerprint()));
    editor.operate(ITextOperationTarget.UNDO);
    assertThat(editor.text()).isEqualTo(BOM);
    editor.operate(ITextOperationTarget.REDO);
    editor.select(editor.text().indexOf("<name></name>") + "<name>".length(), 0);
    editor.type("Huawei Technologies Co., Ltd.");
    editor.save();
    assertThat(finding("Mini PCIe to USB adapter", "889-005").verdict())
        .isNotEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void other_xml_opens_where_it_did() {
    Editor editor = Editor.open(project.getFile("interdict.xml"));
    assertThat(editor.part().getSite().getId()).isEqualTo("org.eclipse.ui.DefaultTextEditor");
  }

  @Test
  void a_part_is_marked_on_its_name_whatever_encoding_the_file_declares() throws Exception {
    String text = BOM.replace("UTF-8", "GB18030");
    bom.setContents(
        new ByteArrayInputStream(text.getBytes(Charset.forName("GB18030"))), true, true, null);
    Workbench.settle();
    Editor editor = Editor.open(bom);
    assertThat(editor.text()).isEqualTo(text);
    assertThat(marked(finding("ME909s-821a", "889-001").marker(), text)).isEqualTo("ME909s-821a");
  }

  private FindingMarker finding(String component, String rule) throws Exception {
    return Workbench.findings(bom).stream()
        .filter(f -> f.component().equals(component) && f.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static String marked(IMarker marker, String text) {
    return text.substring(
        marker.getAttribute(IMarker.CHAR_START, 0), marker.getAttribute(IMarker.CHAR_END, 0));
  }
}
