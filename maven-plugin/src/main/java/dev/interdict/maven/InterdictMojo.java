// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The parameters that goals have in common. */
@SuppressWarnings("NullAway.Init") // Maven fills the fields.
abstract class InterdictMojo extends AbstractMojo {
  private static final String SET = "interdict.set.";

  /** Does nothing. */
  @Parameter(property = "interdict.skip", defaultValue = "false")
  boolean skip;

  /**
   * The project file: which BOMs are judged, by which rulebooks, for whom, how loudly. Without it:
   * {@code interdict.xml} in the module, else in the nearest parent folder up to the root of the
   * build, which is the highest of the folder with {@code .mvn} and the folders of the parent POMs.
   *
   * <p>A file in the module (or below it) is the module's own, and its globs are relative to the
   * file's folder. A file from anywhere else is inherited, and its globs are relative to the
   * <em>module's</em> folder: one {@code interdict.xml} at the top serves modules that all keep
   * their BOMs in the same place.
   */
  @Parameter(property = "interdict.project")
  @Nullable File project;

  /**
   * The BOMs: files, or globs such as {@code src/hbom/*.cdx.json}, relative to the module's folder.
   * They replace those of the project file. On the command line separated by commas.
   */
  @Parameter(property = "interdict.boms")
  @Nullable List<String> boms;

  /**
   * For whom: roles such as {@code us.fed.prime}, or {@code all}. They replace those of the project
   * file.
   */
  @Parameter(property = "interdict.roles")
  @Nullable List<String> roles;

  /**
   * The rulebooks: ids of shipped ones, or folders such as {@code ./rules/ours}, relative to the
   * module's folder. They replace those of the project file; without either, all shipped rulebooks
   * apply.
   */
  @Parameter(property = "interdict.rulebooks")
  @Nullable List<String> rulebooks;

  /**
   * Program fields by name, such as {@code end-use}; each wins over the same field of the project
   * file. On the command line {@code -Dinterdict.set.end-use=public-safety}.
   */
  @Parameter @Nullable Map<String, String> set;

  /**
   * What suppliers said about components where a BOM states nothing. It replaces the facts file of
   * the project file.
   */
  @Parameter(property = "interdict.facts")
  @Nullable File facts;

  /** The day of the act that is judged, such as {@code 2026-11-22}. Without it: today. */
  @Parameter(property = "interdict.asOf")
  @Nullable String asOf;

  /** How many days ahead a coming ban is announced. Without it: the project file's, else 730. */
  @Parameter(property = "interdict.horizon")
  @Nullable Integer horizon;

  /**
   * Verdicts that fail the build besides findings of level error, such as {@code
   * PROHIBITED_FROM,UNDETERMINED}. They replace those of the project file.
   */
  @Parameter(property = "interdict.failOn")
  @Nullable List<String> failOn;

  /**
   * Whether each BOM is compared with the CycloneDX schema of its version too, which takes longer
   * than all the rest. The switch of the project file, {@code <boms validate-schema="true">}, is
   * enough by itself.
   */
  @Parameter(property = "interdict.validateSchema", defaultValue = "false")
  boolean validateSchema;

  /** The reports to write: {@code json}, {@code text}. */
  @Parameter(property = "interdict.formats", defaultValue = "json")
  @Nullable List<String> formats;

  /**
   * Where the reports go. Without it: {@code ${project.build.directory}/interdict}, and without a
   * POM {@code target/interdict} in the working directory.
   */
  @Parameter(property = "interdict.outputDirectory")
  @Nullable File outputDirectory;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject module;

  /** The parameters as plain values, and the one look at the clock. */
  final Parameters parameters() {
    return new Parameters(
        basedir(),
        new BuildRoot(session, module).above(basedir()),
        !module.getModules().isEmpty(),
        project == null ? null : project.toPath().toAbsolutePath().normalize(),
        given(boms),
        given(roles),
        given(rulebooks),
        programFields(),
        facts == null ? null : facts.toPath().toAbsolutePath().normalize(),
        LocalDate.now(ZoneId.systemDefault()),
        asOf,
        horizon,
        given(failOn),
        validateSchema,
        given(formats));
  }

  /** The module's folder; the working directory where there is no POM. */
  final Path basedir() {
    File folder = module.getFile() == null ? null : module.getBasedir();
    Path path = folder == null ? Path.of(session.getExecutionRootDirectory()) : folder.toPath();
    return path.toAbsolutePath().normalize();
  }

  /** Where reports go. */
  final Path reportFolder() {
    if (outputDirectory != null) {
      return outputDirectory.toPath();
    }
    Path target =
        module.getFile() == null
            ? basedir().resolve("target")
            : Path.of(module.getBuild().getDirectory());
    return target.resolve("interdict");
  }

  private Map<String, String> programFields() {
    Map<String, String> fields = new TreeMap<>(set == null ? Map.of() : set);
    for (Properties from : List.of(module.getProperties(), session.getUserProperties())) {
      for (String name : from.stringPropertyNames()) {
        if (name.startsWith(SET)) {
          fields.put(name.substring(SET.length()), from.getProperty(name));
        }
      }
    }
    return fields;
  }

  private static List<String> given(@Nullable List<String> words) {
    return words == null ? List.of() : words.stream().filter(w -> w != null).toList();
  }
}
