// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.BomSource;
import dev.interdict.EvaluationResult;
import dev.interdict.PreparedCheck;
import dev.interdict.ProgramSettings;
import dev.interdict.ReadingSettings;
import dev.interdict.RulebookChoice;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.SourceLocation;
import dev.interdict.project.BomSelection;
import dev.interdict.project.Project;
import dev.interdict.project.ProjectFinder;
import dev.interdict.project.ProjectReading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.jspecify.annotations.Nullable;

/**
 * What an Eclipse project's {@code interdict.xml} says, made ready to judge its BOMs on one day.
 * The file is the project's own, else that of the nearest folder above it.
 *
 * @param location of the Eclipse project in the file system
 * @param settings null if there is none, or it has errors
 * @param check null likewise
 * @param diagnostics what is wrong with the file
 * @param stamps of the project file, the facts file and all files in folders of rulebooks
 */
record ProjectSettings(
    IProject project,
    Path location,
    LocalDate asOf,
    @Nullable Project settings,
    @Nullable PreparedCheck check,
    List<Diagnostic> diagnostics,
    Map<Path, FileStamp> stamps) {
  static final String FILE = ProjectFinder.FILE_NAME;

  /**
   * Reads the project file and makes rulebooks ready.
   *
   * @throws dev.interdict.EngineException if the shipped rulebooks are damaged
   */
  static ProjectSettings read(IProject project, LocalDate asOf) {
    IPath place = project.getLocation();
    if (place == null) {
      return unread(
          project,
          Path.of(""),
          asOf,
          Diagnostic.error(
              "eclipse-not-local",
              "the project does not lie in the local file system, so it can't be checked"));
    }
    Path location = place.toFile().toPath();
    Path file = new ProjectFinder().find(location).orElse(null);
    if (file == null) {
      return unread(
          project,
          location,
          asOf,
          Diagnostic.error(
              "eclipse-no-project-file",
              "there is no interdict.xml in the project or in a folder above it: nothing is"
                  + " checked. Add one that names the BOMs and your role"));
    }
    var stamps = new TreeMap<Path, FileStamp>();
    stamps.put(file, FileStamp.of(file));
    ProjectReading reading = Engines.projects().read(file, display(location, file));
    Project settings = reading.project();
    stamps.putAll(named(settings));
    PreparedCheck check = settings == null ? null : prepare(settings, asOf);
    stamps.putAll(required(check));
    return new ProjectSettings(
        project, location, asOf, settings, check, reading.diagnostics(), stamps);
  }

  /** Whether the files on which a check rests are still those that were read, wherever they lie. */
  boolean isCurrent() {
    var now = new TreeMap<Path, FileStamp>();
    new ProjectFinder().find(location).ifPresent(file -> now.put(file, FileStamp.of(file)));
    now.putAll(named(settings));
    now.putAll(required(check));
    return now.equals(stamps);
  }

  /** The files that the project file names, other than BOMs. */
  private static Map<Path, FileStamp> named(@Nullable Project settings) {
    var stamps = new TreeMap<Path, FileStamp>();
    if (settings != null) {
      Path facts = settings.reading().facts().file();
      if (facts != null) {
        stamps.put(facts, FileStamp.of(facts));
      }
      for (RulebookChoice choice : settings.rulebooks()) {
        if (choice instanceof RulebookChoice.Folder folder) {
          stamps.putAll(FileStamp.below(folder.path()));
        }
      }
    }
    return stamps;
  }

  /** The files of the rulebooks that those require and that lie, or would lie, beside them. */
  private static Map<Path, FileStamp> required(@Nullable PreparedCheck check) {
    var stamps = new TreeMap<Path, FileStamp>();
    if (check != null) {
      check.neighbours().forEach(folder -> stamps.putAll(FileStamp.below(folder)));
    }
    return stamps;
  }

  private static PreparedCheck prepare(Project settings, LocalDate asOf) {
    Integer days = settings.horizonDays();
    return Engines.shipped()
        .prepare(
            settings.rulebooks(),
            new ProgramSettings(
                asOf,
                days == null ? ProgramSettings.DEFAULT_HORIZON_DAYS : days,
                settings.roles(),
                settings.set(),
                settings.setNames()),
            settings.enforcement(),
            settings.reading());
  }

  private static ProjectSettings unread(
      IProject project, Path location, LocalDate asOf, Diagnostic why) {
    return new ProjectSettings(project, location, asOf, null, null, List.of(why), Map.of());
  }

  /** The files to judge that are no copies: derived resources and build folders are left out. */
  BomSelection boms() {
    if (settings == null) {
      return new BomSelection(List.of(), diagnostics);
    }
    BomSelection found = settings.boms(location);
    var boms = new ArrayList<BomSource>();
    var told = new ArrayList<>(diagnostics);
    told.addAll(found.diagnostics());
    for (BomSource bom : found.boms()) {
      if (Copies.isCopy(project.getFile(IPath.fromOSString(bom.path())))) {
        told.add(leftOut(bom.path()));
      } else {
        boms.add(bom);
      }
    }
    if (boms.isEmpty() && told.stream().noneMatch(Diagnostic::isError)) {
      told.add(
          Diagnostic.error(
              "project-no-bom",
              "no file matches what the project includes: there is nothing to judge",
              place()));
    }
    return new BomSelection(boms, told);
  }

  /** A file that was named itself is missed; one that a pattern happens to match is mentioned. */
  private Diagnostic leftOut(String path) {
    String message = "'" + path + "' is derived or lies in a build folder, and is left out";
    return settings != null
            && settings.includes().stream().anyMatch(include -> include.value().equals(path))
        ? Diagnostic.error("eclipse-derived", message, place())
        : Diagnostic.warning("eclipse-derived", message, place());
  }

  private @Nullable SourceLocation place() {
    return settings == null || settings.includes().isEmpty()
        ? null
        : settings.includes().get(0).location();
  }

  /** How many bytes a BOM may have. */
  long fileBytes() {
    ReadingSettings reading = settings == null ? ReadingSettings.DEFAULT : settings.reading();
    return reading.limits().fileBytes();
  }

  /** Judges one BOM; in its result are the project's own diagnostics too. */
  EvaluationResult judge(BomSource bom, List<Diagnostic> earlier) {
    return check == null ? nothing(earlier) : check.evaluate(List.of(bom), earlier);
  }

  /** The result where there is nothing to judge. */
  EvaluationResult nothing(List<Diagnostic> earlier) {
    if (check != null) {
      return check.evaluate(List.of(), earlier);
    }
    return EvaluationResult.notJudged(earlier);
  }

  /** Whether a change of a file changes what is checked or how. */
  boolean rests(IFile file) {
    IPath relative = file.getProjectRelativePath();
    if (relative.segmentCount() == 1 && FILE.equals(relative.lastSegment())) {
      return true;
    }
    IPath place = file.getLocation();
    if (place == null || settings == null) {
      return false;
    }
    Path path = place.toFile().toPath();
    return path.equals(settings.reading().facts().file())
        || settings.rulebooks().stream()
            .anyMatch(
                choice ->
                    choice instanceof RulebookChoice.Folder folder
                        && path.startsWith(folder.path().normalize()))
        || (check != null && check.neighbours().stream().anyMatch(path::startsWith));
  }

  private static String display(Path location, Path file) {
    return location.relativize(file).toString().replace('\\', '/');
  }
}
