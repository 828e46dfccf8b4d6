// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.interdict.BomSource;
import dev.interdict.ComplianceEngine;
import dev.interdict.Enforcement;
import dev.interdict.EvaluationRequest;
import dev.interdict.ProgramSettings;
import dev.interdict.ReadingSettings;
import dev.interdict.cli.Cli.Run;
import dev.interdict.model.Stated;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports go where they are wanted, whole, and say what the engine says. */
class ReportOutputTest {
  private static final String[] HUAWEI = {"check", "huawei.cdx.json", "--role", "us.fed.prime"};

  @TempDir Path folder;

  private Run run(String... more) {
    Path bom = folder.resolve("huawei.cdx.json");
    if (!Files.exists(bom)) {
      Cli.bom("huawei.cdx.json", bom);
    }
    return Cli.in(folder)
        .run(Stream.concat(Stream.of(HUAWEI), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void json_to_a_file_leaves_text_on_standard_output() {
    Run plain = run();
    Run both = run("--format", "json=out.json");

    assertThat(both).isEqualTo(plain);
    assertThat(Cli.read(folder.resolve("out.json")))
        .isEqualTo(run("--format", "json").out())
        .contains("\"urn:interdict:report:1\"");
  }

  @Test
  void json_to_standard_output_is_all_there() {
    assertThat(run("--format", "json").out()).startsWith("{").endsWith("}\n");
  }

  @Test
  void each_file_gets_its_report_and_no_other_file_is_left() throws IOException {
    Cli.write(folder.resolve("old.json"), "old");

    Run run = run("--format", "json=old.json", "--format", "text=new.txt", "--format", "json");

    assertThat(run.code()).isEqualTo(2);
    assertThat(Cli.read(folder.resolve("old.json"))).isEqualTo(run.out());
    assertThat(Cli.read(folder.resolve("new.txt"))).isEqualTo(run().out());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("huawei.cdx.json", "old.json", "new.txt");
    }
  }

  @Test
  void an_incomplete_run_writes_its_report_too() {
    Run run = run("gone.json", "--format", "json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("\"complete\": false").contains("889-001");
    assertThat(problems(run.out())).isEmpty();
  }

  @Test
  void json_is_valid() {
    assertThat(problems(run("--format", "json").out())).isEmpty();
    assertThat(problems(Cli.in(Cli.BAD).run("check", "null.json", "--format", "json").out()))
        .isEmpty();
  }

  @Test
  void the_order_of_arguments_doesnt_matter() {
    Cli.bom("clean.cdx.json", folder.resolve("clean.cdx.json"));

    Run last = run("clean.cdx.json", "./clean.cdx.json");
    Run first =
        Cli.in(folder).run("check", "clean.cdx.json", "huawei.cdx.json", "--role", "us.fed.prime");

    assertThat(last).isEqualTo(first);
  }

  @Test
  void the_command_finds_what_the_java_interface_finds() {
    var settings =
        new ProgramSettings(Cli.TODAY, 730, List.of(Stated.of("us.fed.prime")), Map.of());
    var request =
        new EvaluationRequest(
            List.of(BomSource.file("any/name.json", Cli.CHINESE)),
            List.of(),
            settings,
            Enforcement.DEFAULT,
            ReadingSettings.DEFAULT,
            List.of());
    List<String> expected =
        ComplianceEngine.shipped().evaluate(request).findings().stream()
            .map(finding -> finding.fingerprint())
            .toList();

    Run run =
        Cli.in(folder)
            .run("check", Cli.CHINESE.toString(), "--role", "us.fed.prime", "--format", "json");

    assertThat(expected).isNotEmpty();
    assertThat(
            Pattern.compile("\"fingerprint\": \"([^\"]+)\"")
                .matcher(run.out())
                .results()
                .map(match -> match.group(1)))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void colour_is_for_terminals_without_no_color() {
    Cli.bom("huawei.cdx.json", folder.resolve("huawei.cdx.json"));
    Cli cli = Cli.in(folder).on(new Terminal(true, true));

    assertThat(cli.run(HUAWEI).out()).contains("\u001b[1;31mPROHIBITED");
    assertThat(cli.with(Map.of("NO_COLOR", "1")).run(HUAWEI).out()).isEqualTo(run().out());
    assertThat(cli.with(Map.of("TERM", "dumb")).run(HUAWEI).out()).isEqualTo(run().out());
  }

  private static List<?> problems(String json) {
    return schema().validate(json, InputFormat.JSON);
  }

  private static Schema schema() {
    try (InputStream in =
        ComplianceEngine.class.getResourceAsStream("interdict-report-1.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
