// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every text that is handed in as rules. */
final class RuleParsingProperties {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String GOOD =
      """
      package rules;
      // all of it
      rule "T-001"
      when
          $b : Bom(complete == false, $end : endItem)
          $c : Component($n : name, type in ("device", "firmware"), !(endItem && assembly))
          $m : ListMatch(component == $c, list == "a", listedOn >= "2026-01-01")
          not Origin(component == $c, stage == "mined", share > 50 || share == null)
          exists Component(this == $c.parent, name str[startsWith] $n)
          Program(roles contains "us.fed.prime", endUse matches "none|un.*")
      then
          findings.report(PROHIBITED, $c, $m, "why");
      end
      """;

  @Property(tries = 300)
  void any_text_gives_rules_or_errors(@ForAll String text) {
    check(text);
  }

  @Property(tries = 300)
  void any_bytes_give_rules_or_errors(@ForAll byte[] bytes) {
    check(new String(bytes, StandardCharsets.UTF_8));
  }

  @Property(tries = 500)
  void a_damaged_rule_gives_rules_or_errors(
      @ForAll @IntRange(max = 10_000) int place, @ForAll("damage") String damage) {
    int at = place % GOOD.length();
    check(GOOD.substring(0, at) + damage + GOOD.substring(at + 1));
    check(GOOD.substring(0, at) + damage + GOOD.substring(at));
    check(GOOD.substring(0, at));
  }

  @Property(tries = 500)
  void noise_in_the_words_of_rules_gives_rules_or_errors(@ForAll("noise") List<String> pieces) {
    String noise = String.join(" ", pieces);
    check(noise);
    check("rule \"T-001\" when\n" + noise + "\nthen findings.report(REVIEW, $c); end");
    check("rule \"T-001\" when $c : Component(" + noise + ") then end");
    check("rule \"T-001\" when $c : Component() then " + noise + " end");
  }

  @Property(tries = 30)
  void repetition_neither_hangs_nor_overflows(
      @ForAll("piece") String piece, @ForAll @IntRange(min = 1, max = 20_000) int times) {
    String many = piece.repeat(times);
    check(many);
    check("rule \"T-001\" when " + many + " then findings.report(REVIEW, $c); end");
    check("rule \"T-001\" when $c : Component(" + many + ") then findings.report(REVIEW, $c); end");
    check("rule \"T-001\" when $c : Component() then " + many + " end");
  }

  @Property(tries = 200)
  void line_ends_and_blanks_never_change_what_is_read(
      @ForAll("blank") String blank, @ForAll("lineEnd") String end) {
    String other = GOOD.replace("    ", blank).replace("\n", end);
    RuleParsing parsing = parse(other);
    assertThat(parsing.diagnostics()).isEmpty();
    assertThat(parsing.rules())
        .usingRecursiveComparison()
        .ignoringFields("branches.location")
        .isEqualTo(parse(GOOD).rules());
  }

  @Provide
  Arbitrary<String> damage() {
    return Arbitraries.of(
        "\"", "'", "(", ")", "[", "]", "{", "}", "\\", "\\u0022", "/*", "*/", "//", "\0", "\uD800",
        "😀", "@", "#", ";", ":", ".", ",", "$", "!", "&&", "end", "rule", "then", "-", "\uFEFF");
  }

  @Provide
  Arbitrary<String> piece() {
    return Arbitraries.of(
        "(",
        ")",
        "[",
        "{",
        "!",
        "- ",
        "not ",
        "exists ",
        "a.",
        "a<",
        "a || ",
        "a, ",
        "\\",
        "\"",
        "\"\\d",
        "/*",
        "rule \"a\" when then end\n",
        "@a ",
        "eval(",
        "x",
        "\n",
        "$a : ",
        "from ",
        "new ",
        "str[",
        "in (",
        "? ",
        "1 + ",
        "import a.b\n",
        "\"\"",
        "(\"a\", ",
        "then ",
        "Bom() ");
  }

  @Provide
  Arbitrary<String> blank() {
    return Arbitraries.of(" ", "\t", "      ", "/* x */ ", " /* \" */ ");
  }

  @Provide
  Arbitrary<String> lineEnd() {
    return Arbitraries.of("\n", "\r\n", "\r", "\n\n", " // it's \"odd\n");
  }

  @Provide
  Arbitrary<List<String>> noise() {
    return Arbitraries.of(
            "rule",
            "\"T-002\"",
            "when",
            "then",
            "end",
            "$c",
            ":",
            "Component",
            "(",
            ")",
            "ListMatch",
            "name",
            "==",
            "\"EC25\"",
            ",",
            "&&",
            "||",
            "!",
            "not",
            "exists",
            "in",
            "contains",
            "null",
            "findings",
            ".",
            "report",
            "REVIEW",
            ";",
            "parent",
            "<",
            "5",
            "matches",
            "\"[\"",
            "or",
            "and",
            "forall",
            "eval",
            "from",
            "accumulate",
            "str",
            "[",
            "]",
            "this",
            "$m",
            "Origin",
            "component",
            "list",
            "\n",
            "\nrule \"T-003\"",
            "/*",
            "*/",
            "//",
            "{",
            "}",
            "@",
            "-",
            "true")
        .list()
        .ofMaxSize(30);
  }

  private static RuleParsing parse(String text) {
    return new DrlRuleParser().parse(new SourceText("rules.drl", text));
  }

  private static void check(String text) {
    Instant start = Instant.now();
    RuleParsing parsing = parse(text);
    assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
    var source = new SourceText("rules.drl", text);
    for (Diagnostic diagnostic : parsing.diagnostics()) {
      assertThat(diagnostic.code()).matches("rule-[a-z-]+|too-many-mistakes");
      assertThat(diagnostic.message()).doesNotContain("antlr", "Exception", "null)");
      SourceLocation location = diagnostic.location();
      assertThat(location).isNotNull();
      assertThat(source.offset(location.line(), location.column()))
          .isLessThanOrEqualTo(text.length());
      assertThat(diagnostic.render()).isNotBlank();
    }
    for (RuleSyntax rule : parsing.rules()) {
      assertThat(parsing.locations()).containsKey(rule.name());
      assertThat(rule.branches())
          .hasSizeBetween(1, Sides.MAX_BRANCHES)
          .allSatisfy(branch -> assertThat(branch.conditions()).hasSizeBetween(1, 6));
    }
  }
}
