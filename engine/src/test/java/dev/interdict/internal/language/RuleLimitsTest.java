// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limits of docs/rule-language.md, each at its edge. */
final class RuleLimitsTest {
  private static final String DEEP = "this is nested too deeply; write a simpler condition";

  @Test
  void a_rule_has_65536_characters() {
    assertThat(said(tall(65_536))).isEmpty();
    assertThat(said(tall(65_537))).containsExactly("1:1-1:5 a rule has at most 65536 characters");
    assertThat(said("// first\n" + tall(65_537)))
        .containsExactly("2:1-2:5 a rule has at most 65536 characters");
  }

  private static String tall(int characters) {
    String rule = rule("endItem").strip();
    return rule.replace(" then", " ".repeat(characters - rule.length()) + " then");
  }

  @Test
  void a_text_has_4096_characters() {
    assertThat(said(rule("name == \"" + "a".repeat(4_096) + "\""))).isEmpty();
    assertThat(said(rule("name == \"" + "a".repeat(4_097) + "\"")))
        .containsExactly("1:42-1:4141 a text has at most 4096 characters");
  }

  @Test
  void a_note_has_1000_characters() {
    assertThat(said(noted("n".repeat(1_000)))).isEmpty();
    assertThat(said(noted("n".repeat(1_001))))
        .singleElement()
        .asString()
        .startsWith("1:15-1:19 a note is one text of at most 1000 characters");
  }

  private static String noted(String note) {
    return rule("endItem").replace(" when", " @note(\"" + note + "\") when");
  }

  @Test
  void brackets_stand_within_brackets_16_deep() {
    assertThat(said(rule("(".repeat(15) + "endItem" + ")".repeat(15)))).isEmpty();
    assertThat(said(rule("(".repeat(16) + "endItem" + ")".repeat(16))))
        .containsExactly("1:49-1:50 " + DEEP);
    String wide = "(endItem) && ".repeat(20) + "(endItem)";
    assertThat(said(rule(wide))).isEmpty();
    assertThat(said("rule \"T-001\" )) when $c : Component(" + "(".repeat(16) + ") then end"))
        .containsExactly("1:52-1:53 " + DEEP);
  }

  @Test
  void other_brackets_stand_within_each_other_2_deep() {
    String several = "name str[startsWith] \"a\"".concat(", name str[endsWith] \"b\"".repeat(9));
    assertThat(said(rule(several))).isEmpty();
    assertThat(said(rule("name == [[\"a\"]]"))).doesNotContain("1:42-1:43 " + DEEP).hasSize(1);
    assertThat(said(rule("name == [{[\"a\"]}]"))).containsExactly("1:44-1:45 " + DEEP);
    assertThat(said(rule("]}]} name == [{[\"a\"]}]"))).containsExactly("1:49-1:50 " + DEEP);
  }

  @Test
  void negations_and_points_stand_in_a_row_16_times() {
    assertThat(said(rule("!".repeat(16) + "endItem"))).isEmpty();
    assertThat(said(rule("!".repeat(17) + "endItem"))).containsExactly("1:50-1:51 " + DEEP);
    assertThat(said(rule("! ".repeat(17) + "endItem"))).containsExactly("1:66-1:67 " + DEEP);
    assertThat(said(rule("!endItem".concat(", !endItem".repeat(17))))).isEmpty();
    assertThat(said(rule("parent" + ".parent".repeat(16) + ".endItem")))
        .containsExactly("1:152-1:153 " + DEEP);
    assertThat(said(rule("parent.endItem".concat(", parent.endItem".repeat(17))))).isEmpty();
  }

  @Test
  void six_steps_lead_to_a_value() {
    assertThat(said(rule("parent" + ".parent".repeat(4) + ".endItem"))).isEmpty();
    assertThat(said(rule("parent" + ".parent".repeat(5) + ".endItem")))
        .containsExactly("1:34-1:83 at most 6 steps lead to a value");
  }

  @Test
  void a_rule_has_six_patterns() {
    assertThat(said(rule("endItem", "exists Origin(component == $c)", 5))).isEmpty();
    assertThat(said(rule("endItem", "exists Origin(component == $c)", 6)))
        .containsExactly("1:198-1:228 a rule has at most 6 patterns");
  }

  @Test
  void the_sides_of_or_are_combined_in_16_ways() {
    String more =
        "1:1-1:5 the sides of 'or' can be combined in more than 16 ways: write several rules,"
            + " or a decision table";
    assertThat(ways(16)).isEmpty();
    assertThat(ways(17)).containsExactly(more);
    assertThat(ways(4, 4)).isEmpty();
    assertThat(ways(2, 2, 2, 2)).isEmpty();
    assertThat(ways(4, 5)).containsExactly(more);
    assertThat(ways(2, 2, 2, 3)).containsExactly(more);
    assertThat(parse(rule("endItem", or(2) + " " + or(3), 1)).rules().get(0).branches()).hasSize(6);
  }

  private static List<String> ways(int... sides) {
    String all = IntStream.of(sides).mapToObj(RuleLimitsTest::or).collect(Collectors.joining(" "));
    return said(rule("endItem", all, 1));
  }

  private static String or(int sides) {
    return IntStream.range(0, sides)
        .mapToObj(i -> "exists Origin(component == $c, share == " + i + ")")
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  @Test
  void a_file_has_10000_rules() {
    String rules = rules(rule("endItem"), 10_001);

    RuleParsing parsing = parse(rules);
    assertThat(parsing.rules()).hasSize(10_000);
    assertThat(said(parsing)).containsExactly("10001:1-10001:5 a file has at most 10000 rules");
  }

  @Test
  void a_file_lists_100_mistakes() {
    assertThat(said(rules(rule("naem"), 100))).hasSize(100).doesNotHaveDuplicates();
    assertThat(said(rules(rule("naem"), 101)))
        .hasSize(101)
        .last()
        .isEqualTo("101:34-101:38 more than 100 mistakes; the others are not listed");
    assertThat(said(rules(rule("naem"), 300))).hasSize(101);
  }

  private static String rules(String rule, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> rule.replace("T-001", "%05d".formatted(i)))
        .collect(Collectors.joining());
  }

  private static String rule(String constraints) {
    return rule(constraints, "", 0);
  }

  private static String rule(String constraints, String condition, int times) {
    return "rule \"T-001\" when $c : Component("
        + constraints
        + ")"
        + (" " + condition).repeat(times)
        + " then findings.report(REVIEW, $c); end\n";
  }

  private static List<String> said(String rules) {
    return said(parse(rules));
  }

  private static List<String> said(RuleParsing parsing) {
    return parsing.diagnostics().stream()
        .map(
            d ->
                "%d:%d-%d:%d %s"
                    .formatted(
                        d.location().line(),
                        d.location().column(),
                        d.location().endLine(),
                        d.location().endColumn(),
                        d.message()))
        .toList();
  }

  private static RuleParsing parse(String rules) {
    return new DrlRuleParser().parse(new SourceText("rules.drl", rules));
  }
}
