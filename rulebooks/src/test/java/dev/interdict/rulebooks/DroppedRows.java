// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EngineException;
import dev.interdict.testing.RulebookTester;
import dev.interdict.testing.TestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether the tests of the shipped rulebooks bite: without any one row of a list or a table, or
 * with any one rule silenced, a test must fail. Takes minutes, so it runs on demand: {@code mvn -pl
 * rulebooks test -Dtest=DroppedRows}, with {@code -Drulebook=ID} for one rulebook.
 */
final class DroppedRows {
  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"[\\s\\S]*?^when\\R");
  private static final String NEVER = "    Program(asOf < \"1900-01-01\")\n";

  @TempDir private static Path shelf;

  @TestFactory
  Stream<DynamicTest> nothing_can_be_dropped_unnoticed() throws IOException {
    copy(Path.of(""), shelf, path -> !path.startsWith("target") && !path.startsWith("src"));
    String only = System.getProperty("rulebook");
    return Bench.SHELF.stream()
        .map(opened -> opened.bench().rulebook().id())
        .filter(id -> only == null || only.equals(id))
        .map(id -> DynamicTest.dynamicTest(id, () -> tried(id)));
  }

  private static void tried(String id) throws IOException {
    Path folder = shelf.resolve(id);
    // A list whose hash no longer fits would be noticed by the hash alone.
    rewrite(
        folder.resolve("rulebook.xml"), text -> text.replaceAll(" sha256=\"[0-9a-f]{64}\"", ""));
    assertThat(fails(folder)).as("%s unchanged", id).isFalse();
    var unnoticed = new ArrayList<String>();
    int dropped = 0;
    for (Path file : files(folder)) {
      String whole = Files.readString(file);
      for (String without : mutants(file, whole)) {
        dropped++;
        Files.writeString(file, without);
        if (!fails(folder)) {
          unnoticed.add(file.getFileName() + ": " + difference(whole, without));
        }
      }
      Files.writeString(file, whole);
    }
    System.out.printf("%s: %d dropped, %d unnoticed%n", id, dropped, unnoticed.size());
    assertThat(unnoticed).isEmpty();
  }

  private static List<Path> files(Path folder) throws IOException {
    var files = new ArrayList<Path>();
    for (String inside : List.of("lists", "rules")) {
      if (Files.isDirectory(folder.resolve(inside))) {
        try (Stream<Path> there = Files.list(folder.resolve(inside))) {
          files.addAll(there.sorted().toList());
        }
      }
    }
    return files;
  }

  private static List<String> mutants(Path file, String whole) {
    return file.toString().endsWith(".drl") ? silenced(whole) : shorter(whole);
  }

  private static List<String> silenced(String rules) {
    var mutants = new ArrayList<String>();
    Matcher rule = RULE.matcher(rules);
    while (rule.find()) {
      mutants.add(rules.substring(0, rule.end()) + NEVER + rules.substring(rule.end()));
    }
    return mutants;
  }

  /** Without one row; the first that is no remark is the header. */
  private static List<String> shorter(String table) {
    List<String> lines = table.lines().toList();
    var mutants = new ArrayList<String>();
    boolean header = true;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#") && !lines.get(i).isBlank()) {
        if (!header) {
          var rest = new ArrayList<>(lines);
          rest.remove(i);
          mutants.add(String.join("\n", rest) + "\n");
        }
        header = false;
      }
    }
    return mutants;
  }

  private static String difference(String whole, String without) {
    var lines = new ArrayList<>(whole.lines().toList());
    List<String> changed = without.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i >= changed.size() || !lines.get(i).equals(changed.get(i))) {
        return changed.size() > lines.size() ? lines.get(i - 2) : lines.get(i);
      }
    }
    return "nothing";
  }

  private static boolean fails(Path folder) {
    try {
      TestReport report = RulebookTester.of(folder, folder.getFileName().toString()).run(List.of());
      return report.suites().stream()
          .flatMap(suite -> suite.results().stream())
          .anyMatch(result -> !result.passed());
    } catch (EngineException noticed) {
      return true;
    }
  }

  private static void rewrite(Path file, UnaryOperator<String> change) throws IOException {
    Files.writeString(file, change.apply(Files.readString(file)));
  }

  private static void copy(Path from, Path to, java.util.function.Predicate<Path> wanted)
      throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(wanted).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
