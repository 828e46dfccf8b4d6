// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.findings;
import static dev.interdict.Shelf.outcome;
import static dev.interdict.Shelf.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told about parts that stand in files of their own. */
final class SubBomOutcomesTest {
  private static final String GATEWAY = part("gateway", "Other");

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void shelf() {
    shelf = new Shelf(folder.resolve("rules")).book(new Book());
  }

  private EvaluationResult judge(String... paths) {
    EvaluationRequest empty =
        Shelf.request(null, "2026-11-22", List.of("us.fed.prime"), Map.of(), List.of());
    return shelf
        .engine()
        .evaluate(
            new EvaluationRequest(
                List.of(paths).stream()
                    .map(path -> BomSource.file(path, folder.resolve(path), folder))
                    .toList(),
                List.of(),
                empty.program(),
                empty.enforcement(),
                ReadingSettings.DEFAULT,
                List.of()));
  }

  private void put(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
  }

  private static String from(String name, String maker, String ref, String url) {
    String part = part(name, maker);
    return part.substring(0, part.length() - 1)
        + (ref.isEmpty() ? "" : ", \"bom-ref\": \"" + ref + "\"")
        + ", \"externalReferences\": [{\"type\": \"bom\", \"url\": \""
        + url
        + "\"}]}";
  }

  private static String ref(String part, String ref) {
    return part.substring(0, part.length() - 1) + ", \"bom-ref\": \"" + ref + "\"}";
  }

  @Test
  void a_banned_part_in_the_file_of_an_assembly_is_found_and_shown_there() throws IOException {
    put("a.json", Shelf.bom(GATEWAY, from("board", "Other", "", "b.json")));
    put("b.json", Shelf.bom(part("modem", "Other"), part("lens", "Acme")));

    EvaluationResult result = judge("a.json");
    Finding finding = result.findings().get(0);

    assertThat(findings(result)).containsExactly("PROHIBITED ACM-001 gateway > board > lens");
    assertThat(finding.bom()).isEqualTo("a.json");
    assertThat(finding.component()).hasToString("gateway > board > lens");
    assertThat(finding.component().location().file()).isEqualTo("b.json");
    assertThat(finding.sourceLine()).contains("lens");
    assertThat(result.boms().get(0).subBoms()).extracting("path").containsExactly("b.json");
    assertThat(result.boms().get(0).components()).isEqualTo(3);
    assertThat(result.exitCode()).isEqualTo(ExitCode.ERROR_FINDINGS);
  }

  @Test
  void a_maker_hidden_behind_a_label_is_found_on_either_side() throws IOException {
    put("a.json", Shelf.bom(GATEWAY, from("board", "Label", "", "b.json")));
    put("b.json", Shelf.bom(part("modem", "Acme")));
    assertThat(findings(judge("a.json"))).containsExactly("PROHIBITED ACM-001 gateway > board");

    put("a.json", Shelf.bom(GATEWAY, from("board", "Acme", "", "b.json")));
    put("b.json", Shelf.bom(part("modem", "Label")));
    EvaluationResult result = judge("a.json");
    assertThat(findings(result)).containsExactly("PROHIBITED ACM-001 gateway > board");
    assertThat(result.diagnostics()).extracting("code").contains("bom-sub-bom-maker");
  }

  @Test
  void a_file_that_is_gone_leaves_every_rule_undecided_and_says_which() throws IOException {
    put("a.json", Shelf.bom(GATEWAY, from("board", "Other", "", "gone.json")));

    EvaluationResult result = judge("a.json");

    assertThat(outcome(result, "ACM-001").outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(outcome(result, "ACM-001").reasons())
        .containsExactly(
            "the BOM isn't complete: gateway > board: its BOM 'gone.json' could not be read");
    assertThat(result.boms().get(0).complete()).isFalse();
    assertThat(result.summary().headline()).contains("its BOM 'gone.json' could not be read");
    assertThat(result.exitCode()).isEqualTo(ExitCode.JUDGED);
  }

  @Test
  void a_broken_file_ends_the_judgement_of_the_bom_that_names_it_and_of_no_other()
      throws IOException {
    put("a.json", Shelf.bom(GATEWAY, from("board", "Other", "", "b.json")));
    put("b.json", "{");
    put("c.json", Shelf.bom(GATEWAY, part("lens", "Acme")));

    EvaluationResult result = judge("a.json", "c.json");

    assertThat(result.boms()).extracting("path").containsExactly("c.json");
    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(result.diagnostics())
        .extracting(d -> d.location().toString())
        .contains("b.json:1:2");
  }

  @Test
  void what_is_wrong_with_a_file_that_two_boms_name_is_said_once() throws IOException {
    put("a.json", Shelf.bom(GATEWAY, from("board", "Other", "", "b.json")));
    put("c.json", Shelf.bom(GATEWAY, from("board", "Other", "", "b.json")));
    put("b.json", Shelf.bom(part("modem", "Other"), part("lens", "unknown")));

    assertThat(judge("a.json", "b.json", "c.json").diagnostics())
        .extracting("code")
        .containsOnlyOnce("bom-placeholder-maker");
  }

  @Test
  void fingerprints_in_the_bom_itself_are_what_they_always_were() throws IOException {
    put("a.json", Shelf.bom(GATEWAY, part("lens", "Acme"), ref(part("sensor", "Acme"), "s")));

    // Of rule, "path gateway lens" or "ref s", and list entry: a changed value breaks baselines.
    assertThat(judge("a.json").findings())
        .extracting(Finding::fingerprint)
        .containsExactly("3dc871f3faef09f90cc5e4626b06e9cd", "e5b986dc4a0c9d8f0738041cf707310f");
  }

  @Test
  void the_same_part_of_a_file_that_stands_there_twice_has_two_fingerprints() throws IOException {
    put(
        "a.json",
        Shelf.bom(
            GATEWAY,
            from("board", "Other", "left", "b.json"),
            from("board", "Other", "right", "b.json"),
            ref(part("lens", "Acme"), "x")));
    put("b.json", Shelf.bom(part("modem", "Other"), ref(part("lens", "Acme"), "x")));
    List<String> before = fingerprints();

    assertThat(before).hasSize(3).doesNotHaveDuplicates();
    put("a.json", Files.readString(folder.resolve("a.json")).replace("b.json", "c.json"));
    put("c.json", "\n\n" + Files.readString(folder.resolve("b.json")));
    assertThat(fingerprints()).isEqualTo(before);
  }

  private List<String> fingerprints() {
    return judge("a.json").findings().stream().map(Finding::fingerprint).toList();
  }
}
