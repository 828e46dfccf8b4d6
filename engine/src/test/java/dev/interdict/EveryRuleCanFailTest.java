// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.interdict.HouseRules.HouseRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that passes on the ruin proves nothing about the house. */
final class EveryRuleCanFailTest {
  private static final JavaClasses RUIN = new ClassFileImporter().importPackages("ruin");

  /** What each rule must name: the culprit, so that it doesn't fail for another reason. */
  private static final Map<String, String> CULPRITS =
      Map.ofEntries(
          Map.entry("stages_do_not_know_each_other", "<ruin.internal.bom.NosyReader"),
          Map.entry("only_records_of_the_facade_are_used_inside", "<ruin.internal.bom.NosyReader"),
          Map.entry("stages_have_no_cycles", "Slice bom -> "),
          Map.entry("public_packages_have_no_cycles", "Slice finding -> "),
          Map.entry("public_vocabulary_knows_nothing_internal", "<ruin.model.LeakyFact"),
          Map.entry("drools_stays_behind_its_wall", "<ruin.internal.program.WallBreaker"),
          Map.entry("jackson_stays_behind_its_wall", "<ruin.internal.program.WallBreaker"),
          Map.entry("stax_stays_behind_its_wall", "<ruin.internal.program.WallBreaker"),
          Map.entry("jackson_databind_stays_behind_its_wall", "<ruin.internal.program.WallBreaker"),
          Map.entry(
              "schema_validators_stays_behind_its_wall", "<ruin.internal.program.WallBreaker"),
          Map.entry("jaxb_stays_behind_its_wall", "<ruin.internal.program.WallBreaker"),
          Map.entry("re2j_stays_behind_its_wall", "<ruin.internal.program.WallBreaker"),
          Map.entry("no_other_third_party", "<org.slf4j.Logger>"),
          Map.entry("public_signatures_are_public_types", "ruin.LeakyEngine.reader()"),
          Map.entry(
              "vocabulary_is_records_enums_interfaces_or_exceptions", "ruin.model.LeakyFact "),
          Map.entry("public_classes_are_final_or_abstract_types", "ruin.OpenClass "),
          Map.entry("no_public_fields", "<ruin.model.LeakyFact.open>"),
          Map.entry("packages_are_null_marked", "ruin.OpenClass "),
          Map.entry("no_clock_no_environment", "java.time.LocalDate.now()"),
          Map.entry("no_threads_of_its_own", "parallelStream()"),
          Map.entry("no_mutable_statics", "WordUtils.counter is not final"),
          Map.entry("no_standard_streams", "java.lang.System.out"),
          Map.entry("no_generic_exceptions", "java.lang.RuntimeException"),
          Map.entry("no_util_names", "ruin.internal.evaluation.WordUtils"),
          Map.entry("methods_declare_no_generic_exceptions", "WordUtils.careless()"),
          Map.entry("importer_saw_the_house", "classes were seen"));

  static List<HouseRule> rules() {
    return HouseRules.of("ruin");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void every_rule_can_fail(HouseRule rule) {
    var report = rule.rule().evaluate(RUIN).getFailureReport();

    assertThat(report.getDetails())
        .as(rule.name())
        .anyMatch(detail -> detail.contains(CULPRITS.getOrDefault(rule.name(), "no culprit")));
  }

  @Test
  void every_kind_of_clock_and_of_mutable_static_is_seen() {
    assertThat(details("no_clock_no_environment"))
        .contains("LocalDate.now()")
        .contains("Instant.now()")
        .contains("System.getenv(")
        .contains("System.getProperty(")
        .contains("Locale.getDefault()")
        .contains("ZoneId.systemDefault()")
        .contains("String.toLowerCase()")
        .contains("String.getBytes()");
    assertThat(details("no_mutable_statics"))
        .contains("counter is not final")
        .contains("NAMES is an array")
        .contains("CACHE holds a java.util.HashMap")
        .contains("TURN holds a java.util.concurrent.atomic.AtomicInteger")
        .doesNotContain("FIXED");
  }

  private static String details(String name) {
    HouseRule rule = rules().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    return String.join("\n", rule.rule().evaluate(RUIN).getFailureReport().getDetails());
  }
}
