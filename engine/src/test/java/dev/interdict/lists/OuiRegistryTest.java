// SPDX-License-Identifier: Apache-2.0
package dev.interdict.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.lists.OuiTable.Refusal;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.Entity;
import dev.interdict.rulebook.ReferenceData.EntityName;
import dev.interdict.rulebook.ReferenceData.NameKind;
import dev.interdict.rulebook.ReferenceData.NotSame;
import dev.interdict.rulebook.ReferenceData.Registrant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which blocks of the registry are a company's, and which only look so. */
final class OuiRegistryTest {
  private static final ReferenceData COMPANIES =
      new ReferenceData(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(
              entity("acme", "Acme Radio Co., Ltd."),
              entity("acme-optics", "Acme Optics"),
              entity("zenith", "Zenith"),
              entity("silent", "Silent Inc.")),
          List.of(
              new EntityName("acme", "Acme", NameKind.ALIAS, Mark.A),
              new EntityName("acme", "Ajax Radio", NameKind.FORMER, Mark.A),
              new EntityName("acme", "华顶无线", NameKind.NATIVE, Mark.A),
              new EntityName("acme", "AcmeLink", NameKind.BRAND, Mark.A),
              new EntityName("acme", "Akme", NameKind.ALIAS, Mark.C),
              new EntityName("acme", "Twin", NameKind.ALIAS, Mark.A),
              new EntityName("zenith", "Twin", NameKind.ALIAS, Mark.A)),
          List.of(),
          List.of(),
          List.of(
              new NotSame("acme", "Acme Blinds", "Makes blinds"),
              new NotSame("zenith", "Zenith AG", "Makes watches")),
          List.of(),
          List.of(),
          List.of());

  @TempDir Path folder;

  private static Entity entity(String id, String name) {
    return new Entity(id, name, null, Mark.A);
  }

  private OuiTable table(String... rows) throws IOException {
    return table(List.of(file("oui.csv", rows)));
  }

  private OuiTable table(List<RegistryFile> files) {
    OuiReading reading = OuiRegistry.read(files, COMPANIES, LocalDate.of(2026, 11, 22));
    assertThat(reading.diagnostics()).isEmpty();
    return reading.table();
  }

  /** Rows are "PREFIX;NAME". */
  private RegistryFile file(String name, String... rows) throws IOException {
    var text = new StringBuilder("Registry,Assignment,Organization Name,Organization Address\n");
    for (String row : rows) {
      String prefix = row.substring(0, row.indexOf(';'));
      String register = prefix.length() == 6 ? "MA-L" : prefix.length() == 7 ? "MA-M" : "MA-S";
      text.append(register).append(',').append(prefix).append(",\"");
      text.append(row.substring(prefix.length() + 1).replace("\"", "\"\"")).append("\",\n");
    }
    return new RegistryFile(name, Files.writeString(folder.resolve(name), text.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACME RADIO CO.,LTD",
        "acme",
        "Ajax Radio GmbH",
        "华顶无线有限公司",
        "AcmeLink",
        "Acme, Inc."
      })
  void a_name_of_the_company_is_taken_whatever_its_kind(String name) throws IOException {
    assertThat(table("001E10;" + name).rows())
        .containsExactly(new Registrant("acme", name, "001e10"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme Radio Trading     | acme         | more than the name \"Acme Radio Co., Ltd.\"",
        "Shenzhen Acme Radio    | acme         | more than the name \"Acme Radio Co., Ltd.\" in it",
        "Acme Blinds Ltd        | acme         | known not to be the same: \"Acme Blinds\", Makes blinds",
        "The Acme Blinds Shop   | acme         | known not to be the same: \"Acme Blinds\", Makes blinds",
        "Zenith AG              | zenith       | known not to be the same: \"Zenith AG\", Makes watches",
        "Akme Ltd               | acme         | the name \"Akme\" is unsure (marked C in the data), or of another legal form",
        "Twin Inc.              | acme, zenith | the name of several companies",
      })
  void a_near_name_is_refused_with_its_reason(String name, String entities, String reason)
      throws IOException {
    OuiTable table = table("001E10;" + name);
    assertThat(table.rows()).isEmpty();
    assertThat(table.refused())
        .containsExactly(new Refusal(name, 1, List.of(entities.split(", ")), reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acmeda", "Private", "Acmelan Radio", "Nacme Ltd", "Zenithal Optics"})
  void letters_of_a_name_inside_a_word_mean_nothing(String name) throws IOException {
    OuiTable table = table("001E10;" + name);
    assertThat(table.rows()).isEmpty();
    assertThat(table.refused()).isEmpty();
  }

  @Test
  void a_name_that_only_its_legal_form_tells_apart_leaves_the_other_taken() throws IOException {
    assertThat(table("001E10;Zenith AG", "001E11;Zenith Ltd").rows())
        .containsExactly(new Registrant("zenith", "Zenith Ltd", "001e11"));
  }

  @Test
  void rows_are_sorted_and_blocks_of_several_files_count_once() throws IOException {
    OuiTable table =
        table(
            List.of(
                file("a.csv", "AA0000;Zenith", "001E11;ACME", "001E10;ACME"),
                file("b.csv", "001E10;ACME", "64FB810;Acme", "70B3D5123;ACME")));
    assertThat(table.rows())
        .containsExactly(
            new Registrant("acme", "ACME", "001e10 001e11 70b3d5123"),
            new Registrant("acme", "Acme", "64fb810"),
            new Registrant("zenith", "Zenith", "aa0000"));
    assertThat(table.without()).extracting(Entity::id).containsExactly("acme-optics", "silent");
  }

  @Test
  void a_block_of_two_registrants_is_nobodys_unless_both_are_one_company() throws IOException {
    OuiTable table =
        table(
            "001E10;Acme", "001E10;Other Inc.", "001E11;Acme", "001E11;AcmeLink", "001E12;Zenith");
    assertThat(table.rows())
        .containsExactly(
            new Registrant("acme", "Acme", "001e11"), new Registrant("zenith", "Zenith", "001e12"));
    assertThat(table.refused())
        .containsExactly(
            new Refusal(
                "Acme",
                1,
                List.of("acme"),
                "its block 001e10 is registered to several: [Acme, Other Inc.]"));
  }

  @Test
  void the_table_says_what_it_was_made_from_and_quotes_its_cells() throws IOException {
    OuiTable table = table("001E10;Acme \"Radio\" Co., Ltd.", "001E11;Acme");
    assertThat(table.csv().lines())
        .containsExactly(
            "# The IEEE registry, edition of 2026-11-22, as \"interdict lists oui\" read it; don't"
                + " edit, make it anew.",
            "# oui.csv: 2 blocks, sha256 " + table.sources().get(0).sha256(),
            "entity,registrant,prefixes",
            "acme,Acme,001e11",
            "acme,\"Acme \"\"Radio\"\" Co., Ltd.\",001e10");
    assertThat(table.sources().get(0).sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void all_mistakes_of_all_files_are_told_and_there_is_no_table() throws IOException {
    var files = new ArrayList<RegistryFile>();
    files.add(file("a.csv", "001E1;Acme", "001E10;Acme", "001E1G;Acme"));
    files.add(new RegistryFile("gone.csv", folder.resolve("gone.csv")));
    files.add(
        new RegistryFile("b.txt", Files.writeString(folder.resolve("b.txt"), "001E10 Acme\n")));
    OuiReading reading = OuiRegistry.read(files, COMPANIES, null);
    assertThat(reading.table()).isNull();
    assertThat(reading.diagnostics())
        .extracting(d -> d.location().file() + " " + d.code())
        .containsExactly(
            "a.csv registry-block",
            "a.csv registry-block",
            "gone.csv file-unreadable",
            "b.txt registry-form");
  }
}
