// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.bom;
import static dev.interdict.Shelf.part;
import static dev.interdict.Shelf.property;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.interdict.Shelf.Book;
import dev.interdict.explanation.Question;
import dev.interdict.explanation.Subject;
import dev.interdict.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs read of an explanation. */
final class ExplanationReportTest {
  private static final String SCHEMA = "/dev/interdict/interdict-explanation-1.schema.json";
  private static final String OF_THE_RULE =
      """
      rule "ACM-001"
      @note("the share counts, whoever assembled the rest")
      when
          $c : Component(endItem == false, $maker : maker)
          Program(endUse in ("none", "unknown"), asOf >= "2020-01-01")
          %s
      then
          findings.report(REVIEW, $c);
      end

      rule "ACM-900"
      when
          $c : Component(name == "canary")
      then
          findings.report(REVIEW, $c);
      end
      """;

  /** Everything that can stand in an explanation, by the name of its golden file. */
  private static final Map<String, String> CONDITIONS =
      Map.of(
          "match",
          "$m : ListMatch(component == $c, list == \"acme-list\", confidence != \"LOW\")",
          "either",
          "(exists Origin(component == $c, country == \"CN\") or exists Component(parent == $c,"
              + " maker == $maker))",
          "none",
          "not Origin(component == $c, stage == \"assembled\", country != \"US\")",
          "totals",
          "accumulate(Origin(component == $c, country == \"TW\", $s : share); $n : count(), $t :"
              + " sum($s); $n > 0, $t >= 75)",
          "open-totals",
          "accumulate(Origin(component == $c, $s : share); $n : count(), $t : sum($s); $n > 0,"
              + " $t >= 75)",
          "several",
          "$o : Origin(component == $c) Origin(component == $c, country == $o.country)");

  private static final List<String> PARTS =
      List.of(
          part(
              "lens",
              "Weak Optics",
              property("interdict:function", "camera"),
              property("interdict:origin:assembled", "TW=70;MY=30")),
          part("ip camera", "Acme"),
          part(
              "hostile \\u001b[31m\\u202e\\u2028 part",
              "A\\u0007\\nB",
              property("interdict:dieMaker", "\\u001b]0;x")),
          part("cap", ""),
          part("module", "Weak Optics", property("interdict:origin:assembled", "TW=60;MY")));

  @TempDir Path folder;

  private ExplanationResult explain(String conditions, String elements, Question question) {
    Shelf shelf = new Shelf(folder).book(new Book().elements(elements));
    shelf.put("acme/rules/rules.drl", OF_THE_RULE.formatted(conditions));
    return shelf
        .engine()
        .explain(
            Shelf.request(
                bom(part("box", "Other"), PARTS.toArray(String[]::new)),
                Shelf.AS_OF,
                List.of("us.fed.prime"),
                Map.of(),
                List.of()),
            question);
  }

  private static String written(ExplanationResult result, ReportFormat format) {
    var out = new ByteArrayOutputStream();
    try {
      format.explanations(false).orElseThrow().write(result, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private void verify(String name, ExplanationResult result) throws IOException {
    String json = written(result, ReportFormat.JSON);
    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    String text = written(result, ReportFormat.TEXT);
    Golden.verify("explain/" + name, text);
    for (String shown : List.of(json, text)) {
      assertThat(shown.chars())
          .noneMatch(c -> c != '\n' && Character.isISOControl(c) || c == 0x202e || c == 0x2028);
    }
    assertThat(written(result, ReportFormat.TEXT)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"match", "either", "none", "totals", "several"})
  void a_rule_is_told_in_full(String name) throws IOException {
    var lines = new Question(new Subject.AtPlace(null, 2, null), List.of("ACM-001"));
    verify(name, explain(CONDITIONS.get(name), "<decides any-of=\"maker\"/>", lines));
  }

  @Test
  void a_total_that_is_not_known_is_told_with_what_is_missing() throws IOException {
    var line = new Question(new Subject.AtPlace(null, 6, null), List.of("ACM-001"));
    verify(
        "open-totals", explain(CONDITIONS.get("open-totals"), "<decides any-of=\"maker\"/>", line));
  }

  @Test
  void a_component_is_told_with_all_rules_that_concern_it() throws IOException {
    for (int line = 2; line <= 5; line++) {
      verify(
          "all-of-line-" + line,
          explain(
              CONDITIONS.get("match"),
              "<applies-if functions=\"camera\"/><decides any-of=\"maker\"/>",
              new Question(new Subject.AtPlace(null, line, null), List.of())));
    }
  }

  @Test
  void what_is_undetermined_is_told_with_what_is_missing() throws IOException {
    verify(
        "undetermined",
        explain(
            CONDITIONS.get("match"),
            "<decides any-of=\"maker die-maker\"/><decides any-of=\"origin:assembled\"/>",
            new Question(new Subject.OfComponent("cap"), List.of("ACM-001"))));
  }

  @Test
  void an_explanation_of_nothing_says_so() throws IOException {
    verify(
        "nothing",
        explain(
            CONDITIONS.get("match"), "", new Question(new Subject.OfComponent("x"), List.of())));
  }

  private static Schema schema() throws IOException {
    try (InputStream in = ExplanationReportTest.class.getResourceAsStream(SCHEMA)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    }
  }
}
