// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.EngineException;
import dev.interdict.EvaluationResult;
import dev.interdict.maven.ReactorTally.End;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Judges the module's hardware bills of materials, and fails the build where an open finding has
 * level error (or a verdict named in {@code failOn}), or where an input can't be judged. Needs no
 * POM and no network.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills the fields.
public final class CheckMojo extends InterdictMojo {
  /**
   * Whether a module whose own settings name no BOM fails, and a build in which no module has one.
   * Settings are a module's own if they are its {@code boms}, or an {@code interdict.xml} in it
   * that serves no modules below it.
   */
  @Parameter(property = "interdict.failIfNoBom", defaultValue = "true")
  boolean failIfNoBom;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution execution;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Interdict is skipped (interdict.skip).");
      endWithout("every module that has the goal skips it or has no BOM", End.EXCUSED);
      return;
    }
    BuildShare share = BuildShare.of(session.getRepositorySession().getData());
    ModuleRequest wanted = share.requests().create(parameters());
    if (!wanted.empty()) {
      new ReactorTally(session, execution).lastOfNothing(module, End.CHECKED);
      check(share, wanted);
    } else if (wanted.own() && failIfNoBom) {
      throw Endings.noBom(wanted.source());
    } else {
      getLog().info("No BOM to check: " + wanted.source() + ".");
      endWithout(wanted.source(), failIfNoBom ? End.EMPTY : End.EXCUSED);
    }
  }

  private void check(BuildShare share, ModuleRequest wanted)
      throws MojoExecutionException, MojoFailureException {
    try {
      EvaluationResult result = share.engine().evaluate(wanted.request());
      List<Path> files = new ReportFiles(reportFolder()).write(result, wanted.formats());
      String reports =
          files.stream()
              .map(file -> DisplayPath.of(basedir(), file))
              .collect(Collectors.joining(", "));
      BuildLog log = new BuildLog(getLog());
      DiagnosticLines.of(result.diagnostics(), wanted).forEach(log::write);
      ResultLines.of(result).forEach(log::write);
      if (!files.isEmpty()) {
        log.write(LogLine.note("Report: " + reports));
      }
      Endings.of(result, reports);
    } catch (EngineException e) {
      throw Endings.noEngine(e);
    } catch (IOException e) {
      throw Endings.noReport(DisplayPath.of(basedir(), reportFolder()), e);
    }
  }

  private void endWithout(String why, End end) throws MojoExecutionException {
    if (new ReactorTally(session, execution).lastOfNothing(module, end)) {
      throw Endings.nothingChecked(why);
    }
  }
}
