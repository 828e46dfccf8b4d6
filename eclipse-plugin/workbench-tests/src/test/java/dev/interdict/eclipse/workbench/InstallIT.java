// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.eclipse.provisioning.Equinox;
import dev.interdict.eclipse.provisioning.P2;
import dev.interdict.eclipse.provisioning.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/** The update site as people use it: installed into a plain IDE by p2, used, and removed again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstallIT {
  private static final String FEATURE = "dev.interdict.eclipse.feature.feature.group";
  private static final String PLAIN = "plain.ide";

  private static Desktop desktop;
  private static Reactor reactor;
  private static Path ide;
  private static List<String> plain;

  @BeforeAll
  static void start() throws Exception {
    desktop = Desktop.start();
    reactor = Reactor.in("install");
    ide = reactor.work().resolve("ide");
  }

  @AfterAll
  static void stop() {
    if (desktop != null) {
      desktop.close();
    }
  }

  @Test
  @Order(1)
  void the_site_installs_into_a_plain_ide() throws Exception {
    Path repository = reactor.work().resolve("platform");
    Path product = reactor.work().resolve("plain.product");
    Product.write(product, PLAIN, reactor.platform());
    var p2 = new P2(Equinox.of(reactor.work().resolve("equinox"), reactor.platform()));
    p2.publish("Platform", repository, reactor.platform());
    p2.publishProduct(repository, product);
    p2.install(ide, repository.toUri().toString(), PLAIN);
    plain = bundles();
    assertThat(plain).isNotEmpty().noneMatch(line -> line.contains("dev.interdict"));

    // From here on the IDE does the work itself, and the zipped site is all it knows.
    itself().install(ide, "jar:" + Reactor.SITE.toUri() + "!/", FEATURE);
    assertThat(itself().installedRoots(ide)).contains(FEATURE);
    assertThat(bundles().stream().filter(line -> line.startsWith("dev.interdict.eclipse.")))
        .hasSize(3);
  }

  @TestFactory
  @Order(2)
  Stream<DynamicTest> the_installed_plug_in_marks_the_banned_part() throws Exception {
    Path tests = reactor.work().resolve("tests");
    itself().publish("Tests", tests, reactor.tests());
    itself().install(ide, tests.toUri().toString(), InIde.TESTS);
    return new InIde(Equinox.installed(ide), desktop, reactor.work())
        .run("installed", "FirstLightTest");
  }

  @Test
  @Order(3)
  void uninstalling_leaves_the_ide_as_it_was() throws Exception {
    itself().uninstall(ide, InIde.TESTS);
    itself().uninstall(ide, FEATURE);
    assertThat(bundles()).containsExactlyInAnyOrderElementsOf(plain);
    assertThat(itself().installedRoots(ide)).contains(PLAIN).doesNotContain("interdict");
    itself().collectGarbage();
    for (String folder : List.of("plugins", "features")) {
      try (Stream<Path> files = Files.list(ide.resolve(folder))) {
        assertThat(files).noneMatch(file -> file.getFileName().toString().contains("interdict"));
      }
    }
  }

  private static P2 itself() throws Exception {
    return new P2(Equinox.installed(ide));
  }

  /** What the IDE starts with, without the paths. */
  private static List<String> bundles() throws Exception {
    Path list = ide.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
    return Files.readAllLines(list).stream().filter(line -> !line.startsWith("#")).toList();
  }
}
