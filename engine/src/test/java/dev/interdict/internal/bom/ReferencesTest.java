// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bom-refs, dependencies and compositions. */
final class ReferencesTest {
  private static final String BOM =
      """
      {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        %s
        "metadata": {"component": {"type": "device", "bom-ref": "gateway", "name": "gateway"}},
        "services": [{"bom-ref": "cloud", "name": "cloud"}],
        "components": [
          {"type": "device", "bom-ref": "board", "name": "board", "components": [
            {"type": "device", "bom-ref": "chip", "name": "chip"}]},
          {"type": "firmware", "bom-ref": "fw", "name": "firmware"}
        ]
      }
      """;

  @Test
  void a_bom_ref_twice_is_a_warning_at_the_second_place() {
    BomReading reading = Boms.read(BOM.formatted("").replace("\"fw\"", "\"chip\""));

    assertThat(Boms.rendered(reading))
        .isEqualTo(
            """
            WARNING bom.json:10:38: another component has the bom-ref 'chip' too: give each its own
             |     {"type": "firmware", "bom-ref": "chip", "name": "firmware"}
             |                                      ^^^^""");
  }

  @Test
  void a_reference_to_nothing_is_a_warning() {
    BomReading reading =
        Boms.read(
            BOM.formatted(
                "\"dependencies\": [{\"ref\": \"gateway\", \"dependsOn\": [\"board\", \"bord\"]}],"));

    assertThat(Boms.rendered(reading))
        .isEqualTo(
            """
            WARNING bom.json:4:63: nothing in this BOM has the bom-ref 'bord': correct it, or add \
            what it names
             |   "dependencies": [{"ref": "gateway", "dependsOn": ["board", "bord"]}],
             |                                                               ^^^^""");
  }

  @Test
  void references_to_services_and_other_boms_are_none_of_our_business() {
    assertThat(
            Boms.read(
                    BOM.formatted(
                        "\"dependencies\": [{\"ref\": \"fw\", \"dependsOn\": [\"cloud\","
                            + " \"urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1\"]}],"))
                .diagnostics())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"chip,board", "board,gateway"})
  void a_part_that_depends_on_its_assembly_is_a_warning(String part, String assembly) {
    BomReading reading =
        Boms.read(
            BOM.formatted(
                "\"dependencies\": [{\"ref\": \"%s\", \"dependsOn\": [\"%s\"]}],"
                    .formatted(part, assembly)));

    assertThat(Boms.codes(reading)).containsExactly("bom-reversed-dependency");
  }

  @ParameterizedTest
  @CsvSource({"board,chip", "gateway,board", "fw,board", "fw,gateway", "chip,gateway2"})
  void other_dependencies_are_not_called_reversed(String from, String to) {
    assertThat(
            Boms.codes(
                Boms.read(
                    BOM.formatted(
                        "\"dependencies\": [{\"ref\": \"%s\", \"dependsOn\": [\"%s\"]}],"
                            .formatted(from, to)))))
        .doesNotContain("bom-reversed-dependency");
  }

  @Test
  void a_composition_names_complete_assemblies() {
    Bom bom =
        Boms.bom(
            BOM.formatted(
                """
                "compositions": [
                  {"aggregate": "incomplete", "assemblies": ["fw"]},
                  {"assemblies": ["gateway", "board"], "aggregate": "complete"}
                ],"""));

    assertThat(bom.declaredComplete())
        .extracting(Component::bomRef)
        .containsExactlyInAnyOrder("gateway", "board");
    assertThat(bom.completeOverall()).isFalse();
    assertThat(bom.complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"incomplete", "incomplete_third_party_only", "unknown"})
  void a_part_of_which_a_composition_says_that_more_is_in_it_leaves_the_bom_incomplete(
      String aggregate) {
    Bom bom =
        Boms.bom(
            BOM.formatted(
                """
                "compositions": [
                  {"aggregate": "%s", "assemblies": ["chip"]},
                  {"assemblies": ["gateway", "board"], "aggregate": "complete"}
                ],"""
                    .formatted(aggregate)));

    assertThat(bom.complete()).isFalse();
    assertThat(bom.gaps())
        .singleElement()
        .hasToString(
            "Gap[assembly=gateway > board > chip,"
                + " why=a composition says that not all of it is listed]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"aggregate\": \"complete\"}|true",
        "{\"aggregate\": \"complete\", \"assemblies\": []}|true",
        "{\"aggregate\": \"complete\", \"dependencies\": [\"fw\"]}|false",
        "{\"aggregate\": \"complete\", \"vulnerabilities\": [\"v\"]}|false",
        "{\"aggregate\": \"complete\", \"assemblies\": [\"fw\"]}|false",
        "{\"aggregate\": \"unknown\"}|false",
        "{\"aggregate\": \"not_specified\"}|false",
        "{}|false"
      })
  void a_composition_without_assemblies_is_about_the_whole_bom(String composition, boolean whole) {
    assertThat(
            Boms.bom(BOM.formatted("\"compositions\": [" + composition + "],")).completeOverall())
        .isEqualTo(whole);
  }

  @Test
  void an_assembly_both_complete_and_not_is_not() {
    BomReading reading =
        Boms.read(
            BOM.formatted(
                """
                "compositions": [
                  {"aggregate": "complete", "assemblies": ["board"]},
                  {"aggregate": "unknown", "assemblies": ["board"]}
                ],"""));

    assertThat(reading.bom().declaredComplete()).isEmpty();
    assertThat(Boms.codes(reading)).containsExactly("bom-contradictory-composition");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Complete", "complet"})
  void a_misspelt_aggregate_is_a_warning_and_never_complete(String aggregate) {
    BomReading reading =
        Boms.read(BOM.formatted("\"compositions\": [{\"aggregate\": \"" + aggregate + "\"}],"));

    assertThat(reading.bom().completeOverall()).isFalse();
    assertThat(Boms.rendered(reading)).contains("did you mean 'complete'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7",
        "urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7#board",
        "urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/0#board",
        "urn:cdx:f08a6ccd/1#board",
        "urn:cdx:urn:uuid:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#board",
        "urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#",
        "URN:CDX:board"
      })
  void a_bom_link_that_is_ill_made_is_a_warning_with_the_right_form(String link) {
    BomReading reading =
        Boms.read(
            BOM.formatted(
                "\"dependencies\": [{\"ref\": \"fw\", \"dependsOn\": [\"" + link + "\"]}],"));
    assertThat(Boms.rendered(reading))
        .startsWith("WARNING")
        .contains("'" + link + "' is no BOM-Link: write urn:cdx:<UUID>/<version>#<bom-ref>");
  }

  @ParameterizedTest
  @CsvSource({
    "f08a6ccd-4dce-4759-bd84-c626675d60a7/1#board,",
    "F08A6CCD-4dce-4759-bd84-c626675d60a7/2#board,",
    "f08a6ccd-4dce-4759-bd84-c626675d60a7/1,",
    "f08a6ccd-4dce-4759-bd84-c626675d60a7/1#the%20board,the board",
    "f08a6ccd-4dce-4759-bd84-c626675d60a7/1#bord,bord",
    "00000000-4dce-4759-bd84-c626675d60a7/1#bord,"
  })
  void a_bom_link_to_this_bom_must_name_something_in_it(String link, String dangling) {
    var log = new DiagnosticLog();
    var references = new References(log, 10);
    var place = SourceLocation.at("bom.json", 1, 1);
    references.declare("board", new ComponentNode(Pointer.ROOT.child("x"), place));
    references.use(new Text("urn:cdx:" + link, place));
    references.check(Set.of(), null, "urn:uuid:f08a6ccd-4dce-4759-bd84-c626675d60a7");
    assertThat(log.shown(new SourceText("bom.json", "x")))
        .extracting(d -> d.message())
        .containsExactlyElementsOf(
            dangling == null
                ? List.of()
                : List.of(
                    "nothing in this BOM has the bom-ref '"
                        + dangling
                        + "': correct it, or add what it names"));
  }

  @Test
  void a_composition_that_names_a_bom_ref_twice_there_completes_neither() {
    BomReading reading =
        Boms.read(
            BOM.formatted(
                    """
                    "compositions": [
                      {"aggregate": "complete", "assemblies": ["gateway", "board"]}
                    ],""")
                .replace("\"fw\"", "\"board\""));

    assertThat(reading.bom().declaredComplete())
        .extracting(Component::bomRef)
        .containsExactly("gateway");
    assertThat(reading.bom().complete()).isFalse();
    assertThat(Boms.codes(reading)).containsExactly("bom-ambiguous-ref", "bom-duplicate-ref");
    assertThat(Boms.rendered(reading))
        .contains(
            "several components have the bom-ref 'board', so this names none of them: give each"
                + " its own");
  }
}
