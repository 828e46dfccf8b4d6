// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.bom;
import static dev.interdict.Shelf.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.facts.FactsReader;
import dev.interdict.facts.FactsReading;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.Verdict;
import dev.interdict.model.MatchBasis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What facts from outside a BOM do to verdicts, and what they never do. */
class FactsOutcomesTest {
  private static final String U1 = "\"bom-ref\": \"u1\", ";
  private static final String ACME = fact("u1", "maker", "Acme", "2026-10-01");
  private static final String BOLT = fact("u1", "maker", "Bolt Instruments", "2026-10-01");

  @TempDir Path root;
  private Shelf shelf;

  @BeforeEach
  void shelf() {
    shelf = new Shelf(root.resolve("rulebooks")).book(new Shelf.Book());
  }

  @Test
  void a_fact_fills_what_the_bom_does_not_state() {
    assertThat(findings(bom("", part("cam", "")))).containsExactly("UNDETERMINED ACM-001 cam");

    EvaluationResult result = judge(bom("", part("cam", "")), ACME);

    assertThat(Shelf.findings(result)).containsExactly("PROHIBITED ACM-001 cam");
    Finding finding = result.findings().get(0);
    assertThat(finding.evidence())
        .filteredOn(evidence -> evidence.basis() == MatchBasis.FACT)
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.field()).isEqualTo("manufacturer.name");
              assertThat(evidence.value()).isEqualTo("Acme");
              assertThat(evidence.steps().get(0).kind()).isEqualTo("said by");
              assertThat(evidence.steps().get(0).from()).isEqualTo("Rowan");
              assertThat(evidence.steps().get(0).source()).isEqualTo("2026-10-01, mail-17.eml");
            });
    assertThat(result.facts().taken()).isEqualTo(1);
    assertThat(result.diagnostics()).isEmpty();
  }

  @Test
  void a_rule_that_is_clear_by_a_fact_says_so() {
    EvaluationResult result = judge(bom("", part("cam", "")), BOLT);

    assertThat(result.findings()).isEmpty();
    assertThat(Shelf.outcome(result, "ACM-001").outcome()).isEqualTo(Outcome.CLEAR);
    assertThat(Shelf.outcome(result, "ACM-001").reasons())
        .contains("1 fact from outside taken for stated");
  }

  @Test
  void a_listed_maker_that_the_bom_states_stays_prohibited() {
    EvaluationResult result = judge(bom("", part("cam", "Acme")), BOLT);

    assertThat(Shelf.findings(result)).containsExactly("PROHIBITED ACM-001 cam");
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.code()).isEqualTo("fact-contradicts");
              assertThat(diagnostic.render())
                  .startsWith("WARNING facts.xml:2:")
                  .contains("'Bolt Instruments' contradicts the BOM, which states 'Acme'")
                  .contains("^^^^");
            });
  }

  @Test
  void a_listed_maker_that_only_a_fact_names_asks_for_a_review() {
    EvaluationResult result = judge(bom("", part("cam", "Bolt Instruments")), ACME);

    assertThat(Shelf.findings(result)).containsExactly("REVIEW ACM-001 cam");
    assertThat(result.findings().get(0).contradiction().by())
        .isEqualTo("an answer (said by Rowan on 2026-10-01, in mail-17.eml)");
    assertThat(Shelf.codes(result)).containsExactly("fact-contradicts");
  }

  @Test
  void a_rule_is_not_clear_while_a_fact_contradicts() {
    EvaluationResult result =
        judge(
            bom("", part("cam", "Bolt Instruments")),
            fact("u1", "maker", "Crane Instruments", "2026-10-01"));

    assertThat(result.findings()).isEmpty();
    assertThat(Shelf.outcome(result, "ACM-001").outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(Shelf.outcome(result, "ACM-001").reasons())
        .contains("1 fact from outside contradicts what is stated");
  }

  @Test
  void facts_that_differ_are_not_taken() {
    EvaluationResult result = judge(bom("", part("cam", "")), ACME + BOLT);

    assertThat(Shelf.findings(result)).contains("REVIEW ACM-001 cam");
    assertThat(result.findings()).noneMatch(finding -> finding.verdict() == Verdict.PROHIBITED);
    assertThat(Shelf.codes(result)).containsExactly("fact-contradicts", "fact-contradicts");
    assertThat(result.facts().taken()).isZero();
  }

  @Test
  void a_second_voice_that_says_the_same_does_no_harm() {
    EvaluationResult result =
        judge(bom("", part("cam", "")), ACME + fact("u1", "maker", "ACME", "2026-10-02"));

    assertThat(Shelf.findings(result)).containsExactly("PROHIBITED ACM-001 cam");
    assertThat(result.diagnostics()).isEmpty();
  }

  @Test
  void a_part_without_a_bom_ref_is_named_by_its_path() {
    String plain = bom("", Shelf.part("cam", ""));

    assertThat(Shelf.findings(judge(plain, ACME.replace("component=\"u1\"", "path=\"cam\""))))
        .containsExactly("PROHIBITED ACM-001 cam");
    assertThat(Shelf.codes(judge(plain, ACME.replace("component=\"u1\"", "path=\"box\""))))
        .containsExactly("fact-no-component");
  }

  @Test
  void one_of_several_parts_of_one_name_is_not_guessed() {
    EvaluationResult result =
        judge(
            bom("", Shelf.part("cam", ""), Shelf.part("cam", "")),
            ACME.replace("component=\"u1\"", "path=\"cam\""));

    assertThat(Shelf.findings(result)).allMatch(finding -> finding.startsWith("UNDETERMINED"));
    assertThat(Shelf.codes(result)).containsExactly("fact-ambiguous");
  }

  @Test
  void a_fact_about_the_part_that_was_there_before_is_not_taken() {
    EvaluationResult result =
        judge(
            bom("", part("cam", "")),
            ACME.replace("component=\"u1\"", "component=\"u1\" path=\"box > radio\""));

    assertThat(Shelf.findings(result)).containsExactly("UNDETERMINED ACM-001 cam");
    assertThat(Shelf.codes(result)).containsExactly("fact-other-part");
  }

  @Test
  void a_fact_about_another_file_is_a_note() {
    EvaluationResult result =
        judge(
            bom("", part("cam", "")),
            ACME.replace("component=\"u1\"", "bom=\"other.json\" component=\"u1\""));

    assertThat(Shelf.findings(result)).containsExactly("UNDETERMINED ACM-001 cam");
    assertThat(Shelf.codes(result)).containsExactly("fact-other-bom");
  }

  @Test
  void late_and_old_answers_are_told() {
    String plain = bom("", part("cam", ""));

    assertThat(Shelf.codes(judge(plain, fact("u1", "maker", "Acme", "2026-11-23"))))
        .containsExactly("fact-later");
    assertThat(Shelf.codes(judge(plain, fact("u1", "maker", "Acme", "2025-11-21"))))
        .containsExactly("fact-old");
  }

  @Test
  void a_function_that_the_bom_shows_is_not_talked_away() {
    var book =
        new Shelf.Book().elements("<applies-if functions=\"camera\"/><decides any-of=\"maker\"/>");
    shelf.book(book);
    String camera = bom("", part("ip camera", "Acme"));

    EvaluationResult result = judge(camera, fact("u1", "function", "mcu", "2026-10-01"));

    assertThat(Shelf.findings(result)).containsExactly("PROHIBITED ACM-001 ip camera");
    assertThat(Shelf.codes(result)).containsExactly("fact-contradicts");
  }

  @Test
  void a_function_from_outside_lets_a_rule_speak() {
    var book =
        new Shelf.Book().elements("<applies-if functions=\"camera\"/><decides any-of=\"maker\"/>");
    shelf.book(book);
    String thing = bom("", part("x9", "Acme"));

    assertThat(findings(thing)).isEmpty();
    EvaluationResult result = judge(thing, fact("u1", "function", "camera", "2026-10-01"));
    assertThat(Shelf.findings(result)).containsExactly("PROHIBITED ACM-001 x9");
    assertThat(result.findings().get(0).evidence())
        .anyMatch(
            evidence ->
                evidence.field().equals("interdict:function") && !evidence.steps().isEmpty());
  }

  @Test
  void a_stage_that_is_stated_in_part_is_completed_but_not_replaced() {
    shelf.book(
        new Shelf.Book()
            .elements("<decides any-of=\"origin:manufactured\"/>")
            .drl(
                "$c : Component()\n"
                    + "$o : Origin(component == $c, stage == \"manufactured\", country == \"CN\")",
                "PROHIBITED, $c"));
    String half = bom("", part("cam", "Bolt", property("interdict:origin:manufactured", "US=60")));

    assertThat(findings(half)).containsExactly("UNDETERMINED ACM-001 cam");
    assertThat(Shelf.findings(judge(half, origin("US=60;CN=40"))))
        .containsExactly("PROHIBITED ACM-001 cam");
    assertThat(Shelf.findings(judge(half, origin("US=60;MX=40")))).isEmpty();
    EvaluationResult denied = judge(half, origin("MX"));
    assertThat(Shelf.findings(denied)).containsExactly("UNDETERMINED ACM-001 cam");
    assertThat(Shelf.codes(denied)).contains("fact-contradicts");
  }

  @Test
  void parts_keep_their_assembly() {
    String inner =
        "{\"type\": \"device\", \"name\": \"board\", \"bom-ref\": \"u1\", \"components\": ["
            + Shelf.part("cam", "Acme")
            + "]}";

    EvaluationResult result = judge(bom("", inner), BOLT);

    assertThat(Shelf.findings(result)).containsExactly("PROHIBITED ACM-001 board > cam");
    Finding finding = result.findings().get(0);
    assertThat(finding.component().parent().party(dev.interdict.model.PartyRole.MANUFACTURER))
        .hasValueSatisfying(maker -> assertThat(maker.name()).isEqualTo("Bolt Instruments"));
  }

  @Test
  void a_broken_facts_file_leaves_the_run_incomplete() {
    EvaluationResult result = judge(bom("", part("cam", "")), ACME.replace("Acme", "n/a"));

    assertThat(result.complete()).isFalse();
    assertThat(Shelf.findings(result)).containsExactly("UNDETERMINED ACM-001 cam");
    assertThat(Shelf.codes(result)).containsExactly("fact-value");
  }

  private List<String> findings(String bom) {
    return Shelf.findings(shelf.judge(bom));
  }

  private EvaluationResult judge(String bom, String facts) {
    return judge(shelf, root, bom, facts);
  }

  static EvaluationResult judge(Shelf shelf, Path root, String bom, String facts) {
    FactsReading reading = read(root, facts);
    EvaluationRequest request =
        Shelf.request(bom, Shelf.AS_OF, List.of("us.fed.prime"), Map.of(), List.of());
    return shelf
        .engine()
        .evaluate(
            new EvaluationRequest(
                request.boms(),
                request.rulebooks(),
                request.program(),
                request.enforcement(),
                ReadingSettings.DEFAULT.with(reading.facts()),
                reading.diagnostics()));
  }

  private static FactsReading read(Path root, String facts) {
    try {
      Path file = root.resolve("facts.xml");
      Files.writeString(file, "<facts xmlns=\"urn:interdict:facts:1\">\n" + facts + "</facts>\n");
      return new FactsReader().read(file, "facts.xml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String part(String name, String maker, String... properties) {
    return Shelf.part(name, maker, properties).replace("{\"type\"", "{" + U1 + "\"type\"");
  }

  private static String origin(String value) {
    return fact("u1", "origin:manufactured", value, "2026-10-01");
  }

  static String fact(String component, String field, String value, String day) {
    return "<fact component=\"%s\" field=\"%s\" value=\"%s\" said-by=\"Rowan\" said-on=\"%s\" document=\"mail-17.eml\"/>\n"
        .formatted(component, field, value, day);
  }
}
