// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each warning, and something like it that deserves none. */
final class RulebookLinterTest {
  @TempDir Path root;
  private RulebookFixture fixture;

  @BeforeEach
  void good() {
    fixture = new RulebookFixture(root);
  }

  private List<String> codes() {
    return fixture.lint().stream().map(Diagnostic::code).distinct().toList();
  }

  private String only(String code) {
    List<Diagnostic> found =
        fixture.lint().stream().filter(each -> each.code().equals(code)).toList();
    assertThat(found).as(code).hasSize(1);
    return found.get(0).render();
  }

  @Test
  void a_rulebook_without_fault_has_no_warning() {
    assertThat(fixture.lint()).isEmpty();
  }

  @Nested
  final class Manifest {
    @ParameterizedTest
    @ValueSource(strings = {"Act, section 1", "These cameras are banned.", "Replace the part."})
    void a_rule_without_citation_statement_or_remedy_is_an_error_wherever_it_is_read(String text) {
      fixture.replace(RulebookFixture.MANIFEST, text, " ");
      assertThat(fixture.lint()).singleElement().matches(Diagnostic::isError);
    }

    @Test
    void a_rule_needs_a_page_of_its_own() {
      fixture.without("acme/docs");
      assertThat(only("lint-no-page")).contains("the rule has no page docs/ACM-001.md");
      fixture.put("acme/docs/ACM-002.md", "# ACM-002\n");
      assertThat(only("lint-stray-page")).contains("acme/docs/ACM-002.md:1:1");
    }

    @Test
    void other_pages_may_stand_beside_those_of_rules() {
      fixture.put("acme/docs/README.md", "# How to read these\n");
      assertThat(codes()).isEmpty();
    }

    @Test
    void two_rules_that_say_the_same_can_not_be_told_apart() {
      String second =
          "  <rule id=\"ACM-002\" title=\"Acme cameras\" effective=\"2019-08-13\" mark=\"A\""
              + " since=\"2026.11.22\" roles=\"us.fed.prime\">\n<citation>Act</citation>"
              + "<statement>These cameras are banned.</statement><remedy>Ask.</remedy></rule>\n  <canary";
      fixture
          .replace(RulebookFixture.MANIFEST, "  <canary", second)
          .put(RulebookFixture.RULES, twoRules());
      assertThat(codes()).contains("lint-same-statement");
      fixture.replace(
          RulebookFixture.MANIFEST,
          "\"ACM-002\" title=\"Acme cameras\"",
          "\"ACM-002\" title=\"More\"");
      assertThat(codes()).doesNotContain("lint-same-statement");
    }

    private String twoRules() {
      String rule =
          """
          rule "ACM-00%s"
          when
              $c : Component()
              $m : ListMatch(component == $c, subject == "maker", list == "acme-list")
          then
              findings.report(PROHIBITED, $c, $m);
          end

          """;
      return rule.formatted("1") + rule.formatted("2");
    }

    @Test
    void a_list_is_read_again_by_its_day() {
      assertThat(fixture.lint(RulebookFixture.DAY.plusDays(90))).isEmpty();
      List<Diagnostic> late = fixture.lint(RulebookFixture.DAY.plusDays(91));
      assertThat(late).singleElement().extracting(Diagnostic::code).isEqualTo("lint-list-overdue");
      assertThat(late.get(0).render())
          .contains("rulebook.xml:4:13: the list 'acme-list' is known to 2026-11-22");
    }

    @Test
    void a_list_was_read_on_no_day_to_come() {
      assertThat(fixture.lint(RulebookFixture.DAY.minusDays(1))).isEmpty();
      fixture.replace("acme/rulebook.xml", "known-to=\"2026-11-22\"", "known-to=\"2062-11-22\"");
      assertThat(only("lint-known-to"))
          .contains("2062-11-22, which lies after the rulebook's edition and after 2026-11-22");
    }

    @Test
    void a_row_of_a_known_company_names_its_entity() {
      fixture.replace(
          RulebookFixture.LIST,
          "none,Cameras",
          "bolt-too,Bolt Optics Ltd.,,category,listed,2021-02-03,,Act,,A,\nnone,Cameras");
      assertThat(only("lint-row-without-entity"))
          .startsWith("WARNING rulebooks/acme/rulebook.xml:4:13: ")
          .contains("the row 'bolt-too' of the list 'acme-list'", "'bolt'");
    }

    @Test
    void a_company_that_nothing_refers_to_is_dropped_or_listed() {
      fixture.replace("entities/entities.csv", "bolt,Bolt", "cord,Cord Ltd.,,A,\nbolt,Bolt");
      assertThat(only("lint-unused-entity"))
          .startsWith("WARNING rulebooks/entities/entities.csv:3:1: ")
          .contains("'cord'");
      fixture.put("entities/names.csv", "entity,name,kind,mark,note\ncord,Cordy,alias,A,\n");
      assertThat(codes()).isEmpty();
    }

    @Test
    void a_list_without_a_row_finds_nothing() {
      fixture
          .put(
              RulebookFixture.LIST,
              "id,name,entity,group,status,listed-on,removed-on,citation,source-url,mark,note\n")
          .without(RulebookFixture.EACH);
      assertThat(codes()).contains("lint-empty-list");
    }
  }

  @Nested
  final class Tests {
    @Test
    void a_rule_without_a_near_miss_is_not_shown_at_rest() {
      fixture.without("acme/tests/ACM-001/camera-of-another-maker-stays-silent");
      assertThat(codes()).containsExactly("lint-no-near-miss");
    }

    @Test
    void a_day_on_which_the_rule_binds_nobody_is_no_near_miss() {
      fixture
          .without("acme/tests/ACM-001/camera-of-another-maker-stays-silent")
          .test("long-before", "Bolt Optics", "as-of = 2001-01-01", "");
      assertThat(codes()).containsExactly("lint-no-near-miss");
    }

    @Test
    void what_cannot_be_decided_is_no_near_miss() {
      fixture
          .without("acme/tests/ACM-001/camera-of-another-maker-stays-silent")
          .test("nobody", "", "as-of = 2026-11-22", "UNDETERMINED ACM-001 camera");
      assertThat(codes()).containsExactly("lint-no-near-miss");
    }

    @Test
    void a_rule_without_a_test_is_not_shown_at_all() {
      fixture
          .replace(
              RulebookFixture.MANIFEST, "tests/ACM-001/camera-is-prohibited", "tests/canary/bolt")
          .put("acme/tests/canary/bolt/bom.cdx.json", "{}")
          .put(
              "acme/tests/canary/bolt/case.properties",
              "as-of = 2026-11-22\nroles = us.fed.prime\n")
          .put("acme/tests/canary/bolt/expected.txt", "PROHIBITED ACM-001 camera\n")
          .without("acme/tests/ACM-001");
      assertThat(codes()).containsExactly("lint-no-test");
    }

    @Test
    void tests_of_no_rule_count_for_none() {
      fixture
          .put("acme/tests/ACM-01/typo/bom.cdx.json", "{}")
          .put("acme/tests/ACM-01/typo/case.properties", "as-of = 2026-11-22\nroles = all\n")
          .put("acme/tests/ACM-01/typo/expected.txt", "");
      assertThat(only("lint-stray-tests")).contains("rulebooks/acme/tests/ACM-01:1:1");
    }

    @Test
    void a_rule_that_no_test_sees_reporting_may_be_dead() {
      fixture.rule("$c : Component(assembly == true)", "PROHIBITED").without(RulebookFixture.EACH);
      assertThat(codes()).containsExactly("lint-never-reported");
    }
  }

  @Nested
  final class Conditions {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "name == \"a\" && name == \"b\"",
          "name == \"a\", name == \"b\"",
          "depth > 5, depth < 3",
          "depth > 5, depth <= 5",
          "name in (\"a\") && name != \"a\"",
          "name in (\"a\", \"b\"), name not in (\"b\", \"a\")",
          "endItem, !endItem",
          "endItem == true, endItem == false",
          "name == null, name == \"a\"",
          "name == \"abc\", name matches \"x.*\"",
          "parent == null, parent.name == \"a\"",
          "parent.name == \"a\", parent.name == \"b\"",
          "originStages contains \"designed\", originStages not contains \"designed\"",
          "(name == \"a\" || name == \"b\") && name == \"c\"",
          "function == \"mcu\"",
          "$f : name, name == \"a\", $f == \"b\"",
        })
    void what_can_never_hold_is_found(String constraints) {
      fixture.rule("$c : Component(" + constraints + ")", "PROHIBITED");
      assertThat(codes()).contains("lint-unreachable");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "name == \"a\" || name == \"b\"",
          "name != \"a\", name != \"b\"",
          "depth > 3, depth < 5",
          "depth >= 5, depth <= 5",
          "name in (\"a\", \"b\"), name != \"a\"",
          "name != null, name == \"a\"",
          "name == \"abc\", name matches \"a.*\"",
          "name matches \"x.*\", name matches \"y.*\"",
          "parent == null, parent.name != \"a\"",
          "parent.name == \"a\", name == \"b\"",
          "originStages contains \"designed\", originStages not contains \"assembled\"",
          "function == \"camera\"",
          "name == maker, name != supplier",
        })
    void what_can_hold_is_left_alone(String constraints) {
      fixture.rule("$c : Component(" + constraints + ")", "PROHIBITED");
      assertThat(codes()).doesNotContain("lint-unreachable", "lint-always-true");
    }

    @Test
    void the_last_of_the_conditions_that_do_not_fit_is_marked_and_all_of_them_are_named() {
      fixture.rule("$c : Component(depth > 5, type == \"device\", depth < 3)", "PROHIBITED");
      assertThat(only("lint-unreachable"))
          .startsWith("WARNING rulebooks/acme/rules/acme.drl:3:49: ACM-001: ")
          .contains("'depth > 5' and 'depth < 3' never hold together")
          .doesNotContain("'type")
          .contains("^^^^^^^^^");
    }

    @Test
    void dates_are_days_and_nothing_lies_between_two() {
      fixture.rule(
          "$c : Component()\n    Program(asOf > \"2026-01-01\", asOf < \"2026-01-02\")",
          "PROHIBITED");
      assertThat(codes()).contains("lint-unreachable");
      fixture.rule(
          "$c : Component()\n    Program(asOf > \"2026-01-01\", asOf < \"2026-01-03\")",
          "PROHIBITED");
      assertThat(codes()).doesNotContain("lint-unreachable");
    }

    @Test
    void a_value_that_a_property_never_has_is_found() {
      fixture.rule(
          "$c : Component()\n    Program(endUse != \"none\", endUse in (\"none\"))", "PROHIBITED");
      assertThat(codes()).contains("lint-unreachable");
    }

    @Test
    void what_always_holds_says_nothing() {
      fixture.rule("$c : Component(name == null || name != null)", "PROHIBITED");
      assertThat(only("lint-always-true")).contains("holds whatever a BOM says");
      fixture.rule("$c : Component(name == null || name != \"a\")", "PROHIBITED");
      assertThat(codes()).doesNotContain("lint-always-true");
    }

    @Test
    void a_not_that_nothing_can_break_says_nothing() {
      fixture.rule(
          "$c : Component()\n    not Origin(component == $c, country == \"US\", country == \"CN\")",
          "PROHIBITED");
      assertThat(only("lint-always-true")).contains("so this 'not' says nothing");
      fixture.rule(
          "$c : Component()\n    not Origin(component == $c, country != \"US\", country != \"CN\")",
          "PROHIBITED");
      assertThat(codes()).doesNotContain("lint-always-true", "lint-unreachable");
    }

    @Test
    void totals_that_exclude_each_other_are_found() {
      String totals =
          "$c : Component()\n    accumulate(Component(parent == $c); $n : count(); $n > 5, $n < %s)";
      fixture.rule(totals.formatted("3"), "PROHIBITED");
      assertThat(codes()).contains("lint-unreachable");
      fixture.rule(totals.formatted("30"), "PROHIBITED");
      assertThat(codes()).doesNotContain("lint-unreachable");
    }

    @Test
    void a_total_of_origins_needs_them_to_be_stated() {
      String total =
          "$c : Component()\n    accumulate(Origin(component == $c, stage == \"%s\", $s : share);"
              + " $t : sum($s); $t > 50)";
      fixture.rule(total.formatted("assembled"), "PROHIBITED");
      assertThat(only("lint-total-of-nothing"))
          .contains("ACM-001: a part of which no origin is stated")
          .contains("add <decides any-of=\"origin:assembled\"/> to the rule");
      fixture.replace(
          RulebookFixture.MANIFEST,
          "<decides any-of=\"maker\"/>",
          "<decides any-of=\"origin:assembled\"/>");
      assertThat(codes()).doesNotContain("lint-total-of-nothing");
    }

    @Test
    void a_share_in_costs_needs_enough_to_be_stated_for_its_threshold() {
      fixture.rule("$c : Component(usCostMost <= 65)", "PROHIBITED");
      assertThat(only("lint-cost-share"))
          .contains("ACM-001: an assembly of whose costs too little is stated")
          .contains("add <decides any-of=\"us-cost-share:65\"/> to the rule");
      fixture.replace(
          RulebookFixture.MANIFEST,
          "<decides any-of=\"maker\"/>",
          "<decides any-of=\"us-cost-share:65\"/>");
      assertThat(codes()).doesNotContain("lint-cost-share");
      fixture.rule("$c : Component(usCostMost <= 65 || usCostMost <= 75)", "PROHIBITED");
      assertThat(only("lint-cost-share")).contains("us-cost-share:75");
    }

    @Test
    void a_total_of_what_no_manifest_can_ask_for_is_let_be() {
      fixture.rule(
          "$c : Component()\n    accumulate(Origin(component == $c, stage == \"mined\", $s : share);"
              + " $t : sum($s); $t > 50)",
          "PROHIBITED");
      assertThat(codes()).doesNotContain("lint-total-of-nothing");
      fixture.rule(
          "$c : Component()\n    accumulate(Component(parent == $c, $q : quantity);"
              + " $t : sum($q); $t > 50)",
          "PROHIBITED");
      assertThat(codes()).doesNotContain("lint-total-of-nothing");
    }

    @Test
    void a_side_that_an_earlier_one_covers_adds_nothing() {
      String sides = "$c : Component()\n    (Program(asOf >= \"%s\") or Program(asOf >= \"%s\"))";
      fixture.rule(sides.formatted("2000-01-01", "2010-01-01"), "PROHIBITED");
      assertThat(only("lint-shadowed")).contains("an earlier side of its 'or' holds too");
      fixture.rule(sides.formatted("2010-01-01", "2000-01-01"), "PROHIBITED");
      assertThat(codes()).doesNotContain("lint-shadowed");
    }
  }
}
