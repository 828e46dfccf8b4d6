// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import dev.interdict.BomSource;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Stated;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The globs of a project to files: below its folder, through no link, each once. */
final class BomSelector {
  /** More than that is no project but a mistyped glob. */
  static final int MOST_BOMS = 100_000;

  private final Path folder;
  private final List<Stated> includes;
  private final List<BomGlob> excludes;
  private final int most;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Diagnostic> idle = new ArrayList<>();
  private final SortedMap<String, Path> found = new TreeMap<>();

  /**
   * A selection.
   *
   * @param most how many files it may have
   */
  BomSelector(Path folder, List<Stated> includes, List<Stated> excludes, int most) {
    this.most = most;
    this.folder = folder;
    this.includes = includes;
    FileSystem files = folder.getFileSystem();
    this.excludes = excludes.stream().map(glob -> new BomGlob(glob.value(), files)).toList();
  }

  /**
   * Looks at the files.
   *
   * @param own whether the globs were written for this folder, so that each is meant to match
   */
  BomSelection select(boolean own) {
    for (Stated include : includes) {
      select(include);
      if (found.size() > most) {
        diagnostics.add(
            Diagnostic.error(
                "project-too-many-boms",
                "more than " + most + " files match: write narrower globs, or exclude some",
                include.location()));
        return new BomSelection(List.of(), diagnostics);
      }
    }
    if (own && !found.isEmpty()) {
      diagnostics.addAll(idle);
    }
    return new BomSelection(
        found.entrySet().stream()
            .map(file -> BomSource.file(file.getKey(), file.getValue(), folder))
            .toList(),
        diagnostics);
  }

  private void select(Stated include) {
    var glob = new BomGlob(include.value(), folder.getFileSystem());
    Path start = folder.resolve(glob.hasWildcard() ? glob.base() : include.value());
    if (!glob.hasWildcard() && !Files.isRegularFile(start)) {
      diagnostics.add(
          Diagnostic.error(
              "project-bom-missing",
              "there is no file '" + include.value() + "'",
              include.location()));
      return;
    }
    if (!Files.exists(start) || leadsOut(start)) {
      if (!Files.exists(start)) {
        idle(include, false);
      } else {
        diagnostics.add(
            Diagnostic.error(
                "project-bom-outside",
                "'" + include.value() + "' leads out of the project's folder through a link",
                include.location()));
      }
      return;
    }
    try {
      var collector = new Collector(glob, include);
      Files.walkFileTree(start, collector);
      if (!collector.taken) {
        idle(include, collector.excluded);
      }
    } catch (IOException e) {
      diagnostics.add(
          Diagnostic.error(
              "project-bom-unreadable",
              "the files of '" + include.value() + "' can't be listed",
              include.location()));
    }
  }

  private void idle(Stated include, boolean excluded) {
    idle.add(
        Diagnostic.warning(
            "project-glob-idle",
            excluded
                ? "every file that '" + include.value() + "' matches is excluded: leave it out"
                : "no file matches '" + include.value() + "': correct it, or leave it out",
            include.location()));
  }

  private boolean leadsOut(Path path) {
    try {
      return !path.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return true;
    }
  }

  /** Takes what a glob matches and no exclude does. */
  private final class Collector extends SimpleFileVisitor<Path> {
    private final BomGlob glob;
    private final Stated include;
    private boolean taken;
    private boolean excluded;

    Collector(BomGlob glob, Stated include) {
      this.glob = glob;
      this.include = include;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      Path name = directory.getFileName();
      return name != null && name.toString().equals(".git")
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path relative = folder.relativize(file);
      if (glob.matches(relative)
          && Files.isRegularFile(file)
          && !(Files.isSymbolicLink(file) && leadsOut(file))) {
        boolean out = excludes.stream().anyMatch(e -> e.matches(relative));
        excluded |= out;
        taken |= !out;
        if (!out) {
          found.put(relative.toString().replace(File.separatorChar, '/'), file);
        }
      }
      return found.size() > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
      Path relative = folder.relativize(file);
      if (excludes.stream()
          .noneMatch(e -> e.matches(relative) || e.matches(relative.resolve("any")))) {
        diagnostics.add(
            Diagnostic.error(
                "project-bom-unreadable",
                "'"
                    + relative.toString().replace(File.separatorChar, '/')
                    + "' can't be read, so whether a BOM is there is not known; exclude it if"
                    + " there is none",
                include.location()));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
