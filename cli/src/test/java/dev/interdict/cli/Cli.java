// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The command in this process, on a fixed day, with nobody at a terminal. */
final class Cli {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Path ROOT = Path.of(System.getProperty("interdict.root")).toAbsolutePath();
  static final Path BAD = ROOT.resolve("cli/src/test/resources/bad");
  static final Path BOMS = ROOT.resolve("cli/src/test/resources/bom");
  static final Path CHINESE = ROOT.resolve("engine/src/test/resources/bom/chinese.cdx.json");

  private final Path directory;
  private final Map<String, String> environment;
  private final Terminal terminal;

  /** What came of a run. */
  record Run(int code, String out, String err) {
    long errors() {
      return err.lines().filter(line -> line.startsWith("ERROR ")).count();
    }
  }

  private Cli(Path directory, Map<String, String> environment, Terminal terminal) {
    this.directory = directory;
    this.environment = environment;
    this.terminal = terminal;
  }

  static Cli in(Path directory) {
    return new Cli(directory, Map.of(), Terminal.NONE);
  }

  Cli on(Terminal other) {
    return new Cli(directory, environment, other);
  }

  Cli with(Map<String, String> variables) {
    return new Cli(directory, variables, terminal);
  }

  Run run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var surroundings =
        new Surroundings(
            directory,
            out,
            Surroundings.utf8(err),
            TODAY,
            environment,
            terminal,
            "./interdict",
            false);
    int code = new CommandLineFace(surroundings).run(arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A BOM of this test tree, copied to where a test wants it. */
  static Path bom(String name, Path place) {
    return copy(BOMS.resolve(name), place);
  }

  static Path copy(Path from, Path place) {
    try {
      Files.createDirectories(place.toAbsolutePath().getParent());
      return Files.copy(from, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
