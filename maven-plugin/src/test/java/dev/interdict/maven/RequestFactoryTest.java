// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.BomSource;
import dev.interdict.EvaluationRequest;
import dev.interdict.RulebookChoice;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Stated;
import dev.interdict.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFactoryTest {
  private static final String PROJECT =
      """
      <interdict xmlns="urn:interdict:project:1">
        <boms><include>src/*.json</include></boms>
        <rulebooks><rulebook id="us-889"/></rulebooks>
        <program horizon="30">
          <role>us.fed.prime</role>
          <set name="end-use" value="none"/>
          <set name="funding" value="grant"/>
        </program>
        <enforcement><fail-on>REVIEW</fail-on></enforcement>
      </interdict>
      """;

  @TempDir Path top;
  private Path module;
  private ParametersBuilder parameters;

  @BeforeEach
  void module() throws IOException {
    module = Files.createDirectories(top.resolve("module"));
    parameters = new ParametersBuilder(module).root(top);
  }

  @Test
  void takes_everything_from_the_project_file_of_the_module() throws IOException {
    write("module/interdict.xml", PROJECT);
    write("module/src/a.json", "{}");

    ModuleRequest wanted = create();
    EvaluationRequest request = wanted.request();

    assertThat(request.diagnostics()).isEmpty();
    assertThat(request.boms()).extracting(BomSource::path).containsExactly("src/a.json");
    assertThat(request.rulebooks()).extracting(c -> c.stated().value()).containsExactly("us-889");
    assertThat(request.program().roles()).extracting(Stated::value).containsExactly("us.fed.prime");
    assertThat(request.program().horizonDays()).isEqualTo(30);
    assertThat(request.program().asOf()).isEqualTo(ParametersBuilder.TODAY);
    assertThat(request.enforcement().failOn()).containsExactly(Verdict.REVIEW);
    assertThat(wanted.own()).isTrue();
    assertThat(wanted.formats()).containsExactly(ReportFormat.JSON);
  }

  @Test
  void parameters_win_over_the_project_file() throws IOException {
    write("module/interdict.xml", PROJECT);
    write("module/src/a.json", "{}");
    write("module/other/b.json", "{}");
    parameters.boms = List.of("other/*.json");
    parameters.roles = List.of("all");
    parameters.rulebooks = List.of("us-1260h", "./ours");
    parameters.set = Map.of("end-use", "public-safety");
    parameters.asOf = "2019-08-12";
    parameters.horizon = 365;
    parameters.failOn = List.of("prohibited-from", "UNDETERMINED");
    parameters.formats = List.of("text", "json");

    ModuleRequest wanted = create();
    EvaluationRequest request = wanted.request();

    assertThat(request.diagnostics()).isEmpty();
    assertThat(request.boms()).extracting(BomSource::path).containsExactly("other/b.json");
    assertThat(request.program().roles()).containsExactly(Stated.of("all"));
    assertThat(request.rulebooks())
        .containsExactly(
            new RulebookChoice.Shipped(Stated.of("us-1260h")),
            new RulebookChoice.Folder(Stated.of("ours"), module.resolve("ours")));
    assertThat(request.program().set())
        .containsEntry("end-use", Stated.of("public-safety"))
        .containsKey("funding");
    assertThat(request.program().asOf()).isEqualTo(LocalDate.parse("2019-08-12"));
    assertThat(request.program().horizonDays()).isEqualTo(365);
    assertThat(request.enforcement().failOn())
        .containsExactly(Verdict.PROHIBITED_FROM, Verdict.UNDETERMINED);
    assertThat(wanted.formats()).containsExactly(ReportFormat.TEXT, ReportFormat.JSON);
  }

  @Test
  void how_boms_are_read_is_for_the_project_file_and_the_schema_for_either() throws IOException {
    String limits = PROJECT.replace("<program", "<limits levels='7'/><program");
    write("module/interdict.xml", limits);
    write("module/src/a.json", "{}");

    assertThat(create().request().reading().limits().levels()).isEqualTo(7);
    assertThat(create().request().reading().validateSchema()).isFalse();

    parameters.validateSchema = true;
    assertThat(create().request().reading().limits().levels()).isEqualTo(7);
    assertThat(create().request().reading().validateSchema()).isTrue();

    parameters.validateSchema = false;
    write("module/interdict.xml", limits.replace("<boms>", "<boms validate-schema='true'>"));
    assertThat(create().request().reading().validateSchema()).isTrue();
  }

  @Test
  void facts_of_the_parameters_replace_those_of_the_project_file() throws IOException {
    String facts = "<facts xmlns='urn:interdict:facts:1'>%s</facts>";
    write("module/src/a.json", "{}");
    write("module/broken.xml", facts.formatted("<fact/>"));
    write(
        "module/facts.xml",
        facts.formatted(
            "<fact component='u1' field='cost' value='3' said-by='R' said-on='2026-01-01'"
                + " document='d'/>"));
    write(
        "module/interdict.xml", PROJECT.replace("<program", "<facts file='broken.xml'/><program"));
    assertThat(create().request().diagnostics()).isNotEmpty();
    assertThat(create().request().reading().facts().isEmpty()).isTrue();

    parameters.facts = module.resolve("facts.xml");

    assertThat(create().request().diagnostics()).isEmpty();
    assertThat(create().request().reading().facts().facts()).hasSize(1);
    assertThat(create().request().reading().facts().path()).isEqualTo("facts.xml");
  }

  @Test
  void an_inherited_project_file_names_boms_of_the_module_that_inherits_it() throws IOException {
    write("interdict.xml", PROJECT);
    write("src/top.json", "{}");
    write("module/src/a.json", "{}");

    ModuleRequest wanted = create();

    assertThat(wanted.request().boms()).extracting(BomSource::path).containsExactly("src/a.json");
    assertThat(wanted.own()).isFalse();
  }

  @Test
  void an_inherited_project_file_may_name_a_file_that_the_module_has_not_got() throws IOException {
    write("interdict.xml", PROJECT.replace("src/*.json", "src/product.json"));

    ModuleRequest wanted = create();

    assertThat(wanted.empty()).isTrue();
    assertThat(wanted.own()).isFalse();
    assertThat(wanted.source()).isEqualTo("no file matches the BOMs of ../interdict.xml");
  }

  @Test
  void the_search_ends_at_the_root_of_the_build() throws IOException {
    write("interdict.xml", PROJECT);
    parameters.root(module);

    ModuleRequest wanted = create();

    assertThat(wanted.empty()).isTrue();
    assertThat(wanted.own()).isFalse();
    assertThat(wanted.source()).isEqualTo("there is no interdict.xml in this folder");
  }

  @Test
  void settings_of_its_own_must_name_a_bom() throws IOException {
    write("module/interdict.xml", PROJECT);

    assertThat(create().own()).isTrue();
    assertThat(create().empty()).isTrue();
  }

  @Test
  void the_project_file_of_an_aggregator_is_meant_for_its_modules_too() throws IOException {
    write("module/interdict.xml", PROJECT);
    parameters.aggregator = true;

    assertThat(create().own()).isFalse();
  }

  @Test
  void a_bom_may_lie_anywhere_but_no_report_tells_where() throws IOException {
    Path elsewhere = write("elsewhere/x.json", "{}");
    parameters.boms = List.of(elsewhere.toString(), "../elsewhere/x.json");

    assertThat(create().request().boms()).extracting(BomSource::path).containsExactly("x.json");
  }

  @Test
  void a_glob_that_matches_nothing_while_another_does_is_a_warning() throws IOException {
    write("module/a.json", "{}");
    parameters.boms = List.of("hbom/*.json", "*.json");

    assertThat(create().request().diagnostics())
        .extracting(Diagnostic::render)
        .containsExactly("WARNING interdict.boms: no file matches 'hbom/*.json'");

    parameters.boms = List.of("hbom/*.json");

    assertThat(create().empty()).isTrue();
  }

  @Test
  void two_files_of_one_name_are_two_boms() throws IOException {
    parameters.boms =
        List.of(write("a/x.json", "{}").toString(), write("b/x.json", "{}").toString());

    assertThat(create().request().boms()).hasSize(2);
  }

  @Test
  void every_wrong_word_is_a_diagnostic() {
    parameters.asOf = "tomorrow";
    parameters.horizon = -1;
    parameters.failOn = List.of("BANNED");
    parameters.formats = List.of("sarif", "yaml");
    parameters.boms = List.of("missing.json", "../*.json");

    ModuleRequest wanted = create();

    assertThat(wanted.request().diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "interdict.boms: there is no file 'missing.json'; it is taken as relative to the"
                + " module's folder",
            "'../*.json' leads out of this file's folder",
            "interdict.asOf: 'tomorrow' is no date; write it as 2026-11-22",
            "interdict.horizon: '-1' is no number of days from 0 to 36525",
            "interdict.failOn: 'BANNED' is no verdict; known: PROHIBITED, PROHIBITED_FROM, REVIEW,"
                + " UNDETERMINED, DISCLOSE, NOTICE",
            "interdict.formats: 'sarif' is not in this version; known: text, json",
            "interdict.formats: 'yaml' is no format; known: text, json");
    assertThat(wanted.empty()).isFalse();
    assertThat(wanted.formats()).containsExactly(ReportFormat.JSON);
  }

  @Test
  void mistakes_of_the_project_file_end_up_in_the_request() throws IOException {
    write("module/interdict.xml", PROJECT.replace("REVIEW", "REVUE"));

    ModuleRequest wanted = create();

    assertThat(wanted.empty()).isFalse();
    assertThat(wanted.request().diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.render()).contains("interdict.xml:9:").contains("REVIEW"));
  }

  @Test
  void a_bom_may_name_files_of_its_module_and_no_others() throws IOException {
    write("module/src/a.json", "{}");
    write("module/parts/b.json", "{}");
    write("c.json", "{}");
    parameters.boms = List.of("src/a.json");

    BomSource.Neighbours beside = create().request().boms().get(0).neighbours();

    assertThat(beside.find("../parts/b.json"))
        .isInstanceOfSatisfying(
            BomSource.Resolved.class,
            found -> assertThat(found.bom().path()).isEqualTo("parts/b.json"));
    assertThat(beside.find("../../c.json")).isInstanceOf(BomSource.Unresolved.class);
  }

  private ModuleRequest create() {
    return new RequestFactory().create(parameters.build());
  }

  private Path write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
