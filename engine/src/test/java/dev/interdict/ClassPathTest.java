// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Rules are interpreted (docs/adr/001): nothing that compiles them is on the class path. */
final class ClassPathTest {
  private static final List<String> COMPILERS =
      List.of(
          "org/drools/compiler/",
          "org/drools/mvel/",
          "org/drools/ecj/",
          "org/eclipse/jdt/",
          "org/mvel2/",
          "org/mvel3/",
          "org/codehaus/janino/",
          "com/github/javaparser/");

  @Test
  void no_rule_compiler_is_on_the_class_path() throws IOException {
    assertThat(classesIn(COMPILERS)).isEmpty();
  }

  @Test
  void the_class_path_was_seen() throws IOException {
    assertThat(classesIn(List.of("org/drools/modelcompiler/KieBaseBuilder"))).isNotEmpty();
    assertThat(ClassPath.ofTheEngine()).anyMatch(Files::isDirectory);
  }

  private static List<String> classesIn(List<String> packages) throws IOException {
    var found = new ArrayList<String>();
    for (Path entry : ClassPath.ofTheEngine()) {
      if (Files.isRegularFile(entry)) {
        try (var jar = new ZipFile(entry.toFile())) {
          jar.stream()
              .map(file -> file.getName())
              .filter(name -> packages.stream().anyMatch(name::startsWith))
              .limit(3)
              .forEach(name -> found.add(entry.getFileName() + "!/" + name));
        }
      }
    }
    return found;
  }
}
