// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static dev.interdict.internal.bom.Assemblies.composition;
import static dev.interdict.internal.bom.Assemblies.from;
import static dev.interdict.internal.bom.Assemblies.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.model.Bom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an assembly that a file of its own describes is complete, and who says so. */
final class SubBomCompletenessTest {
  private static final String WHOLE = composition("complete");

  /** Of the including file: of the board, of the whole. Of the other: of its end item. */
  @ParameterizedTest
  @CsvSource({
    "nothing,    nothing,    false",
    "nothing,    complete,   true",
    "nothing,    overall,    true",
    "nothing,    incomplete, false",
    "nothing,    unknown,    false",
    "complete,   nothing,    true",
    "complete,   complete,   true",
    "complete,   overall,    true",
    "complete,   incomplete, false",
    "complete,   unknown,    false",
    "incomplete, nothing,    false",
    "incomplete, complete,   false",
    "incomplete, overall,    false"
  })
  void both_files_have_a_say(String ours, String theirs, boolean complete) {
    String here = ours.equals("nothing") ? "" : ", " + composition(ours, "board");
    Bom bom =
        new Assemblies()
            .said(
                "a.json",
                composition("complete", "gateway") + here,
                part("gateway"),
                part("board", from("b.json")))
            .said("b.json", said(theirs, "modem"), part("modem"), part("chip"))
            .whole("a.json");

    assertThat(bom.complete()).isEqualTo(complete);
    assertThat(bom.firstIncomplete()).isEqualTo(complete ? null : "gateway > board");
  }

  private static String said(String word, String ref) {
    return switch (word) {
      case "nothing" -> "";
      case "overall" -> composition("complete");
      case "unknown" -> composition("unknown");
      default -> composition(word, ref);
    };
  }

  @Test
  void the_end_item_itself_may_be_described_by_another_file() {
    var files = new Assemblies().said("a.json", WHOLE, part("gateway", from("b.json")));

    assertThat(files.bom("b.json", part("x"), part("chip")).whole("a.json").complete()).isTrue();
    assertThat(
            files
                .said("b.json", composition("unknown"), part("x"), part("chip"))
                .whole("a.json")
                .firstIncomplete())
        .isEqualTo("gateway");
    assertThat(
            new Assemblies()
                .bom("a.json", part("gateway", from("b.json")))
                .said("b.json", WHOLE, part("x"), part("chip"))
                .whole("a.json")
                .complete())
        .isTrue();
  }

  @Test
  void a_file_that_names_no_part_still_has_to_say_that_it_is_complete() {
    var files =
        new Assemblies().said("a.json", WHOLE, part("gateway"), part("board", from("b.json")));

    assertThat(files.bom("b.json", part("modem")).whole("a.json").firstIncomplete())
        .isEqualTo("gateway > board");
    assertThat(files.said("b.json", WHOLE, part("modem")).whole("a.json").complete()).isTrue();
  }

  @Test
  void bom_refs_mean_nothing_in_another_file() {
    String inner = "\"components\": [" + part("x") + "]";
    var files =
        new Assemblies()
            .said(
                "a.json",
                composition("complete", "gateway", "board", "shield"),
                part("gateway"),
                part("board", from("b.json")))
            .said("b.json", WHOLE, part("modem"), part("shield", inner));

    assertThat(files.whole("a.json").firstIncomplete()).isEqualTo("gateway > board > shield");
    assertThat(
            files
                .said(
                    "b.json",
                    composition("complete", "modem", "shield"),
                    part("modem"),
                    part("shield", inner))
                .whole("a.json")
                .complete())
        .isTrue();
  }

  @Test
  void one_file_that_can_not_be_read_outweighs_what_all_others_say() {
    var files =
        new Assemblies()
            .said(
                "a.json",
                composition("complete", "gateway", "board"),
                part("gateway"),
                part("board", from("b.json", "gone.json")))
            .said("b.json", WHOLE, part("modem"), part("chip"));
    Bom bom = files.whole("a.json");

    assertThat(bom.complete()).isFalse();
    assertThat(bom.firstIncomplete()).isEqualTo("gateway > board");
    assertThat(bom.gaps().get(0).why()).isEqualTo("its BOM 'gone.json' could not be read");
    assertThat(bom.components()).hasSize(3);
  }

  @Test
  void an_end_item_that_sends_on_to_a_file_that_is_gone_is_a_gap_of_the_assembly() {
    Bom bom =
        new Assemblies()
            .said(
                "a.json",
                composition("complete", "gateway", "board"),
                part("gateway"),
                part("board", from("b.json")))
            .said("b.json", WHOLE, part("modem", from("gone.json")), part("chip"))
            .whole("a.json");

    assertThat(bom.gaps()).hasSize(1);
    assertThat(bom.gaps().get(0).assembly()).hasToString("gateway > board");
    assertThat(bom.complete()).isFalse();
  }
}
