// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ComplianceEngine;
import dev.interdict.lists.OuiReading;
import dev.interdict.lists.OuiRegistry;
import dev.interdict.lists.OuiTable;
import dev.interdict.lists.RegistryFile;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.Registrant;
import dev.interdict.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registry of the IEEE, as Debian ships it, against the table in the rulebooks. */
@Tag("corpus")
final class OuiCorpusTest {
  private static final Path IEEE = Path.of("/usr/share/ieee-data");
  private static final Path SHIPPED = Cli.ROOT.resolve("rulebooks/entities/oui.csv");
  private static final Pattern EDITION = Pattern.compile("edition of (\\d{4}-\\d\\d-\\d\\d)");
  private static final ComplianceEngine ENGINE = ComplianceEngine.shipped();

  private static OuiTable csv;

  @BeforeAll
  static void read() {
    csv = read("csv");
  }

  private static OuiTable read(String form) {
    List<RegistryFile> files =
        Stream.of("oui", "mam", "oui36", "iab")
            .map(name -> new RegistryFile(name, IEEE.resolve(name + "." + form)))
            .toList();
    assertThat(files)
        .as("apt-get install ieee-data")
        .allSatisfy(file -> assertThat(file.path()).isRegularFile());
    ReferenceData companies = ENGINE.reference(List.of()).reference();
    Matcher edition = EDITION.matcher(Cli.read(SHIPPED));
    assertThat(edition.find()).isTrue();
    OuiReading reading = OuiRegistry.read(files, companies, LocalDate.parse(edition.group(1)));
    assertThat(reading.diagnostics()).isEmpty();
    return reading.table();
  }

  @Test
  void the_shipped_table_is_what_the_same_edition_gives() {
    String shipped = Cli.read(SHIPPED);
    boolean same = csv.sources().stream().allMatch(source -> shipped.contains(source.sha256()));
    if (same) {
      assertThat(csv.csv()).isEqualTo(shipped);
    } else {
      // Another edition: blocks are added, and rarely change hands.
      Set<String> before = blocks(ENGINE.reference(List.of()).reference().registrants());
      Set<String> now = blocks(csv.rows());
      assertThat(before.stream().filter(now::contains).count())
          .isGreaterThan(before.size() * 9L / 10);
    }
  }

  @Test
  void both_published_forms_say_the_same() {
    OuiTable text = read("txt");
    assertThat(text.rows()).isEqualTo(csv.rows());
    // The text form leaves out the quotes that some registrants have in their names.
    assertThat(text.refused())
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> unquoted(a).equals(unquoted(b)), String.class)
        .isEqualTo(csv.refused());
  }

  private static String unquoted(String text) {
    return text.replace("\"", "");
  }

  /** Registrants and blocks, as of 2022-08-27; later editions have more. */
  @ParameterizedTest
  @CsvSource({
    "autel-intelligent, 1, 1",
    "boe, 2, 3",
    "byd, 1, 1",
    "catl, 1, 1",
    "chinamobile-device, 1, 50",
    "chinamobile-hangzhou, 4, 13",
    "cmiot, 2, 30",
    "dahua, 1, 24",
    "dji, 1, 3",
    "espressif, 1, 132",
    "ezviz, 1, 5",
    "fibocom, 1, 3",
    "fibocom-auto, 1, 1",
    "gosuncn, 2, 2",
    "hesai, 1, 1",
    "hikvision, 1, 50",
    "honor, 1, 22",
    "huawei, 2, 967",
    "huawei-device, 1, 430",
    "hytera, 2, 2",
    "imou, 1, 1",
    "lierda, 1, 1",
    "meig, 1, 1",
    "mobiletek, 1, 1",
    "neoway, 1, 2",
    "quectel, 2, 20",
    "simcom, 5, 7",
    "sugon, 1, 1",
    "sungrow, 1, 1",
    "sunsea, 1, 1",
    "tiandy, 1, 1",
    "tplink-cn, 1, 154",
    "tplink-us, 1, 22",
    "uniview, 2, 3",
    "unisoc, 2, 2",
    "yuge, 1, 1",
    "zte, 1, 298",
  })
  void each_maker_has_its_registrants_and_blocks(String entity, int registrants, int blocks) {
    List<Registrant> rows = csv.rows().stream().filter(row -> row.entity().equals(entity)).toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(registrants);
    assertThat(prefixes(rows)).hasSizeGreaterThanOrEqualTo(blocks);
  }

  @Test
  void every_company_on_a_list_is_found_or_known_to_have_no_block() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Rulebook rulebook : ENGINE.rulebooks()) {
      for (EntityList list : rulebook.lists()) {
        list.entries().stream()
            .map(ListEntry::entity)
            .filter(Objects::nonNull)
            .forEach(entity -> counts.put(entity, 0));
      }
    }
    csv.rows()
        .forEach(
            row ->
                counts.computeIfPresent(row.entity(), (e, n) -> n + prefixes(List.of(row)).size()));
    Set<String> without = csv.without().stream().map(e -> e.id()).collect(Collectors.toSet());
    counts.forEach(
        (entity, blocks) -> assertThat(without.contains(entity)).as(entity).isEqualTo(blocks == 0));
    assertThat(counts).containsKeys("huawei", "zte", "hikvision", "dahua", "hytera", "dji");
  }

  /** Names that hold the letters of a listed company by chance (facts 21.3). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "autelan",
        "autelis",
        "nautel",
        "zildjian",
        "dahua scale",
        "ztec",
        "meigao",
        "yushu",
        "kyushu",
        "cimcon",
        "teltronic ag",
        "byd:sign",
        "innolux",
        "intersil",
        "cirrus logic"
      })
  void a_name_like_a_listed_one_is_not_taken(String letters) {
    assertThat(csv.rows())
        .noneMatch(row -> row.name().toLowerCase(java.util.Locale.ROOT).contains(letters));
  }

  @Test
  void espressif_is_its_own_company_and_no_listed_one() {
    assertThat(csv.rows())
        .filteredOn(row -> row.name().contains("Espressif"))
        .extracting(Registrant::entity)
        .containsOnly("espressif");
  }

  /** As "company prefix". */
  private static Set<String> blocks(List<Registrant> rows) {
    return rows.stream()
        .flatMap(row -> prefixes(List.of(row)).stream().map(p -> row.entity() + " " + p))
        .collect(Collectors.toSet());
  }

  private static List<String> prefixes(List<Registrant> rows) {
    return rows.stream().flatMap(row -> Arrays.stream(row.prefixes().split(" "))).toList();
  }
}
