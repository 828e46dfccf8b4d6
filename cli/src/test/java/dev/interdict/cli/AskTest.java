// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.cli.Cli.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking suppliers: check, ask, their answers, check. */
class AskTest {
  private static final Path GOLDEN = Cli.ROOT.resolve("cli/src/test/resources/ask");
  private static final String NOBODY = "unknown-supplier";

  @TempDir Path folder;

  @BeforeEach
  void bom() {
    Cli.copy(GOLDEN.resolve("gateway.cdx.json"), folder.resolve("gateway.cdx.json"));
  }

  @Test
  void each_supplier_gets_a_letter_and_a_sheet() {
    Run run = ask();

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Questions to 2 suppliers, in questions:");
    assertThat(run.out()).contains("  Rowan Components Ltd: 2 questions about 2 parts, ");
    assertThat(run.out()).contains("  unknown supplier: 1 question about 1 part, ");
    assertThat(written()).hasSize(4).contains(NOBODY + ".csv", NOBODY + ".md");
    golden("rowan.md", Cli.read(sheet("rowan").resolveSibling(stem("rowan") + ".md")));
    golden("rowan.csv", Cli.read(sheet("rowan")));
    golden("unknown-supplier.md", Cli.read(folder.resolve("questions/unknown-supplier.md")));
  }

  @Test
  void the_same_questions_are_the_same_bytes() {
    ask();
    List<String> once = contents();
    Run again = ask();

    assertThat(again.out()).contains("(replaced)");
    assertThat(contents()).isEqualTo(once);
  }

  @Test
  void an_answer_decides_what_was_undetermined() {
    Run before = check();
    ask();
    answer("rowan", "LTE-CAT4", "Huawei Technologies Co., Ltd.");
    answer("rowan", "CAM-2", "Murata Manufacturing Co., Ltd.");
    Run taken = answers(sheet("rowan").toString());
    Run after = check("--facts", "facts.xml");

    assertThat(before.code()).isZero();
    assertThat(before.out()).doesNotContain("PROHIBITED 889-001").contains("LTE-CAT4");
    assertThat(taken.out()).isEqualTo("2 added to facts.xml, 0 known already, 0 still open.\n");
    golden("facts.xml", Cli.read(folder.resolve("facts.xml")));
    assertThat(after.code()).isEqualTo(2);
    golden("verdict.txt", after.out().substring(after.out().indexOf("gateway.cdx.json:")));
    assertThat(after.out())
        .contains("facts: facts.xml (sha256 ", "), 2 facts, 2 taken")
        .contains("PROHIBITED 889-001: Telecommunications equipment of Huawei or ZTE")
        .contains("facts from outside taken for stated");
    assertThat(after.out().replaceAll("\\s+", " "))
        .contains("(said by Rowan Components, 2026-10-01, mail-17.eml)");
    assertThat(Cli.read(folder.resolve("gateway.cdx.json")))
        .isEqualTo(Cli.read(GOLDEN.resolve("gateway.cdx.json")));
  }

  @Test
  void what_was_answered_is_not_asked_again() {
    ask();
    answer("rowan", "LTE-CAT4", "Telit Cinterion");
    answers(sheet("rowan").toString());

    Run again =
        Cli.in(folder)
            .run(line("ask gateway.cdx.json --facts facts.xml --output again").split(" "));

    assertThat(again.out()).contains("Rowan Components Ltd: 1 question about 1 part");
  }

  @Test
  void the_project_file_names_the_facts() {
    ask();
    answer("rowan", "LTE-CAT4", "Huawei Technologies Co., Ltd.");
    answers(sheet("rowan").toString());
    Cli.write(
        folder.resolve("interdict.xml"),
        """
        <interdict xmlns="urn:interdict:project:1">
          <boms><include>gateway.cdx.json</include></boms>
          <rulebooks><rulebook id="us-889"/></rulebooks>
          <program><role>us.fed.prime</role></program>
          <facts file="facts.xml"/>
        </interdict>
        """);

    Run run = Cli.in(folder).run("check");
    Run json = Cli.in(folder).run("check", "--format", "json");
    Run explained = Cli.in(folder).run("explain", "gateway.cdx.json#u1", "--rule", "889-001");

    assertThat(run.code()).isEqualTo(2);
    assertThat(json.out())
        .contains("\"basis\": \"FACT\"", "\"kind\": \"said by\"", "\"from\": \"Rowan Components\"")
        .contains("\"source\": \"2026-10-01, mail-17.eml\"", "\"taken\": 1");
    assertThat(explained.out())
        .contains("(facts.xml line 4)")
        .contains("Taken from outside: maker \"Huawei", "said by Rowan Components on 2026-10-01");
  }

  @Test
  void a_report_is_not_written_over_the_facts() {
    Cli.write(folder.resolve("facts.xml"), "<facts xmlns=\"urn:interdict:facts:1\"/>");

    Run run = check("--facts", "facts.xml", "--format", "json=facts.xml");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("would overwrite 'facts.xml'");
  }

  @Test
  void a_sheet_with_answers_is_not_overwritten() {
    ask();
    answer("rowan", "LTE-CAT4", "Telit Cinterion");
    List<String> before = contents();
    Run again = ask();

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("may hold answers", "interdict answers questions/rowan");
    assertThat(again.out()).isEmpty();
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void nothing_undetermined_says_so() {
    Cli.bom("clean.cdx.json", folder.resolve("clean.cdx.json"));

    Run run = Cli.in(folder).run(line("ask clean.cdx.json --output questions").split(" "));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("There is nothing to ask a supplier.");
    assertThat(folder.resolve("questions")).doesNotExist();
  }

  @Test
  void an_unreadable_bom_asks_nobody() {
    Run run =
        Cli.in(folder)
            .run(line("ask gateway.cdx.json gone.cdx.json --output questions").split(" "));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("gone.cdx.json", "nobody is asked yet");
    assertThat(folder.resolve("questions")).doesNotExist();
  }

  @Test
  void all_mistakes_of_sheets_are_told_at_their_cells() {
    Cli.write(
        folder.resolve("wrong.csv"),
        """
        bom,component,path,maker,part-number,question,field,value,said-by,said-on,document
        b.json,u1,,,,,origin:fabricated,Atlantis,Rowan,2026-10-01,mail
        b.json,u1,,,,,maker,unknown,Rowan,2026-10-01,mail
        b.json,u1,,,,,makr,Acme,Rowan,2026-10-01,mail
        b.json,u1,,,,,maker,Acme,,1.10.2026,
        b.json,,,,,,cost,12,Rowan,2026-10-01,mail
        b.json,u1,,,,,function,camrea,Rowan,2026-10-01,mail
        b.json,u2,,,,,quantity,four,Rowan,2026-10-01,mail
        b.json,u2,,,,,maker,,,,
        """);
    Cli.write(folder.resolve("other.csv"), "a;b\n1;2\n");

    Run run = Cli.in(folder).run("answers", "wrong.csv", "other.csv", "--facts", "facts.xml");

    assertThat(run.code()).isEqualTo(1);
    golden("wrong.txt", run.err());
    assertThat(folder.resolve("facts.xml")).doesNotExist();
  }

  @Test
  void answers_that_differ_are_not_taken() {
    String head =
        "bom,component,path,maker,part-number,question,field,value,said-by,said-on,document\n";
    Cli.write(folder.resolve("a.csv"), head + "b.json,u1,,,,,maker,Acme,R,2026-10-01,mail\n");
    Cli.write(folder.resolve("b.csv"), head + "b.json,u1,,,,,maker,Bolt,R,2026-10-02,mail\n");

    Run first = answers("a.csv");
    String facts = Cli.read(folder.resolve("facts.xml"));
    Run second = answers("b.csv");
    Run again = answers("a.csv");

    assertThat(first.code()).isZero();
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err())
        .contains("b.csv:2:21: 'Bolt' differs from 'Acme' at facts.xml:4:")
        .contains("nothing is written to facts.xml");
    assertThat(Cli.read(folder.resolve("facts.xml"))).isEqualTo(facts);
    assertThat(again.out()).isEqualTo("0 added to facts.xml, 1 known already, 0 still open.\n");
  }

  @Test
  void what_an_officer_wrote_into_the_facts_stays() {
    Cli.write(
        folder.resolve("facts.xml"),
        """
        <facts xmlns="urn:interdict:facts:1">
          <!-- by telephone -->
          <fact component="x" field="cost" value="3" said-by="R" said-on="2026-01-01" document="d"/>
        </facts>
        """);
    ask();
    answer("rowan", "LTE-CAT4", "Telit Cinterion");
    answers(sheet("rowan").toString());

    assertThat(Cli.read(folder.resolve("facts.xml")))
        .contains("<!-- by telephone -->", "value=\"3\"", "value=\"Telit Cinterion\"");
  }

  @Test
  void hostile_names_stay_in_their_place() {
    String supplier = "=HYPERLINK(\\\"http://x\\\")/../../<b>`# *x*`\\n- y";
    Cli.write(
        folder.resolve("gateway.cdx.json"),
        Cli.read(GOLDEN.resolve("gateway.cdx.json"))
            .replace("Rowan Components Ltd", supplier)
            .replace("\"u1\"", "\"=cmd|' /C calc'!A0\"")
            .replace("CAM-2", "@SUM(1) [x](http://y) `z`"));
    Run run = ask();

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(written()).hasSize(4).allMatch(name -> name.matches("[a-z0-9-]+\\.(md|csv)"));
    Path sheet = sheet("hyperlink");
    golden("hostile.md", Cli.read(sheet.resolveSibling(stem("hyperlink") + ".md")));
    String csv = Cli.read(sheet);
    assertThat(csv).contains("\"'=cmd|' /C calc'!A0\"").doesNotContain("\"=", "\"@", ",=", ",@");

    answer("hyperlink", "LTE-CAT4", "Huawei Technologies Co., Ltd.");
    Run taken = answers(sheet.toString());
    Run after = check("--facts", "facts.xml");

    assertThat(taken.code()).as(taken.err()).isZero();
    assertThat(after.code()).isEqualTo(2);
    assertThat(after.out()).contains("PROHIBITED 889-001: Telecommunications");
  }

  private Run ask() {
    return Cli.in(folder).run(line("ask gateway.cdx.json --output questions").split(" "));
  }

  private Run check(String... more) {
    var words = new ArrayList<>(List.of(line("check gateway.cdx.json").split(" ")));
    words.addAll(List.of(more));
    return Cli.in(folder).run(words.toArray(String[]::new));
  }

  private Run answers(String sheet) {
    return Cli.in(folder).run("answers", sheet, "--facts", "facts.xml");
  }

  private static String line(String start) {
    return start + " --role us.fed.prime --rulebook us-889";
  }

  /** Fills in the row of a part. */
  private void answer(String supplier, String part, String value) {
    Path sheet = sheet(supplier);
    var lines = new ArrayList<String>();
    for (String line : Cli.read(sheet).split("\n")) {
      lines.add(
          line.contains(part) && line.endsWith(",,,,")
              ? line.substring(0, line.length() - 4)
                  + ",\""
                  + value
                  + "\",Rowan Components,2026-10-01,mail-17.eml"
              : line);
    }
    Cli.write(sheet, String.join("\n", lines) + "\n");
  }

  private Path sheet(String start) {
    return folder.resolve("questions/" + stem(start) + ".csv");
  }

  private String stem(String start) {
    return written().stream()
        .filter(name -> name.startsWith(start) && name.endsWith(".csv"))
        .map(name -> name.substring(0, name.length() - 4))
        .findFirst()
        .orElseThrow();
  }

  private List<String> written() {
    try (Stream<Path> files = Files.list(folder.resolve("questions"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> contents() {
    return written().stream()
        .map(name -> name + "\n" + Cli.read(folder.resolve("questions").resolve(name)))
        .toList();
  }

  /** The file of that name; {@code -Dupdate.expected} takes a new one over. */
  private static void golden(String name, String actual) {
    Path file = GOLDEN.resolve(name);
    if (System.getProperty("update.expected") != null) {
      Cli.write(file, actual);
    }
    assertThat(actual).as(name).isEqualTo(Cli.read(file));
  }
}
