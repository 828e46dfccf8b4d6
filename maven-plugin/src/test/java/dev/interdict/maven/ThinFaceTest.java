// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** Plain tests: Surefire doesn't run what ArchUnit's own engine finds in fields. */
class ThinFaceTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.interdict.maven");

  @Test
  void uses_only_public_engine_packages() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.interdict.internal..")
        .because("what Maven needs, every face needs, so it belongs into the engine's API")
        .check(HOUSE);
  }

  @Test
  void keeps_nothing_between_builds() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("dev.interdict.maven")
        .and()
        .areStatic()
        .should()
        .beFinal()
        .because("a Maven daemon and an IDE run many builds in one process")
        .check(HOUSE);
  }

  @Test
  void only_goals_are_public() {
    classes()
        .that()
        .resideInAPackage("dev.interdict.maven")
        .and()
        .arePublic()
        .should()
        .haveSimpleNameEndingWith("Mojo")
        .because("the contract is the goals and their parameters")
        .check(HOUSE);
  }
}
