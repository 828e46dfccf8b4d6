// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.interdict.maven", importOptions = DoNotIncludeTests.class)
class ThinFaceTest {
  @ArchTest
  static final ArchRule uses_only_public_engine_packages =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.interdict.internal..")
          .because("what Maven needs, every face needs, so it belongs into the engine's API");

  @ArchTest
  static final ArchRule keeps_nothing_between_builds =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("dev.interdict.maven")
          .and()
          .areStatic()
          .should()
          .beFinal()
          .because("a Maven daemon and an IDE run many builds in one process");

  @ArchTest
  static final ArchRule only_goals_are_public =
      classes()
          .that()
          .resideInAPackage("dev.interdict.maven")
          .and()
          .arePublic()
          .should()
          .haveSimpleNameEndingWith("Mojo")
          .because("the contract is the goals and their parameters");
}
