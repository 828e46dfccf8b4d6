// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.cli.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code interdict lists oui} as an officer meets it, over a registry that is invented. */
final class ListsOuiTest {
  private static final Path REGISTRY = Cli.ROOT.resolve("cli/src/test/resources/registry");
  private static final String TABLE =
      """
      # The IEEE registry, edition of 2026-11-20, as "interdict lists oui" read it; don't edit, make it anew.
      # oui.csv: 15 blocks, sha256 f00
      # small.txt: 2 blocks, sha256 f00
      entity,registrant,prefixes
      autel-intelligent,"Autel lntelligent Technology Corp.,Ltd",aa00600
      dahua,Zhejiang Dahua Technology,aa0010
      espressif,Espressif Inc.,aa0040
      huawei,"HUAWEI TECHNOLOGIES CO.,LTD",aa0000 aa0001
      huawei,"Huawei Technologies Co., Ltd.",aa0002
      simcom,SIMCom Wireless Solutions Limited,aa0070123
      zte,zte corporation,aa0020
      """;

  private static final String REPORT =
      """
      8 blocks of 6 companies, registered by 7 names:
        autel-intelligent: 1 registrant, 1 prefix
        dahua: 1 registrant, 1 prefix
        espressif: 1 registrant, 1 prefix
        huawei: 2 registrants, 3 prefixes
        simcom: 1 registrant, 1 prefix
        zte: 1 registrant, 1 prefix

      7 near names refused; one that is the company goes into names.csv:
        autel: "Beijing Autelan Technology" (1 block): known not to be the same: "Autelan", Network equipment maker in Beijing; the names only begin alike
        autel: "Nautel Ltd" (1 block): known not to be the same: "Nautel", Maker of broadcast transmitters; unrelated
        dahua: "Shanghai Dahua Scale Factory" (1 block): known not to be the same: "Shanghai Dahua Scale", Maker of scales in Shanghai; unrelated
        dji: "Avedis Zildjian" (1 block): known not to be the same: "Zildjian", Maker of cymbals; holds the letters of DJI by chance
        hikvision: "Hikvision Example Trading" (1 block): more than the name "Hikvision"
        meig: "Shenzhen Meigao Electronic" (1 block): known not to be the same: "Shenzhen Meigao", Another company in Shenzhen; unrelated
        zte: "ZTEC Instruments, Inc." (1 block): known not to be the same: "ZTEC Instruments", Maker of test instruments; unrelated
      """;

  @TempDir Path folder;

  @BeforeEach
  void copy() {
    for (String file : new String[] {"oui.csv", "small.txt"}) {
      Cli.copy(REGISTRY.resolve(file), folder.resolve(file));
    }
  }

  private Run run(String line) {
    return Cli.in(folder).run(line.split(" "));
  }

  /** The hash of a file is not worth a test of its own each time the file changes. */
  private static String table(String text) {
    return text.replaceAll("(?m)sha256 [0-9a-f]{64}$", "sha256 f00");
  }

  @Test
  void the_table_goes_to_a_file_and_the_report_to_the_person() throws IOException {
    Run run = run("lists oui oui.csv small.txt --edition 2026-11-20 --output table.csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(table(Files.readString(folder.resolve("table.csv")))).isEqualTo(TABLE);
    assertThat(run.out()).startsWith(REPORT);
    String rest = run.out().substring(REPORT.length());
    assertThat(rest).containsPattern("\\A\n\\d+ companies without a block:\n  [a-z]");
    assertThat(rest.substring(rest.indexOf(':') + 1).strip().split("\\s+"))
        .isSorted()
        .contains("aivres", "alibaba");
    assertThat(rest.split("\\s+")).contains("hytera").doesNotContain("huawei", "zte");
  }

  @Test
  void without_a_file_the_table_goes_to_standard_output_and_the_report_beside_it() {
    Run run = run("lists oui small.txt oui.csv");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("# The IEEE registry, as \"interdict lists oui\" read it;");
    assertThat(run.out()).endsWith(TABLE.substring(TABLE.indexOf("entity,")));
    assertThat(run.err()).startsWith(REPORT);
  }

  @Test
  void companies_of_a_rulebook_are_looked_for_too() {
    Path rulebook = folder.resolve("acme-policy");
    Path source = Cli.ROOT.resolve("cli/src/test/resources/rulebook/acme-policy");
    copyAll(source, rulebook);
    Cli.write(
        rulebook.resolve("entities/entities.csv"),
        "id,name,seat,mark,note\nnobody,Nobody Optics Inc.,,A,\n");
    Run run = run("lists oui oui.csv --rulebook acme-policy");
    assertThat(run.err()).startsWith("7 blocks of 5 companies");
    assertThat(run.out()).contains("nobody,Nobody Optics,aa0050\n");

    Cli.write(rulebook.resolve("entities/names.csv"), "entity,nam,kind,mark,note\n");
    Run broken = run("lists oui oui.csv --rulebook acme-policy --output table.csv");
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.err()).startsWith("ERROR acme-policy/entities/names.csv:1:8: unknown column");
    assertThat(folder.resolve("table.csv")).doesNotExist();
  }

  @Test
  void a_table_made_for_a_rulebook_can_be_used_in_it() {
    Path rulebook = folder.resolve("acme-policy");
    copyAll(Cli.ROOT.resolve("cli/src/test/resources/rulebook/acme-policy"), rulebook);
    Cli.write(
        rulebook.resolve("entities/entities.csv"),
        "id,name,seat,mark,note\nnobody,Nobody Optics Inc.,,A,\n");
    run("lists oui oui.csv --rulebook acme-policy --output acme-policy/entities/oui.csv");
    assertThat(rulebook.resolve("entities/oui.csv")).exists();
    assertThat(run("rulebook test acme-policy").out()).contains("all passed");
    assertThat(run("lists oui oui.csv --rulebook acme-policy").code()).isZero();
  }

  @Test
  void every_mistake_of_every_file_is_told_and_nothing_is_written() {
    Cli.write(folder.resolve("page.html"), "<!DOCTYPE html>\n<html/>\n");
    Cli.write(
        folder.resolve("broken.csv"),
        "Registry,Assignment,Organization Name,Organization Address\nMA-L,AA,Acme,\nMA-M,AA0000,B,\n");
    Cli.write(folder.resolve("table.csv"), "as before");
    Run run = run("lists oui page.html broken.csv gone.csv oui.csv --output table.csv");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "ERROR page.html:1:1: the file starts with '<!DOCTYPE html>'; expected a file of the"
                + " IEEE registry: CSV with the header 'Registry,Assignment,Organization"
                + " Name,Organization Address', or text with lines such as '00-1E-10   (hex)  NAME'",
            "ERROR broken.csv:2:6: 'AA' is no block of MA-L: 6 hexadecimal digits",
            "ERROR broken.csv:3:6: 'AA0000' is no block of MA-M: 7 hexadecimal digits",
            "ERROR gone.csv:1:1: there is no such file");
    assertThat(run.errors()).isEqualTo(4);
    assertThat(Cli.read(folder.resolve("table.csv"))).isEqualTo("as before");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lists                             | no command is given; see: interdict lists --help",
        "lists oui                         | missing required parameter: 'FILE'",
        "lists fcc                         | unknown command 'fcc'; known: oui",
        "lists oui oui.csv --output oui.csv | the table would overwrite 'oui.csv', which this run",
        "lists oui oui.csv --output ./oui.csv | the table would overwrite './oui.csv'",
        "lists oui oui.csv --output no/t.csv | the folder of 'no/t.csv' doesn't exist; make it",
        "lists oui oui.csv --output .      | '.' is no file; name a file",
        "lists oui oui.csv --edition 2026  | --edition: '2026' is no date",
        "lists oui oui.csv --outptu t.csv  | unknown option '--outptu'; did you mean '--output'?",
      })
  void a_mistake_is_one_sentence_and_1(String line, String sentence) {
    Run run = run(line);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("interdict: ").contains(sentence).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void help_has_an_example() {
    assertThat(run("lists oui --help").out())
        .contains("interdict lists oui oui.csv mam.csv oui36.csv iab.csv --output")
        .contains("--rulebook", "--edition", "Exit code");
  }

  private static void copyAll(Path source, Path target) {
    try (var files = Files.walk(source)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> Cli.copy(file, target.resolve(source.relativize(file).toString())));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
