// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.workbench;

import dev.interdict.eclipse.provisioning.Equinox;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The plug-in in a workbench whose bundles run from where the build put them. */
class WorkbenchIT {
  @TestFactory
  Stream<DynamicTest> inside_the_workbench() throws Exception {
    try (Desktop desktop = Desktop.start()) {
      Reactor reactor = Reactor.in("workbench");
      Equinox ide = Equinox.of(reactor.work().resolve("ide"), reactor.bundles());
      return new InIde(ide, desktop, reactor.work())
          .run(
              "workbench",
              System.getProperty(
                      "workbench.tests",
                      "FirstLightTest,BuilderTest,XmlBomTest,SubBomTest,EnduranceTest")
                  .split(","));
    }
  }
}
