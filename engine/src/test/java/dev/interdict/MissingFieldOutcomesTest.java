// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import dev.interdict.finding.Finding;
import dev.interdict.fix.Insertions;
import dev.interdict.fix.MissingField;
import dev.interdict.fix.TextEdit;
import dev.interdict.fix.XmlInsertions;
import dev.interdict.internal.bom.BomReader;
import dev.interdict.model.Bom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A field that was inserted and not filled in says nothing. */
final class MissingFieldOutcomesTest {
  private static final Path EXAMPLE =
      Sources.ROOT.resolve("examples/cellular-gateway/src/hbom/cellular-gateway.cdx.json");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "maker, manufacturer.name, Other",
    "die-maker, interdict:dieMaker, Other",
    "function, interdict:function, mcu",
    "part-number, interdict:mpn, X-1",
    "fcc-id, cdx:device:certifications:US:FCC:id, ABC123",
    "origin:designed, interdict:origin:designed, US",
    "origin:assembled, interdict:origin:assembled, US",
    "quantity, cdx:device:quantity, 2",
    "material, interdict:material, steel",
    "fab, interdict:fab, Other",
    "cost, interdict:cost, 1"
  })
  void a_blank_field_leaves_the_finding_and_a_filled_one_settles_it(
      String fact, String field, String value) {
    Shelf shelf = new Shelf(folder).book(new Book().elements("<decides any-of=\"" + fact + "\"/>"));
    String json = Shelf.bom("", Shelf.part("lens", ""));
    for (String bom : List.of(json, XmlTwin.of(json))) {
      Finding finding = shelf.judge(bom).findings().get(0);
      assertThat(finding.missing()).containsExactly(field);

      TextEdit edit =
          MissingField.insert(bom, finding.component().pointer().toString(), field).orElseThrow();
      String blank = edit.applyTo(bom);
      assertThat(shown(shelf.judge(blank).findings())).containsExactly(shown(finding));
      String blanks = new StringBuilder(blank).insert(edit.selectionOffset(), " ").toString();
      assertThat(shown(shelf.judge(blanks).findings())).containsExactly(shown(finding));
      String filled = new StringBuilder(blank).insert(edit.selectionOffset(), value).toString();
      assertThat(shelf.judge(filled).findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void every_field_that_the_example_lacks_can_be_inserted_and_settles_nothing_while_blank(
      boolean xml) throws IOException {
    String json = Files.readString(EXAMPLE);
    String bom = xml ? XmlTwin.of(json) : json;
    List<Finding> before = example(bom);
    String all = bom;
    int inserted = 0;
    for (Finding finding : before) {
      String pointer = finding.component().pointer().toString();
      for (String field : finding.missing()) {
        if (MissingField.insertable(field)) {
          if (xml) {
            XmlInsertions.insert(bom, pointer, field);
          } else {
            Insertions.insert(bom, pointer, field);
          }
          all = MissingField.insert(all, pointer, field).orElseThrow().applyTo(all);
          inserted++;
        }
      }
    }

    assertThat(inserted).isPositive();
    assertThat(all.lines().count()).isGreaterThan(bom.lines().count());
    assertThat(shown(example(all))).isEqualTo(shown(before));
  }

  @Test
  void every_component_of_the_tests_of_the_rulebooks_takes_a_property() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Sources.ROOT.resolve("rulebooks"))) {
      files = all.filter(file -> file.endsWith("bom.cdx.json")).sorted().toList();
    }
    int components = 0;
    for (Path file : files) {
      String text = Files.readString(file);
      for (String pointer : pointers(text)) {
        Insertions.insert(text, pointer, "interdict:not-there-yet");
        components++;
      }
      String xml = XmlTwin.of(text);
      for (String pointer : pointers(xml)) {
        XmlInsertions.insert(xml, pointer, "interdict:not-there-yet");
      }
    }
    assertThat(components).isGreaterThan(200);
  }

  private static List<String> pointers(String text) {
    Bom bom = new BomReader().read("bom.json", text.getBytes(StandardCharsets.UTF_8)).bom();
    return bom == null
        ? List.of()
        : bom.components().stream().map(component -> component.pointer().toString()).toList();
  }

  private static List<Finding> example(String bom) {
    ComplianceEngine engine = ComplianceEngine.of(Sources.ROOT.resolve("rulebooks"), "rulebooks");
    EvaluationResult result =
        engine.evaluate(
            Shelf.request(
                bom,
                Shelf.AS_OF,
                List.of("us.fed.prime", "us.dod.prime", "us.fcc.ea_applicant"),
                Map.of("end-use", "critical-infrastructure"),
                List.of()));
    assertThat(result.complete()).as(Shelf.rendered(result.diagnostics())).isTrue();
    return result.findings();
  }

  private static List<String> shown(List<Finding> findings) {
    return findings.stream().map(MissingFieldOutcomesTest::shown).toList();
  }

  private static String shown(Finding finding) {
    return finding.verdict()
        + " "
        + finding.fingerprint()
        + " "
        + finding.component().pointer()
        + " "
        + finding.missing();
  }
}
