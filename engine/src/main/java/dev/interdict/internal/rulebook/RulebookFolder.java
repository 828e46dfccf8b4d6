// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder, and none outside it: no link and no path leads out. Paths are relative,
 * with forward slashes.
 */
final class RulebookFolder {
  /** How a spreadsheet's program marks a workbook that is open: no part of the rulebook. */
  private static final String LOCK = "~$";

  static final String MISSING = "does not exist";
  private static final int MAX_FILES = 10_000;

  private final Path root;
  private final String display;

  RulebookFolder(Path root, String display) {
    this.root = root;
    this.display = display;
  }

  String name() {
    Path name = root.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  /** The path as reports print it. */
  String display(String relative) {
    return display.isEmpty() ? relative : display + "/" + relative;
  }

  RulebookFolder folder(String relative) {
    return new RulebookFolder(root.resolve(relative), display(relative));
  }

  /** The folder of a name beside this one; null if there is none, or a link in its place. */
  @Nullable RulebookFolder beside(String name) {
    Path path = sibling(name);
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    int slash = display.lastIndexOf('/');
    String last = display.substring(slash + 1);
    boolean named = !last.isEmpty() && !last.equals(".") && !last.equals("..");
    String up = named ? display.substring(0, slash + 1) : display("../");
    return new RulebookFolder(path, up + name);
  }

  /** Where a folder of a name beside this one would be. */
  Path sibling(String name) {
    return root.toAbsolutePath().normalize().resolveSibling(name);
  }

  /** Whether this is that folder. */
  boolean same(RulebookFolder other) {
    return root.toAbsolutePath().normalize().equals(other.root.toAbsolutePath().normalize());
  }

  boolean holds(String relative) {
    return refusal(relative) == null;
  }

  /** Whether there is something of that name, which need not be readable. */
  boolean mayHold(String name) {
    return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a path leads to a folder. */
  boolean holdsFolder(String relative) {
    return holds(relative) && Files.isDirectory(root.resolve(relative));
  }

  /** Why a path can't be read, in words that follow it; null if it can. */
  @Nullable String refusal(String relative) {
    if (!plain(relative)) {
      return "is no plain path below the rulebook's folder";
    }
    try {
      Path path = root.resolve(relative);
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return MISSING;
      }
      Path real = path.toRealPath();
      return real.equals(root.toRealPath().resolve(relative))
          ? null
          : "leads through a symbolic link";
    } catch (IOException | InvalidPathException e) {
      return "can't be read";
    }
  }

  /** The text of a file; null, and a problem, if it can't be read. */
  @Nullable SourceText read(String relative, Problems problems) {
    byte[] bytes = bytes(relative, problems);
    return bytes == null ? null : TextFiles.decode(bytes, display(relative), problems);
  }

  /** The content of a file; null, and a problem, if it can't be read or is too large. */
  byte @Nullable [] bytes(String relative, Problems problems) {
    String refusal = refusal(relative);
    if (refusal != null) {
      problems.error(display(relative), "rulebook-file", "the file " + refusal);
      return null;
    }
    Path path = root.resolve(relative);
    if (!Files.isRegularFile(path)) {
      // A pipe that nobody writes to would never end.
      problems.error(display(relative), "rulebook-file", "this is no file");
      return null;
    }
    return TextFiles.bytes(path, display(relative), problems);
  }

  /** The regular files below a folder, at any depth, sorted by path; none if there is no such. */
  List<String> filesBelow(String relative, Problems problems) {
    Path start = root.resolve(relative);
    if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(start, 8)) {
      List<Path> found =
          walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .filter(path -> !path.getFileName().toString().startsWith(LOCK))
              .limit(MAX_FILES + 1L)
              .toList();
      if (found.size() > MAX_FILES) {
        problems.error(display(relative), "rulebook-limit", "more than " + MAX_FILES + " files");
      }
      return found.stream().map(this::relative).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      problems.error(display(relative), "rulebook-file", "the folder can't be read");
      return List.of();
    }
  }

  /** The names of the folders directly inside, sorted. */
  List<String> folders(Problems problems) {
    try (Stream<Path> inside = Files.list(root)) {
      return inside
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(this::relative)
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      problems.error(display, "rulebook-file", "the folder can't be read");
      return List.of();
    }
  }

  private String relative(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private static boolean plain(String relative) {
    if (relative.isEmpty() || relative.indexOf('\\') >= 0 || relative.indexOf(':') >= 0) {
      return false;
    }
    for (String part : relative.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }
}
