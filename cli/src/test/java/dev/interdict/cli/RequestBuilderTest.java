// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interdict.BomSource;
import dev.interdict.Enforcement;
import dev.interdict.EvaluationRequest;
import dev.interdict.ReadingLimits;
import dev.interdict.ReadingSettings;
import dev.interdict.RulebookChoice;
import dev.interdict.finding.Level;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Stated;
import dev.interdict.project.Project;
import dev.interdict.project.ProjectReading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestBuilderTest {
  private static final Path DIRECTORY = Path.of("/srv/box");
  private static final CheckArguments NONE =
      new CheckArguments(
          List.of("a.json"),
          null,
          List.of(),
          List.of(),
          List.of(),
          null,
          null,
          null,
          List.of(),
          List.of(),
          false);
  private static final CheckArguments ALL =
      new CheckArguments(
          List.of("b.json", "../a.json", "/tmp/../srv/box/b.json"),
          null,
          List.of("us-889,./mine"),
          List.of("us.fed.prime, us.importer", "us.fed.prime"),
          List.of("end-use=a=b"),
          "2027-01-02",
          "7",
          null,
          List.of(),
          List.of("notice"),
          true);

  private static final ReadingLimits LIMITS = new ReadingLimits(1024, 5, 4, 30, 20);

  private static RequestBuilder builder(CheckArguments arguments) {
    return new RequestBuilder(arguments, DIRECTORY, Cli.TODAY);
  }

  @Test
  void defaults_are_those_of_the_engine() {
    EvaluationRequest request = builder(NONE).build();

    assertThat(request.boms()).extracting(BomSource::path).containsExactly("a.json");
    assertThat(request.rulebooks()).isEmpty();
    assertThat(request.program().asOf()).isEqualTo(Cli.TODAY);
    assertThat(request.program().horizonDays()).isEqualTo(730);
    assertThat(request.program().roles()).isEmpty();
    assertThat(request.enforcement()).isEqualTo(Enforcement.DEFAULT);
    assertThat(request.reading()).isEqualTo(ReadingSettings.DEFAULT);
    assertThat(request.diagnostics()).isEmpty();
  }

  @Test
  void every_argument_arrives() {
    EvaluationRequest request = builder(ALL).build();

    assertThat(request.boms()).extracting(BomSource::path).containsExactly("a.json", "b.json");
    assertThat(request.rulebooks())
        .containsExactly(
            new RulebookChoice.Shipped(Stated.of("us-889")),
            new RulebookChoice.Folder(Stated.of("./mine"), DIRECTORY.resolve("mine")));
    assertThat(request.program().asOf()).isEqualTo(LocalDate.of(2027, 1, 2));
    assertThat(request.program().horizonDays()).isEqualTo(7);
    assertThat(request.program().roles())
        .containsExactly(Stated.of("us.fed.prime"), Stated.of("us.importer"));
    assertThat(request.program().set()).isEqualTo(Map.of("end-use", Stated.of("a=b")));
    assertThat(request.enforcement().failOn()).containsExactly(Verdict.NOTICE);
    assertThat(request.reading()).isEqualTo(ReadingSettings.DEFAULT.orValidating(true));
  }

  @Test
  void a_project_fills_what_the_arguments_leave_open() {
    EvaluationRequest request = builder(NONE).build(new ProjectReading(project(), List.of()));

    assertThat(request.boms()).extracting(BomSource::path).containsExactly("box/a.json");
    assertThat(request.rulebooks()).isEqualTo(project().rulebooks());
    assertThat(request.program().horizonDays()).isEqualTo(30);
    assertThat(request.program().roles()).containsExactly(Stated.of("eu.mno"));
    assertThat(request.program().set()).isEqualTo(project().set());
    assertThat(request.enforcement()).isEqualTo(project().enforcement());
    assertThat(request.reading()).isEqualTo(project().reading());
  }

  @Test
  void arguments_go_before_the_project() {
    EvaluationRequest request = builder(ALL).build(new ProjectReading(project(), List.of()));

    assertThat(request.rulebooks()).hasSize(2);
    assertThat(request.program().horizonDays()).isEqualTo(7);
    assertThat(request.program().roles()).hasSize(2);
    assertThat(request.program().set())
        .isEqualTo(Map.of("end-use", Stated.of("a=b"), "funding", Stated.of("usf")));
    assertThat(request.enforcement())
        .isEqualTo(project().enforcement().withFailOn(Set.of(Verdict.NOTICE)));
    assertThat(request.reading()).isEqualTo(new ReadingSettings(LIMITS, true));
  }

  @Test
  void a_mistake_shows_before_any_file_is_read() {
    var arguments =
        new CheckArguments(
            List.of("\0"),
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of(),
            false);

    assertThatThrownBy(() -> builder(arguments).boms())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("can't be the name of a file");
  }

  private static Project project() {
    return new Project(
        Path.of("/srv/interdict.xml"),
        "interdict.xml",
        List.of(Stated.of("*.json")),
        List.of(),
        List.of(new RulebookChoice.Shipped(Stated.of("us-1260h"))),
        List.of(Stated.of("eu.mno")),
        Map.of("end-use", Stated.of("none"), "funding", Stated.of("usf")),
        List.of(),
        30,
        new Enforcement(
            Map.of(Verdict.REVIEW, Level.NOTE), Map.of(), Set.of(Verdict.REVIEW), List.of()),
        new ReadingSettings(LIMITS, false));
  }
}
