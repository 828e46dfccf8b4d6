// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Aggregate;
import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Total;
import dev.interdict.internal.language.RuleSyntax.Truth;
import dev.interdict.internal.source.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that are right, and where mistakes are shown. */
final class DrlRuleParserTest {
  private static final Path NAME = new Path(null, List.of("name"));
  private static final Path END_ITEM = new Path(null, List.of("endItem"));
  private static final Path ASSEMBLY = new Path(null, List.of("assembly"));

  @org.junit.jupiter.api.Test
  void an_empty_file_has_no_rules_and_no_mistakes() {
    for (String text :
        List.of("", "\n", " \r\n\t", "// nothing\n", "/* nothing */", "package a;")) {
      RuleParsing parsing = parse(text);
      assertThat(parsing.rules()).isEmpty();
      assertThat(parsing.diagnostics()).as(text).isEmpty();
    }
  }

  @org.junit.jupiter.api.Test
  void all_of_a_rule_is_read() {
    RuleSyntax rule =
        rule(
            """
            rule "889-001"
            when
                $c : Component(/* any */)
                $m : ListMatch(component == $c, // who
                    list == "ndaa-889")
            then
                findings.report(PROHIBITED, $c, $m, "purpose");
            end
            """);

    assertThat(rule.name()).isEqualTo("889-001");
    assertThat(rule.branches().get(0).report())
        .isEqualTo(new RuleSyntax.Report(Verdict.PROHIBITED, "$c", "$m", "purpose"));
    assertThat(patterns(rule)).extracting("binding").containsExactly("$c", "$m");
    assertThat(patterns(rule).get(1).constraints())
        .extracting("text")
        .containsExactly("component == $c", "list == \"ndaa-889\"");
    assertThat(Joins.lists(rule)).containsExactly("ndaa-889");
  }

  @org.junit.jupiter.api.Test
  void a_rule_that_was_read_before_is_placed_where_it_stands_now() {
    String rule =
        """
        rule "T-001"
        when
            $c : Component(name == "a")
        then
            findings.report(REVIEW, $c);
        end
        """;
    String other = rule.replace("T-001", "T-002").replace("name", "maker");
    var parser = new DrlRuleParser();
    RuleParsing first = parser.parse(new SourceText("rules.drl", rule + other));
    RuleParsing again = parser.parse(new SourceText("other.drl", "\n\n" + other + rule + rule));

    assertThat(again.rules().get(0)).isEqualTo(fresh("\n\n" + other).rules().get(0));
    assertThat(again.rules().get(1).branches().get(0).location()).hasToString("other.drl:9:7");
    assertThat(again.diagnostics()).extracting(Diagnostic::code).containsExactly("rule-twice");
    assertThat(first.rules()).hasSize(2);
  }

  private static RuleParsing fresh(String text) {
    return new DrlRuleParser().parse(new SourceText("other.drl", text));
  }

  @org.junit.jupiter.api.Test
  void negation_reaches_into_brackets() {
    assertThat(test("!endItem")).isEqualTo(new Negation(new Truth(END_ITEM)));
    assertThat(test("!!endItem")).isEqualTo(new Truth(END_ITEM));
    assertThat(test("((endItem))")).isEqualTo(new Truth(END_ITEM));
    assertThat(test("!(!(endItem))")).isEqualTo(new Truth(END_ITEM));
    assertThat(test("!(endItem && assembly)"))
        .isEqualTo(
            new AnyOf(
                List.of(new Negation(new Truth(END_ITEM)), new Negation(new Truth(ASSEMBLY)))));
    assertThat(test("!(endItem || name == \"a\")"))
        .isEqualTo(
            new AllOf(
                List.of(
                    new Negation(new Truth(END_ITEM)),
                    new Negation(new Comparison(NAME, Operator.EQUAL, text("a"))))));
  }

  @org.junit.jupiter.api.Test
  void and_binds_closer_than_or() {
    assertThat(test("endItem || assembly && name == \"a\""))
        .isEqualTo(
            new AnyOf(
                List.of(
                    new Truth(END_ITEM),
                    new AllOf(
                        List.of(
                            new Truth(ASSEMBLY),
                            new Comparison(NAME, Operator.EQUAL, text("a")))))));
  }

  @org.junit.jupiter.api.Test
  void escapes_in_texts_are_decoded_here() {
    assertThat(literal("name == \"a\\\"b\\\\c\\n\\t\"")).isEqualTo(text("a\"b\\c\n\t"));
    assertThat(literal("name matches \"EC\\d+\\.\"")).isEqualTo(text("EC\\d+\\."));
    assertThat(literal("name == \"// no comment /* either\""))
        .isEqualTo(text("// no comment /* either"));
    assertThat(literal("name == \"then end rule\"")).isEqualTo(text("then end rule"));
    assertThat(literal("name == \"华为 😀\"")).isEqualTo(text("华为 😀"));
    assertThat(literal("name == \"null\"")).isEqualTo(text("null"));
    assertThat(literal("name == null")).isEqualTo(Literal.NULL);
    assertThat(literal("depth == -0").number()).isEqualTo(0.0);
    assertThat(Double.doubleToRawLongBits(literal("depth == -0").number())).isZero();
    assertThat(literal("depth == 1.50").number()).isEqualTo(1.5);
  }

  @org.junit.jupiter.api.Test
  void a_name_that_is_part_of_the_word_rule_is_shown_where_it_stands() {
    RuleParsing parsing =
        parse("rule \"u\" when $c : Component() then findings.report(REVIEW, $c); end");
    assertThat(parsing.locations().get("u")).hasToString("rules.drl:1:7");
  }

  @org.junit.jupiter.api.Test
  void a_pattern_over_the_bom_needs_no_join_and_is_one_to_join_to() {
    RuleSyntax rule =
        rule(
            """
            rule "T-001"
            when
                $b : Bom(complete == false)
                $c : Component(this == $b.endItem)
                Program(roles contains "us.fed.prime")
            then
                findings.report(DISCLOSE, $c);
            end
            """);
    assertThat(patterns(rule)).hasSize(3);
  }

  @org.junit.jupiter.api.Test
  void a_total_is_made_of_the_property_that_its_variable_stands_for() {
    RuleSyntax rule =
        rule(
            """
            rule "T-001"
            when
                $c : Component()
                accumulate($p : Component(parent == $c, $q : quantity, $up : parent);
                    $n : count(), $s : sum($q), $least : min($p.depth), $most : max($up.depth),
                    $all : sum(quantity);
                    $n > 1, $s > 2, $least < $most, $all > $s)
            then
                findings.report(REVIEW, $c);
            end
            """);
    var accumulation = (Accumulation) rule.branches().get(0).conditions().get(1);

    assertThat(accumulation.totals())
        .containsExactly(
            new Total("$n", Aggregate.COUNT, null),
            new Total("$s", Aggregate.SUM, new Path(null, List.of("quantity"))),
            new Total("$least", Aggregate.MIN, new Path(null, List.of("depth"))),
            new Total("$most", Aggregate.MAX, new Path(null, List.of("parent", "depth"))),
            new Total("$all", Aggregate.SUM, new Path(null, List.of("quantity"))));
    assertThat(accumulation.constraints())
        .extracting("text")
        .containsExactly("$n > 1", "$s > 2", "$least < $most", "$all > $s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "component == $c, list == \"a\"",
        "component == $c, list in (\"a\", \"b\")",
        "component == $c, list == \"a\" && group == \"g\"",
        "component == $c, (list == \"a\" && group == \"g\") || (list == \"b\")",
        "component == $c, list == \"a\", !(group == \"b\")"
      })
  void every_way_to_name_the_list_is_accepted(String constraints) {
    RuleSyntax rule =
        rule(
            "rule \"T-001\" when $c : Component() ListMatch("
                + constraints
                + ") then findings.report(REVIEW, $c); end");
    assertThat(Joins.lists(rule)).startsWith("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lines_are_counted_whatever_ends_them(String end) {
    String text =
        String.join(
            end,
            "// a comment",
            "rule \"T-001\"",
            "when",
            "    $c : Component(naem == \"a\")",
            "then",
            "    findings.report(REVIEW, $c);",
            "end",
            "rule \"T-002\"",
            "when",
            "    $c : Component()",
            "then",
            "    findings.report(PROHIBTED, $c);",
            "end");
    RuleParsing parsing = parse(text);
    assertThat(parsing.diagnostics())
        .extracting(d -> d.location().toString())
        .containsExactly("rules.drl:4:20", "rules.drl:12:21");
    assertThat(parsing.diagnostics())
        .extracting(d -> at(text, d))
        .containsExactly("naem", "PROHIBTED");
  }

  @org.junit.jupiter.api.Test
  void a_word_in_a_text_or_another_constraint_is_not_taken_for_the_offender() {
    String text =
        """
        rule "naem"
        when
            $c : Component(name == "naem", version != "naem", naem == "naem")
        then
            findings.report(REVIEW, $c);
        end
        """;
    Diagnostic diagnostic = parse(text).diagnostics().get(0);
    assertThat(diagnostic.location()).hasToString("rules.drl:3:55");
    assertThat(at(text, diagnostic)).isEqualTo("naem");
  }

  @org.junit.jupiter.api.Test
  void a_second_rule_of_the_same_name_is_left_out() {
    String one = "rule \"a\" when $c : Component() then findings.report(REVIEW, $c); end\n";
    RuleParsing parsing = parse(one + one + one.replace("\"a\"", "\"b\""));
    assertThat(parsing.rules()).extracting(RuleSyntax::name).containsExactly("a", "b");
    assertThat(parsing.diagnostics()).extracting(Diagnostic::code).containsExactly("rule-twice");
  }

  @org.junit.jupiter.api.Test
  void ten_thousand_parentheses_are_answered_at_their_place() {
    String text =
        "rule \"a\" when $c : Component("
            + "(".repeat(10_000)
            + ") then findings.report(REVIEW, $c); end";
    assertThat(parse(text).diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains("nested too deeply"));
  }

  @org.junit.jupiter.api.Test
  void brackets_within_reason_are_read() {
    assertThat(test("(".repeat(10) + "endItem" + ")".repeat(10))).isEqualTo(new Truth(END_ITEM));
  }

  private static String at(String text, Diagnostic diagnostic) {
    var source = new SourceText("rules.drl", text);
    var location = diagnostic.location();
    return text.substring(
        source.offset(location.line(), location.column()),
        source.offset(location.endLine(), location.endColumn()));
  }

  private static Literal text(String text) {
    return new Literal(text, null, null, null);
  }

  private static Literal literal(String constraint) {
    return (Literal) ((Comparison) test(constraint)).right();
  }

  private static Test test(String constraint) {
    RuleSyntax rule =
        rule(
            "rule \"T-001\" when $c : Component("
                + constraint
                + ") then findings.report(REVIEW, $c); end");
    return patterns(rule).get(0).constraints().get(0).test();
  }

  private static RuleSyntax rule(String text) {
    RuleParsing parsing = parse(text);
    assertThat(parsing.diagnostics()).as(text).isEmpty();
    return parsing.rules().get(0);
  }

  private static RuleParsing parse(String text) {
    return new DrlRuleParser().parse(new SourceText("rules.drl", text));
  }

  private static List<RuleSyntax.Pattern> patterns(RuleSyntax rule) {
    assertThat(rule.branches()).hasSize(1);
    return rule.branches().get(0).conditions().stream().map(Joins::pattern).toList();
  }
}
