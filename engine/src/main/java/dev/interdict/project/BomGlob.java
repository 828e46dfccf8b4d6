// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A glob of a project file, as {@code java.nio} has them, except that {@code **}{@code /} also
 * stands for no folder at all: {@code src/**}{@code /x.json} matches {@code src/x.json}.
 */
final class BomGlob {
  private static final int MAX_LENGTH = 1024;
  private static final int MAX_DEEP = 3;

  private final String glob;
  private final List<PathMatcher> matchers = new ArrayList<>();

  BomGlob(String glob, FileSystem files) {
    this.glob = glob;
    for (String variant : variants(glob)) {
      matchers.add(files.getPathMatcher("glob:" + variant));
    }
  }

  /** Why a text can't be used, in words that follow it; null if it can. */
  static @Nullable String refusal(String glob, FileSystem files) {
    if (glob.length() > MAX_LENGTH) {
      return "is too long";
    }
    if (glob.indexOf('\\') >= 0) {
      return "has a backslash; write folders with /";
    }
    if (glob.startsWith("/") || glob.matches("[A-Za-z]:.*")) {
      return "is absolute; write it relative to this file's folder";
    }
    if (List.of(glob.split("/", -1)).contains("..")) {
      return "leads out of this file's folder";
    }
    if (!glob.isEmpty()
        && List.of(glob.split("/", -1)).stream().anyMatch(s -> s.isEmpty() || s.equals("."))) {
      return "has an empty step or '.' in its path; leave it out";
    }
    if (variants(glob).size() > 1 << MAX_DEEP) {
      return "has more than " + MAX_DEEP + " times **/";
    }
    try {
      if (!new BomGlob(glob, files).hasWildcard()) {
        return files.getPath(glob).isAbsolute() ? "is absolute" : null;
      }
      return null;
    } catch (PatternSyntaxException e) {
      return "is no glob: " + e.getDescription();
    } catch (InvalidPathException e) {
      return "is no path: " + e.getReason();
    }
  }

  boolean matches(Path relative) {
    for (PathMatcher matcher : matchers) {
      if (matcher.matches(relative)) {
        return true;
      }
    }
    return false;
  }

  boolean hasWildcard() {
    return glob.chars().anyMatch(c -> "*?[]{}".indexOf(c) >= 0);
  }

  /** The folders before the first wildcard: no file elsewhere can match. */
  String base() {
    int end = 0;
    for (int i = 0; i < glob.length() && "*?[]{}".indexOf(glob.charAt(i)) < 0; i++) {
      if (glob.charAt(i) == '/') {
        end = i;
      }
    }
    return glob.substring(0, end);
  }

  /** The glob, and what it is if some of its {@code **}{@code /} stand for nothing. */
  private static List<String> variants(String glob) {
    List<String> variants = new ArrayList<>(List.of(glob));
    for (int i = 0; i < variants.size() && variants.size() <= 1 << MAX_DEEP; i++) {
      String variant = variants.get(i);
      for (int at = variant.indexOf("**/"); at >= 0; at = variant.indexOf("**/", at + 1)) {
        String without = variant.substring(0, at) + variant.substring(at + 3);
        if ((at == 0 || variant.charAt(at - 1) == '/') && !variants.contains(without)) {
          variants.add(without);
        }
      }
    }
    return variants;
  }
}
