// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import static org.junit.jupiter.api.Assertions.fail;

import dev.interdict.ProgramSettings;
import dev.interdict.RulebookBench;
import dev.interdict.RulebookBench.Opened;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Stated;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** All shipped rulebooks, and what tests over them have in common. */
final class Bench {
  static final List<Opened> SHELF = RulebookBench.open(Path.of(""), "rulebooks");

  private Bench() {}

  /** The circumstances of a test folder. */
  static Properties circumstances(Path folder) {
    var properties = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve("case.properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** A program as {@code case.properties} has it. */
  static ProgramSettings program(Properties properties, LocalDate asOf, int horizonDays) {
    Map<String, Stated> set = new LinkedHashMap<>();
    properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith("set."))
        .sorted()
        .forEach(name -> set.put(name.substring(4), Stated.of(properties.getProperty(name))));
    return new ProgramSettings(
        asOf,
        horizonDays,
        Arrays.stream(properties.getProperty("roles").split("[,\\s]+")).map(Stated::of).toList(),
        set);
  }

  /** A finding as {@code expected.txt} has it. */
  static String line(Finding finding) {
    return finding.verdict()
        + " "
        + finding.rule()
        + " "
        + String.join(" > ", finding.component().path())
        + (finding.verdict() == Verdict.PROHIBITED_FROM ? " from " + finding.effective() : "");
  }

  static byte[] bom(Path folder) {
    try {
      return Files.readAllBytes(folder.resolve("bom.cdx.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> folders(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds a file to what it should say; {@code -Dupdate.expected} writes it anew. */
  static void holds(Path file, List<String> lines) throws IOException {
    if (System.getProperty("update.expected") != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    }
    List<String> there = Files.readAllLines(file);
    if (!there.equals(lines)) {
      var gone = new ArrayList<>(there);
      gone.removeAll(lines);
      var come = new ArrayList<>(lines);
      come.removeAll(there);
      fail(
          file
              + " differs; -Dupdate.expected takes it over, read the difference\n- "
              + String.join("\n- ", gone)
              + "\n+ "
              + String.join("\n+ ", come));
    }
  }
}
