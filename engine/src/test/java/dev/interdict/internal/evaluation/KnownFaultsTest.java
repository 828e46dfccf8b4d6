// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static dev.interdict.internal.evaluation.Boards.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults that Drools is known to have, in what the profile reaches of it: the engine finds what
 * nested loops find all the same, or refuses the words that bring the fault about.
 */
final class KnownFaultsTest {
  private static final int FACT_SETS = 150;

  /** apache/incubator-kie-drools 7121: a null pointer. */
  @Test
  void one_condition_may_stand_under_not_in_one_rule_and_under_exists_in_another() {
    var rules = new ArrayList<String>();
    for (String inner :
        List.of(
            "Origin(component == $c, country == \"CN\")",
            "Origin(component == $c.parent, country == $c.name)",
            "Component(parent == $c, maker == $c.maker)",
            "ListMatch(component == $c, list == \"ndaa-889\")",
            "Bom(endItem == $c)")) {
      for (String one : List.of("", "not ", "exists ")) {
        rules.add("$c : Component()\n " + one + inner);
        for (String other : List.of("not ", "exists ")) {
          rules.add("$c : Component()\n " + one + inner + "\n " + other + inner);
          rules.add(
              "$c : Component()\n "
                  + other
                  + inner
                  + "\n Program(asOf != null)\n "
                  + one
                  + inner
                  + "\n exists Component(this == $c)");
        }
      }
    }
    foundByLoops(rules);
  }

  /** apache/incubator-kie-drools 6711: a missing method once a constraint has run often enough. */
  @Test
  void operators_hold_however_often_they_are_asked() {
    foundByLoops(
        List.of(
            "$c : Component(maker str[startsWith] \"a\")",
            "$c : Component(maker not str[endsWith] \"a\")",
            "$c : Component(maker str[length] 1)",
            "$c : Component(maker matches \"[a1]\")",
            "$c : Component(originStages contains \"mined\")",
            "$c : Component()\n Component(this == $c, maker memberOf $c.originStages)",
            "$c : Component()\n Component(parent == $c, name str[startsWith] $c.name)"));
  }

  /** apache/incubator-kie-drools 7125: a null pointer after chains of changes to a live base. */
  @Test
  void rules_edited_again_and_again_are_a_new_base_each_time() {
    var random = new Random(7125);
    for (int edition = 0; edition < 40; edition++) {
      Asked asked = Asked.of(GeneratedRules.rulebook(random, "E" + edition));
      List<Object> facts = GeneratedFacts.of(random);
      assertThat(asked.engine(facts)).isEqualTo(asked.loops(facts));
      assertThat(asked.engine(facts)).as("asked again").isEqualTo(asked.loops(facts));
    }
  }

  /** apache/incubator-kie-drools 6422 and 6846: a null pointer where facts change as rules fire. */
  @ParameterizedTest
  @ValueSource(strings = {"no-loop true", "lock-on-active true"})
  void attributes_that_need_changing_facts_are_refused(String attribute) {
    String text =
        rule("R", "$c : Component()").replace("\nwhen\n", "\n    " + attribute + "\nwhen\n");

    assertThatThrownBy(() -> Asked.of(text))
        .hasMessageContaining("'" + attribute.split(" ")[0] + "' is not allowed");
  }

  private static void foundByLoops(List<String> conditions) {
    var text = new StringBuilder();
    for (int i = 0; i < conditions.size(); i++) {
      text.append(rule("R" + i, conditions.get(i)));
    }
    Asked asked = Asked.of(text.toString());
    int found = 0;
    for (int i = 0; i < FACT_SETS; i++) {
      List<Object> facts = GeneratedFacts.of(new Random(i * 0x9E3779B97F4A7C15L));
      List<String> engine = asked.engine(facts);
      assertThat(engine).as("facts %s", facts).isEqualTo(asked.loops(facts));
      found += engine.size();
    }
    assertThat(found).isGreaterThan(FACT_SETS);
  }
}
