// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.provisioning;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** An OSGi bundle: a jar whose manifest has a symbolic name. */
public record Bundle(String name, String version, Path jar) {
  /** The bundles on a class path that Maven wrote to a file; other jars are left out. */
  public static List<Bundle> onPath(Path file) throws IOException {
    String path = Files.readString(file).strip();
    return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .flatMap(jar -> in(jar).stream())
        .toList();
  }

  private static Optional<Bundle> in(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest =
          file.getManifest() == null ? new Attributes() : file.getManifest().getMainAttributes();
      String name = manifest.getValue("Bundle-SymbolicName");
      return name == null
          ? Optional.empty()
          : Optional.of(
              new Bundle(
                  name.split(";", 2)[0].strip(), manifest.getValue("Bundle-Version").strip(), jar));
    } catch (IOException e) {
      throw new UncheckedIOException(jar + " can't be read", e);
    }
  }
}
