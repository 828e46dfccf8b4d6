// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.pack.PackCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decision tables among the rules of a rulebook. */
class TablesInRulebooksTest {
  private static final String DRL = "acme/rules/acme.drl";
  private static final String TABLE = "acme/rules/acme.csv";
  private static final String ROWS =
      """
      rule,verdict,reason,ListMatch.list,Component.function
      ACM-001,PROHIBITED,purpose,acme-list,camera
      ACM-001,REVIEW,,acme-list,mcu
      """;

  @TempDir Path root;

  @Test
  void a_rule_may_stand_in_a_table_beside_rules_in_drl() {
    LibraryReading<RulebookLibrary> reading = fixture().load(root);

    assertThat(reading.diagnostics()).isEmpty();
    List<RuleSyntax> rules = reading.value().rulebooks().get(0).rules();
    assertThat(rules).extracting(RuleSyntax::name).containsExactly("ACM-001", "ACM-002");
    assertThat(rules.get(0).branches())
        .extracting(branch -> branch.report().verdict())
        .containsExactly(Verdict.PROHIBITED, Verdict.REVIEW);
    assertThat(rules.get(0).branches())
        .extracting(branch -> branch.location().toString())
        .containsExactly("rulebooks/acme/rules/acme.csv:2:1", "rulebooks/acme/rules/acme.csv:3:1");
    assertThat(reading.value().rulebooks().get(0).rulebook().rules().get(0).lists())
        .containsExactly("acme-list");
  }

  @Test
  void a_table_is_packed_and_read_again_as_it_was() {
    RulebookLibrary library = fixture().load(root).value();
    var codec = new PackCodec<>(RulebookLibrary.class);

    assertThat(codec.read(codec.write(library)).rulebooks().get(0).rules())
        .isEqualTo(library.rulebooks().get(0).rules());
  }

  @Test
  void a_rule_in_drl_and_in_a_table_is_an_error_that_names_both_places() {
    assertThat(messages(new LibraryFixture().put(TABLE, ROWS)))
        .contains(
            "ERROR rulebooks/acme/rules/acme.drl:1:7: the rule \"ACM-001\" stands twice, first at"
                + " rulebooks/acme/rules/acme.csv:2:1");
  }

  @Test
  void a_rule_in_two_tables_is_an_error_that_names_both_places() {
    assertThat(messages(fixture().put("acme/rules/more.csv", ROWS)))
        .contains(
            "ERROR rulebooks/acme/rules/more.csv:2:1: the rule \"ACM-001\" stands twice, first at"
                + " rulebooks/acme/rules/acme.csv:2:1");
  }

  @Test
  void a_list_and_a_reason_that_the_manifest_lacks_are_shown_in_the_table() {
    LibraryFixture fixture = fixture().replace(TABLE, "purpose,acme-list", "purposes,acme-lists");

    assertThat(messages(fixture))
        .contains(
            "ERROR rulebooks/acme/rules/acme.csv:2:1: rule \"ACM-001\" asks for the list"
                + " 'acme-lists', which rulebook.xml doesn't have; did you mean 'acme-list'?",
            "ERROR rulebooks/acme/rules/acme.csv:2:1: rule \"ACM-001\" gives the reason 'purposes',"
                + " which rulebook.xml doesn't declare for it; did you mean 'purpose'?");
  }

  @Test
  void a_rule_whose_row_has_a_mistake_is_not_said_to_be_missing() {
    assertThat(messages(fixture().replace(TABLE, ",camera\n", ",= camera\n")))
        .containsExactly(
            "ERROR rulebooks/acme/rules/acme.csv:2:38: E2: unknown operator '='; write ==, or the"
                + " value alone");
    assertThat(messages(fixture().put(TABLE, "rule,verdict,Component.function\n,\"\n")))
        .containsExactly("ERROR rulebooks/acme/rules/acme.csv:2:2: a quote that is never closed");
  }

  @Test
  void the_hash_of_a_rulebook_covers_its_tables_and_not_their_line_ends() throws IOException {
    String before = hash(fixture());
    String windows = hash(fixture().put(TABLE, ROWS.replace("\n", "\r\n")));
    String other = hash(fixture().put(TABLE, ROWS.replace("camera", "mcu; camera")));

    assertThat(windows).isEqualTo(before);
    assertThat(other).isNotEqualTo(before);
  }

  @Test
  void a_workbook_without_its_reader_says_what_to_add() throws IOException {
    LibraryFixture fixture = new LibraryFixture().without(DRL);
    fixture.write(root);
    Files.createDirectories(root.resolve("acme/rules"));
    Files.write(root.resolve("acme/rules/acme.xlsx"), new byte[] {'P', 'K', 3, 4, (byte) 0xFF});

    assertThat(messages(fixture))
        .containsExactly(
            "ERROR rulebooks/acme/rules/acme.xlsx:1:1: this Interdict reads no workbooks: add"
                + " dev.interdict:interdict-xlsx beside the engine (in Maven to the plugin's"
                + " <dependencies>), or save the table as CSV");
  }

  @Test
  void a_spreadsheet_of_another_kind_says_what_to_save_it_as() {
    assertThat(messages(fixture().put("acme/rules/old.xls", "x").put("acme/rules/m.xlsm", "x")))
        .containsExactly(
            "ERROR rulebooks/acme/rules/m.xlsm:1:1: a .xlsm file is no table that Interdict reads;"
                + " save it as .csv or .xlsx",
            "ERROR rulebooks/acme/rules/old.xls:1:1: a .xls file is no table that Interdict reads;"
                + " save it as .csv or .xlsx");
  }

  @Test
  void a_table_that_is_open_in_a_spreadsheet_changes_nothing() throws IOException {
    String closed = hash(fixture());
    LibraryFixture open =
        fixture().put("acme/rules/~$acme.xlsx", "me").put("acme/lists/~$acme-list.csv", "me");

    assertThat(messages(open)).isEmpty();
    assertThat(hash(open)).isEqualTo(closed);
  }

  /** The rule ACM-001 in a table, ACM-002 in DRL. */
  private static LibraryFixture fixture() {
    var fixture = new LibraryFixture();
    String drl = fixture.content(DRL);
    return fixture.put(DRL, drl.substring(drl.indexOf("rule \"ACM-002\""))).put(TABLE, ROWS);
  }

  private String hash(LibraryFixture fixture) throws IOException {
    Path folder = Files.createTempDirectory(root, "library");
    return fixture.load(folder).value().rulebooks().get(0).rulebook().sha256();
  }

  private List<String> messages(LibraryFixture fixture) {
    return fixture.load(root).diagnostics().stream()
        .map(Diagnostic::render)
        .map(text -> text.lines().findFirst().orElse(""))
        .toList();
  }
}
