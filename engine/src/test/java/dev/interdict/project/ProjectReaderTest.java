// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EvaluationLimits;
import dev.interdict.ReadingLimits;
import dev.interdict.ReadingSettings;
import dev.interdict.RulebookChoice;
import dev.interdict.Schemas;
import dev.interdict.finding.Level;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Stated;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReaderTest {
  @TempDir Path root;

  @Test
  void a_good_project_is_read_whole() {
    ProjectReading reading = new ProjectFolder(root).read(ProjectFolder.GOOD);

    assertThat(reading.diagnostics()).isEmpty();
    Project project = reading.project();
    assertThat(project.file()).isEqualTo(root.resolve("interdict.xml"));
    assertThat(values(project.includes())).containsExactly("hbom/**/*.cdx.json");
    assertThat(values(project.excludes())).containsExactly("hbom/old/**");
    assertThat(values(project.roles())).containsExactly("us.fed.prime", "us.dod.prime");
    assertThat(project.horizonDays()).isEqualTo(365);
    assertThat(project.set().keySet()).containsExactly("end-use", "funding");
    assertThat(project.enforcement().level("889-001", Verdict.REVIEW)).isEqualTo(Level.NOTE);
    assertThat(project.enforcement().level("889-003", Verdict.REVIEW)).isEqualTo(Level.WARNING);
    assertThat(project.enforcement().failOn())
        .containsExactly(Verdict.PROHIBITED, Verdict.PROHIBITED_FROM);
    assertThat(values(project.enforcement().ruleIds())).containsExactly("889-003");
    assertThat(project.reading())
        .isEqualTo(
            new ReadingSettings(new ReadingLimits(8 * 1024 * 1024, 2000, 12, 4096, 64), true));
  }

  @Test
  void rulebooks_are_shipped_ones_or_folders_relative_to_the_file() {
    Project project = new ProjectFolder(root).read(ProjectFolder.GOOD).project();

    assertThat(project.rulebooks()).hasSize(2);
    assertThat(project.rulebooks().get(0)).isInstanceOf(RulebookChoice.Shipped.class);
    assertThat(project.rulebooks().get(1))
        .isInstanceOfSatisfying(
            RulebookChoice.Folder.class,
            folder -> assertThat(folder.path()).isEqualTo(root.resolve("policy/acme")));
  }

  @Test
  void every_value_knows_its_characters() {
    Project project = new ProjectFolder(root).read(ProjectFolder.GOOD).project();

    assertThat(project.roles().get(1).location()).hasToString("interdict.xml:14:11");
    assertThat(project.set().get("end-use").location()).hasToString("interdict.xml:15:32");
    assertThat(project.set().get("end-use").location().endColumn()).isEqualTo(55);
    assertThat(project.set().get("funding").location().pointer())
        .hasToString("/interdict/program[1]/set[2]/@value");
    assertThat(values(project.setNames())).containsExactly("end-use", "funding");
    assertThat(project.setNames().get(1).location()).hasToString("interdict.xml:16:16");
    assertThat(project.rulebooks().get(0).stated().location()).hasToString("interdict.xml:9:19");
  }

  @Test
  void places_count_the_same_with_a_byte_order_mark_and_with_cr_lf() {
    String content = "\uFEFF" + ProjectFolder.GOOD.replace("\n", "\r\n");

    Project project = new ProjectFolder(root).read(content).project();

    assertThat(project.roles().get(1).location()).hasToString("interdict.xml:14:11");
    assertThat(project.set().get("end-use").location()).hasToString("interdict.xml:15:32");
  }

  @Test
  void a_project_without_rulebooks_program_and_enforcement_takes_the_defaults() {
    Project project =
        new ProjectFolder(root)
            .read(
                "<interdict xmlns='urn:interdict:project:1'><boms><include>a.json</include></boms>"
                    + "</interdict>")
            .project();

    assertThat(project.rulebooks()).isEmpty();
    assertThat(project.roles()).isEmpty();
    assertThat(project.horizonDays()).isNull();
    assertThat(project.enforcement()).isEqualTo(dev.interdict.Enforcement.DEFAULT);
    assertThat(project.reading()).isEqualTo(ReadingSettings.DEFAULT);
  }

  @Test
  void a_good_project_is_valid_against_the_schema() {
    assertThat(Schemas.validate("interdict-project-1.xsd", ProjectFolder.GOOD)).isEmpty();
    assertThat(
            Schemas.validate(
                "interdict-project-1.xsd", ProjectFolder.GOOD.replace("REVIEW", "REVEIW")))
        .contains("REVEIW");
  }

  @Test
  void facts_are_read_with_the_project() {
    String named =
        ProjectFolder.GOOD.replace(
            "<enforcement>", "<facts file=\"supplier/facts.xml\"/>\n  <enforcement>");
    ProjectFolder folder = new ProjectFolder(root);
    String facts = "<facts xmlns=\"urn:interdict:facts:1\">%s</facts>";
    folder.put(
        "supplier/facts.xml",
        facts.formatted(
            "<fact component='u1' field='cost' value='3' said-by='R' said-on='2026-01-01'"
                + " document='d'/>"));

    Project project = folder.read(named).project();

    assertThat(Schemas.validate("interdict-project-1.xsd", named)).isEmpty();
    assertThat(project.reading().facts().path()).isEqualTo("supplier/facts.xml");
    assertThat(project.reading().facts().facts()).hasSize(1);

    folder.put("supplier/facts.xml", facts.formatted("<fact/>"));
    ProjectReading broken = folder.read(named);
    assertThat(broken.project().reading().facts().isEmpty()).isTrue();
    assertThat(broken.diagnostics())
        .isNotEmpty()
        .allMatch(diagnostic -> diagnostic.location().file().equals("supplier/facts.xml"));
  }

  @Test
  void limits_that_are_not_stated_are_as_usual() {
    String limits = "<limits file-mib=\"8\" components=\"2000\" levels=\"12\"";

    Project project =
        new ProjectFolder(root)
            .read(ProjectFolder.GOOD.replace(limits, "<limits levels=\"7\"").replace("64", "65"))
            .project();

    assertThat(project.reading().limits())
        .isEqualTo(new ReadingLimits(512L << 20, 1_000_000, 7, 4096, 65));
  }

  @Test
  void the_schema_allows_the_most_of_each_limit_and_no_more() {
    List<String> most =
        List.of(
            "file-mib=\"1000\"",
            "components=\"10000000\"",
            "levels=\"500\"",
            "text-length=\"16777216\"",
            "properties=\"1000000\"",
            "seconds=\"86400\"",
            "facts=\"500000000\"",
            "joins=\"500000000\"",
            "hits=\"500000000\"",
            "findings=\"500000000\"");
    String good =
        ProjectFolder.GOOD.replaceFirst(
            "<limits [^/]*/>", "<limits " + String.join(" ", most) + "/>");

    assertThat(Schemas.validate("interdict-project-1.xsd", good)).isEmpty();
    assertThat(new ProjectFolder(root).read(good).project().reading().limits())
        .isEqualTo(ReadingLimits.MOST);
    assertThat(new ProjectFolder(root).read(good).project().reading().evaluation())
        .isEqualTo(EvaluationLimits.MOST);
    for (String limit : most) {
      String attribute = limit.substring(0, limit.indexOf('='));
      long one = Long.parseLong(limit.replaceAll("\\D", "")) + 1;
      String more = good.replace(limit, attribute + "=\"" + one + "\"");
      assertThat(Schemas.validate("interdict-project-1.xsd", more)).contains("" + one);
      assertThat(new ProjectFolder(root).read(more).diagnostics())
          .extracting(d -> d.code())
          .containsExactly("project-limit");
    }
  }

  @Test
  void a_missing_file_is_a_diagnostic() {
    ProjectReading reading = new ProjectReader().read(root.resolve("none.xml"), "none.xml");

    assertThat(reading.project()).isNull();
    assertThat(reading.diagnostics())
        .extracting(d -> d.render())
        .containsExactly("ERROR none.xml:1:1: there is no such file");
  }

  @Test
  void bytes_that_are_no_utf_8_are_located() {
    byte[] bytes = "<interdict>\n  <!-- caf\u00e9 -->".getBytes(StandardCharsets.ISO_8859_1);

    ProjectReading reading = new ProjectReader().read(root.resolve("x.xml"), "x.xml", bytes);

    assertThat(reading.diagnostics())
        .extracting(d -> d.render())
        .containsExactly(
            """
            ERROR x.xml:2:11: not UTF-8: the byte 0xe9 can't stand here
             |   <!-- caf
             |           ^""");
  }

  @Test
  void jaxb_starts_whatever_the_context_class_loader_is() throws InterruptedException {
    var folder = new ProjectFolder(root);
    var thread =
        new Thread(() -> assertThat(folder.read(ProjectFolder.GOOD).project()).isNotNull());
    var failures = new java.util.concurrent.atomic.AtomicReference<Throwable>();
    thread.setUncaughtExceptionHandler((t, e) -> failures.set(e));
    thread.setContextClassLoader(null);
    thread.start();
    thread.join();

    assertThat(failures.get()).isNull();
  }

  private static List<String> values(List<Stated> stated) {
    return stated.stream().map(Stated::value).toList();
  }
}
