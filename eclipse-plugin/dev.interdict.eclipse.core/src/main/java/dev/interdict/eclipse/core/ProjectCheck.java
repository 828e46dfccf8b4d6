// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.BomSource;
import dev.interdict.EngineException;
import dev.interdict.EvaluationResult;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.project.BomSelection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.SubMonitor;

/**
 * A check of a project and all that it found, kept so that the next one need only look at what
 * changed. Immutable: a check after a change is a new one.
 */
final class ProjectCheck {
  private final ProjectSettings settings;
  private final BomSelection selection;
  private final NavigableMap<String, BomFile> files;

  private ProjectCheck(
      ProjectSettings settings, BomSelection selection, NavigableMap<String, BomFile> files) {
    this.settings = settings;
    this.selection = selection;
    this.files = files;
  }

  /** Checks all BOMs of a project and marks what was found. */
  static ProjectCheck of(IProject project, LocalDate asOf, SubMonitor progress)
      throws CoreException {
    progress.subTask("Reading rulebooks");
    ProjectSettings settings = settings(project, asOf);
    progress.split(10);
    BomSelection selection = settings.boms();
    var files = judged(settings, selection, selection.boms(), new TreeMap<>(), progress.split(80));
    var check = new ProjectCheck(settings, selection, files);
    var writer = new MarkerWriter();
    check.markSettings(writer);
    for (BomFile file : files.values()) {
      check.mark(file, writer);
    }
    check.markParts(check.partFiles(), writer);
    return check.finish(writer, true, progress.split(10));
  }

  private static ProjectSettings settings(IProject project, LocalDate asOf) {
    try {
      return ProjectSettings.read(project, asOf);
    } catch (EngineException e) {
      var why = new ArrayList<>(e.diagnostics());
      why.add(0, Diagnostic.error("eclipse-no-engine", "Interdict can't start: " + e.getMessage()));
      return new ProjectSettings(
          project, Path.of(""), asOf, null, null, List.copyOf(why), Map.of());
    }
  }

  LocalDate asOf() {
    return settings.asOf();
  }

  /** Whether what changed makes this check's result outdated. */
  boolean isTouchedBy(IResourceDelta delta) throws CoreException {
    Changes changes = Changes.of(delta, settings);
    return changes.settings()
        || changes.files()
        || changes.contents().stream()
            .anyMatch(path -> files.values().stream().anyMatch(f -> f.reads(path)));
  }

  /** Checks what changed. */
  ProjectCheck after(IResourceDelta delta, SubMonitor progress) throws CoreException {
    Changes changes = Changes.of(delta, settings);
    if (changes.settings() || !settings.isCurrent()) {
      return of(settings.project(), asOf(), progress);
    }
    BomSelection wanted = changes.files() ? settings.boms() : selection;
    if (!wanted.diagnostics().equals(selection.diagnostics()) || wanted.boms().isEmpty()) {
      return of(settings.project(), asOf(), progress);
    }
    List<BomSource> touched =
        wanted.boms().stream().filter(bom -> !isKnown(bom.path(), changes)).toList();
    var now = new TreeMap<String, BomFile>();
    Set<String> paths = wanted.boms().stream().map(BomSource::path).collect(Collectors.toSet());
    files.values().stream()
        .filter(file -> paths.contains(file.path()))
        .forEach(file -> now.put(file.path(), file));
    if (touched.isEmpty() && now.size() == files.size()) {
      return this;
    }
    judged(settings, wanted, touched, now, progress.split(90));
    var check = new ProjectCheck(settings, wanted, now);
    if (!check.aboutNoBom().equals(aboutNoBom())) {
      return of(settings.project(), asOf(), progress); // Those marks are written all at once.
    }
    var writer = new MarkerWriter();
    Set<String> judged = touched.stream().map(BomSource::path).collect(Collectors.toSet());
    for (BomFile file : now.values()) {
      if (judged.contains(file.path())) {
        check.mark(file, writer);
      }
    }
    for (String path : files.keySet()) {
      if (!now.containsKey(path)) {
        writer.replace(check.resource(path), List.of());
      }
    }
    Set<String> parts = partFiles();
    parts.addAll(check.partFiles());
    check.markParts(parts, writer);
    return check.finish(writer, false, progress.split(10));
  }

  /** Whether a BOM was judged as it is now, and the files of its assemblies too. */
  private boolean isKnown(String path, Changes changes) {
    BomFile file = files.get(path);
    return file != null
        && changes.contents().stream().noneMatch(file::reads)
        && file.isCurrent(settings);
  }

  /** The files of assemblies that the project shows. */
  private Set<String> partFiles() {
    return files.values().stream()
        .flatMap(file -> file.parts().marks().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> markedFiles() {
    Set<String> marked = partFiles();
    marked.addAll(files.keySet());
    return marked;
  }

  /** What is wrong with everything but BOMs, such as that no rule applies. */
  private Set<Diagnostic> aboutNoBom() {
    Set<String> boms = markedFiles();
    return files.values().stream()
        .flatMap(file -> file.result().diagnostics().stream())
        .filter(d -> d.location() == null || !boms.contains(d.location().file()))
        .collect(Collectors.toSet());
  }

  private static NavigableMap<String, BomFile> judged(
      ProjectSettings settings,
      BomSelection selection,
      List<BomSource> boms,
      NavigableMap<String, BomFile> files,
      SubMonitor progress) {
    progress.setWorkRemaining(boms.size());
    for (BomSource bom : boms) {
      progress.subTask(bom.path());
      progress.checkCanceled();
      files.put(bom.path(), BomFile.judge(settings, bom, selection.diagnostics()));
      progress.worked(1);
    }
    return files;
  }

  /** The whole project's result: that of all BOMs as if they had been judged in one run. */
  private EvaluationResult result() {
    return files.isEmpty()
        ? settings.nothing(selection.diagnostics())
        : EvaluationResult.join(files.values().stream().map(BomFile::result).toList());
  }

  private ProjectCheck finish(MarkerWriter writer, boolean whole, SubMonitor progress)
      throws CoreException {
    writer.write(settings.project(), whole, progress);
    Results.get().put(new ProjectResult(settings.project(), result(), false));
    var kept = new TreeMap<String, BomFile>();
    files.values().forEach(file -> kept.put(file.path(), file.marked()));
    return new ProjectCheck(settings, selection, kept);
  }

  private void mark(BomFile file, MarkerWriter writer) throws CoreException {
    IFile resource = resource(file.path());
    if (!resource.exists()) {
      resource.refreshLocal(IResource.DEPTH_ZERO, null); // Made outside Eclipse.
    }
    if (resource.exists()) {
      writer.replace(resource, file.markers());
    } else {
      writer.add(
          new SettingsMarkers(settings.project(), files.keySet()).fallback(),
          MarkerContent.of(
              Diagnostic.error(
                  "eclipse-not-markable",
                  "'"
                      + file.path()
                      + "' is no file that Eclipse shows in this project, so its findings can't be"
                      + " marked; the view Interdict Findings has them"),
              null));
    }
  }

  /** Marks files of assemblies, of which several BOMs may say something. */
  private void markParts(Set<String> paths, MarkerWriter writer) {
    for (String path : paths) {
      IFile resource = resource(path);
      BomFile own = files.get(path);
      writer.replace(resource, own == null ? List.of() : own.unmarked(settings).markers());
      for (BomFile file : files.values()) {
        writer.addNew(resource, file.parts().marks().getOrDefault(path, List.of()));
      }
    }
  }

  private IFile resource(String path) {
    return settings.project().getFile(IPath.fromOSString(path));
  }

  /** Marks what is wrong with everything but BOMs, on its file or else on the project file. */
  private void markSettings(MarkerWriter writer) {
    new SettingsMarkers(settings.project(), markedFiles()).replace(result(), writer);
  }
}
