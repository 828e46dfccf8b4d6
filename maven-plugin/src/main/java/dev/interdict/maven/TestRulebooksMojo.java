// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.EngineException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Runs the tests of rulebooks, and fails the build where something else is found than {@code
 * expected.txt} says. A rulebook without tests, and a build in which no rulebook is found, is an
 * error. Needs no POM and no network.
 */
@Mojo(
    name = "test-rulebooks",
    defaultPhase = LifecyclePhase.TEST,
    threadSafe = true,
    requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills the fields.
public final class TestRulebooksMojo extends AbstractMojo {
  /** Does nothing. */
  @Parameter(property = "interdict.skip", defaultValue = "false")
  boolean skip;

  /** Does nothing either: what all goals that test obey. */
  @Parameter(property = "skipTests", defaultValue = "false")
  boolean skipTests;

  /** Does nothing either: what all goals that test obey. */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  boolean skipAllTests;

  /**
   * The folders: each holds a {@code rulebook.xml}, or rulebooks in folders of their own. Relative
   * to the module's folder. Without it: the module's folder, or {@code rulebooks} in it, or else
   * the folders that {@code interdict.xml} names.
   */
  @Parameter(property = "interdict.rulebooks")
  @Nullable List<String> rulebooks;

  /** Whether each {@code expected.txt} that differs is rewritten, instead of failing the build. */
  @Parameter(property = "interdict.update", defaultValue = "false")
  boolean update;

  /** Whether the rules, branches and table rows are listed that no test saw reporting. */
  @Parameter(property = "interdict.coverage", defaultValue = "true")
  boolean coverage;

  /**
   * What is done about conditions that never hold, rules without a near miss and the like: {@code
   * warn}, {@code fail} the build, or {@code off}.
   */
  @Parameter(property = "interdict.lint", defaultValue = "warn")
  String lint;

  /** The day on which lists have to be fresh, such as {@code 2026-11-22}. Without it: today. */
  @Parameter(property = "interdict.asOf")
  @Nullable String asOf;

  /**
   * Where {@code TEST-rulebooks.xml} goes, the results as JUnit XML. Without it: {@code
   * ${project.build.directory}/interdict}, and without a POM {@code target/interdict} in the
   * working directory.
   */
  @Parameter(property = "interdict.outputDirectory")
  @Nullable File outputDirectory;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject module;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipTests || skipAllTests) {
      getLog().info("The tests of rulebooks are skipped.");
      return;
    }
    var goal =
        new RulebookTestGoal(
            basedir(),
            rulebooks == null ? List.of() : rulebooks,
            update,
            coverage,
            RulebookTestGoal.Lint.of(lint),
            RulebookTestGoal.day(asOf, LocalDate.now(ZoneId.systemDefault())),
            reportFile());
    try {
      goal.run(new BuildLog(getLog()));
    } catch (EngineException e) {
      e.diagnostics()
          .forEach(d -> DiagnosticLines.rendered(d).forEach(new BuildLog(getLog())::write));
      throw new MojoExecutionException(
          "The rulebooks can't be tested: "
              + e.getMessage()
              + ". Name their folders with -Dinterdict.rulebooks=FOLDER, or correct what is named"
              + " above");
    } catch (IOException e) {
      throw new MojoExecutionException(
          "The results can't be written to "
              + DisplayPath.of(basedir(), reportFile())
              + ": "
              + e.getMessage()
              + ". Make the folder writable, or set -Dinterdict.outputDirectory=FOLDER",
          e);
    }
  }

  private Path basedir() {
    File folder = module.getFile() == null ? null : module.getBasedir();
    Path path = folder == null ? Path.of(session.getExecutionRootDirectory()) : folder.toPath();
    return path.toAbsolutePath().normalize();
  }

  private Path reportFile() {
    Path target =
        module.getFile() == null
            ? basedir().resolve("target")
            : Path.of(module.getBuild().getDirectory());
    Path folder = outputDirectory == null ? target.resolve("interdict") : outputDirectory.toPath();
    return folder.resolve("TEST-rulebooks.xml");
  }
}
