// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.eclipse.provisioning.Equinox;
import dev.interdict.eclipse.provisioning.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Test classes of the bundle dev.interdict.eclipse.tests, run inside an IDE. */
record InIde(Equinox ide, Desktop desktop, Path work) {
  static final String TESTS = "dev.interdict.eclipse.tests";
  private static final int SECONDS = 600;

  /** Each test inside the IDE as a test here, and one that the IDE ended as it should. */
  Stream<DynamicTest> run(String screenshots, String... classes) throws Exception {
    Path reports = Folders.fresh(work.resolve("reports"));
    Equinox configured =
        ide.with(
            "-Dtests.classes="
                + Stream.of(classes).map(c -> TESTS + "." + c).collect(Collectors.joining(",")),
            "-Dtests.reports=" + reports,
            "-Dtests.screenshots="
                + Path.of(System.getProperty("workbench.screenshots"), screenshots),
            "-Dtests.example=" + CommandLine.EXAMPLE,
            "-Dtests.expected=" + CommandLine.check(work.resolve("expected.json")));
    String failure = null;
    try {
      String printed =
          configured.run(
              TESTS + ".application",
              List.of("-data", Folders.fresh(work.resolve("workspace")).toString()),
              Map.of("DISPLAY", desktop.display(), "GTK_THEME", "Adwaita", "NO_AT_BRIDGE", "1"),
              SECONDS);
      assertThat(printed).doesNotContain("Could not resolve module");
      printed.lines().filter(line -> line.startsWith("measured ")).forEach(System.out::println);
    } catch (IOException e) {
      failure = e.getMessage();
    }
    List<DynamicTest> tests = tests(reports.resolve("TEST-junit-jupiter.xml"));
    int count = tests.size();
    String ended = failure;
    var all = new ArrayList<>(tests);
    all.add(
        DynamicTest.dynamicTest(
            "the IDE ended normally",
            () -> {
              assertThat(ended).isNull();
              assertThat(count).as("tests inside the IDE").isPositive();
            }));
    return all.stream();
  }

  private static List<DynamicTest> tests(Path report) throws Exception {
    if (!Files.exists(report)) {
      return List.of();
    }
    NodeList cases =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getElementsByTagName("testcase");
    var tests = new ArrayList<DynamicTest>();
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      String group = test.getAttribute("classname");
      tests.add(
          DynamicTest.dynamicTest(
              group.substring(group.lastIndexOf('.') + 1) + "." + test.getAttribute("name"),
              () -> assertPassed(test)));
    }
    return tests;
  }

  private static void assertPassed(Element test) {
    for (String kind : List.of("failure", "error", "skipped")) {
      NodeList found = test.getElementsByTagName(kind);
      if (found.getLength() > 0) {
        throw new AssertionError(kind + ": " + found.item(0).getTextContent());
      }
    }
  }
}
