// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.interdict.HouseRules.HouseRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine keeps the rules of the house. */
final class LayeringTest {
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .importUrl(ComplianceEngine.class.getProtectionDomain().getCodeSource().getLocation());

  static List<HouseRule> rules() {
    return HouseRules.of("dev.interdict");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void the_engine_keeps(HouseRule rule) {
    rule.rule().check(ENGINE);
  }
}
