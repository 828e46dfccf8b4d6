// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Schemas;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.GoverningDate;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.Position;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.Registrant;
import dev.interdict.rulebook.Rule;
import dev.interdict.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookLoaderTest {
  @TempDir Path root;

  @Test
  void a_good_library_is_read_whole() {
    LibraryReading<RulebookLibrary> reading = new LibraryFixture().load(root);

    assertThat(reading.diagnostics()).isEmpty();
    CompiledRulebook compiled = reading.value().rulebooks().get(0);
    Rulebook rulebook = compiled.rulebook();
    assertThat(rulebook.id()).isEqualTo("acme");
    assertThat(rulebook.prefix()).isEqualTo("ACM");
    assertThat(rulebook.sha256()).matches("[0-9a-f]{64}");
    assertThat(rulebook.rules()).extracting(Rule::id).containsExactly("ACM-001", "ACM-002");
    assertThat(compiled.rules()).extracting(r -> r.name()).containsExactly("ACM-001", "ACM-002");
    assertThat(compiled.canary().name()).isEqualTo("tests/ACM-001/camera-is-prohibited");
    assertThat(compiled.canary().content())
        .isEqualTo(
            new RulebookCase(
                "{}\n",
                LocalDate.of(2026, 11, 22),
                List.of("us.fed.prime", "us.dod.prime"),
                Map.of("end-use", "none"),
                List.of("PROHIBITED ACM-001 kiosk > camera")));
  }

  @Test
  void a_rule_holds_what_its_manifest_says() {
    List<Rule> rules = acme().rules();

    Rule first = rules.get(0);
    assertThat(first.appliesIf())
        .isEqualTo(new AppliesIf(List.of("camera", "mcu"), List.of(), Position.COMPONENT));
    assertThat(first.decides()).containsExactly(List.of("maker", "die-maker"), List.of("end-use"));
    assertThat(first.reasons()).containsOnly(Map.entry("purpose", "The purpose is not stated."));
    assertThat(first.remedy()).isEqualTo("Replace the part:\n\n- by another\n  one");
    assertThat(first.lists()).containsExactly("acme-list");
    assertThat(first.governedBy()).isEqualTo(GoverningDate.AS_OF);
    Rule second = rules.get(1);
    assertThat(second.until()).isEqualTo(LocalDate.of(2030, 1, 1));
    assertThat(second.governedBy()).isEqualTo(GoverningDate.CONTRACT_AWARDED);
    assertThat(second.mark()).isEqualTo(Mark.C);
    assertThat(second.roles()).containsExactly("*");
    assertThat(second.appliesIf().position()).isEqualTo(Position.ANY);
    assertThat(second.lists()).isEmpty();
  }

  @Test
  void a_list_holds_its_rows_and_is_fresh_for_ninety_days() {
    EntityList list = acme().lists().get(0);

    assertThat(list.checkBy()).isEqualTo(LocalDate.of(2027, 2, 20));
    assertThat(list.caveats()).containsExactly("Nobody publishes the affiliates.");
    assertThat(list.entries()).extracting(e -> e.id()).containsExactly("acme", "old");
    assertThat(list.entries().get(0).group()).isEqualTo("any-use");
    assertThat(list.entries().get(1).contested()).isTrue();
    assertThat(list.entries().get(1).entity()).isNull();
  }

  @Test
  void reference_data_is_read_from_the_tables() {
    ReferenceData reference = new LibraryFixture().load(root).value().reference();

    assertThat(reference.roles().get(1).implies()).containsExactly("us.fed.prime");
    assertThat(reference.entities()).extracting(e -> e.name()).contains("Acme Cameras Co., Ltd.");
    assertThat(reference.names().get(0).kind()).isEqualTo(ReferenceData.NameKind.NATIVE);
    assertThat(reference.ownerships().get(0).share()).isEqualTo(51.5);
    assertThat(reference.identifiers()).extracting(i -> i.strong()).containsExactly(true, true);
    assertThat(reference.registrants())
        .containsExactly(
            new Registrant("acme", "ACME CAMERAS CO.,LTD", "001122 0011223 70b3d5123"),
            new Registrant("acme-optics", "Acme Optics", "aabbcc"));
  }

  @Test
  void a_folder_adds_its_own_companies_to_the_reference_data() {
    RulebookLibrary library = new LibraryFixture().load(root).value();
    new LibraryFixture()
        .put("acme/entities/entities.csv", "id,name,seat,mark,note\nours,Ours,,A,\n")
        .replace("acme/lists/acme-list.csv", "Old Inc.,,", "Old Inc.,ours,")
        .write(root);

    LibraryReading<LoadedRulebooks> reading = loadAcme(library);

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.value().reference().entities())
        .extracting(ReferenceData.Entity::id)
        .containsExactly("acme", "acme-optics", "ours");
    assertThat(reading.value().rulebooks().get(0).rulebook().sha256())
        .isNotEqualTo(acme().sha256());
  }

  private LibraryReading<LoadedRulebooks> loadAcme(RulebookLibrary library) {
    return new RulebookLoader(new FakeRuleParser())
        .loadRulebooks(
            List.of(new RulebookSource(root.resolve("acme"), "policy/acme")), library, Set.of());
  }

  private LibraryReading<LoadedRulebooks> withBlocks(String rows) {
    RulebookLibrary shared = new LibraryFixture().load(root).value();
    new LibraryFixture()
        .put("acme/entities/entities.csv", "id,name,seat,mark,note\nours,Ours,,A,\n")
        .put("acme/entities/oui.csv", "entity,registrant,prefixes\n" + rows)
        .write(root);
    return loadAcme(shared);
  }

  @Test
  void a_folder_adds_its_own_blocks_of_addresses_and_may_repeat_those_it_shares() {
    LibraryReading<LoadedRulebooks> reading =
        withBlocks("ours,OURS LTD,ccddee  ccddef0\nacme,Acme Cameras,001122 aabbcd\n");

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.value().reference().registrants())
        .contains(
            new Registrant("acme", "ACME CAMERAS CO.,LTD", "001122 0011223 70b3d5123"),
            new Registrant("ours", "OURS LTD", "ccddee ccddef0"),
            new Registrant("acme", "Acme Cameras", "aabbcd"))
        .hasSize(4);
  }

  @Test
  void a_folder_takes_no_block_of_addresses_from_another_company() {
    assertThat(withBlocks("ours,Ours,001122\n").diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "the prefix '001122' is already that of 'acme'; a block belongs to one company");
  }

  @Test
  void the_hash_counts_what_can_change_a_verdict_and_not_line_ends() throws IOException {
    String before = acme().sha256();
    Path list = root.resolve("acme/lists/acme-list.csv");
    Files.writeString(list, Files.readString(list).replace("\n", "\r\n"));
    Files.writeString(root.resolve("acme/MAINTENANCE.md"), "How to.");
    assertThat(reload().sha256()).isEqualTo(before);

    Files.writeString(list, Files.readString(list).replace("2019-08-13,,", "2019-08-14,,"));
    assertThat(reload().sha256()).isNotEqualTo(before);
  }

  @Test
  void a_link_out_of_the_folder_is_refused() throws IOException {
    new LibraryFixture().write(root);
    Path list = root.resolve("acme/lists/acme-list.csv");
    Path outside = Files.move(list, root.resolve("outside.csv"));
    Files.createSymbolicLink(list, outside);

    assertThat(load().diagnostics())
        .extracting(Diagnostic::code)
        .contains("rulebook-file", "rulebook-list-file");
  }

  @Test
  void prefixes_are_unique_and_ids_are_names_of_folders() throws IOException {
    new LibraryFixture().write(root);
    copy(root.resolve("acme"), root.resolve("bcme"));

    assertThat(load().diagnostics())
        .extracting(Diagnostic::render)
        .containsExactly(
            "ERROR rulebooks/bcme/rulebook.xml:1:1: the rulebook 'acme' must lie in a folder of that"
                + " name",
            "ERROR rulebooks/bcme/rulebook.xml:1:1: the prefix 'ACM' is already that of"
                + " rulebooks/acme/rulebook.xml");
  }

  @Test
  void the_fixture_is_valid_against_the_schemas() throws IOException {
    new LibraryFixture().write(root);

    assertThat(
            Schemas.validate(
                "interdict-rulebook-1.xsd",
                Files.readString(root.resolve(LibraryFixture.MANIFEST))))
        .isEmpty();
    assertThat(
            Schemas.validate("interdict-roles-1.xsd", Files.readString(root.resolve("roles.xml"))))
        .isEmpty();
  }

  private Rulebook acme() {
    new LibraryFixture().write(root);
    return reload();
  }

  private Rulebook reload() {
    return load().value().rulebooks().get(0).rulebook();
  }

  private LibraryReading<RulebookLibrary> load() {
    return new RulebookLoader(new FakeRuleParser()).loadLibrary(root, "rulebooks");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
