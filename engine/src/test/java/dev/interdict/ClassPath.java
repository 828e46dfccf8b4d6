// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The class path that the engine needs, without its tests. */
final class ClassPath {
  private ClassPath() {}

  static List<Path> ofTheEngine() {
    return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .filter(entry -> !entry.endsWith("test-classes"))
        .filter(Files::exists)
        .toList();
  }
}
