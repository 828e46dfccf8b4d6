// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.ComplianceEngine;
import dev.interdict.ExitCode;
import dev.interdict.ReferenceResult;
import dev.interdict.RulebookChoice;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.diagnostic.Printable;
import dev.interdict.lists.OuiReading;
import dev.interdict.lists.OuiRegistry;
import dev.interdict.lists.OuiReport;
import dev.interdict.lists.OuiTable;
import dev.interdict.lists.RegistryFile;
import dev.interdict.model.Stated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@code interdict lists oui}: arguments to registry to table, report and exit code. */
final class ListsOuiRun {
  private final Surroundings surroundings;

  /** The arguments, unchecked. */
  record Arguments(
      List<String> files,
      @Nullable String output,
      @Nullable String edition,
      List<String> rulebooks) {}

  ListsOuiRun(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  int run(Arguments arguments) {
    Path directory = surroundings.directory();
    List<RegistryFile> files =
        arguments.files().stream()
            .map(name -> new RegistryFile(name, Values.file("FILE", directory, name)))
            .toList();
    String day = arguments.edition();
    LocalDate edition = day == null ? null : Values.day("--edition", day);
    String name = arguments.output();
    Path output = name == null ? null : output(name, files);
    ReferenceResult companies =
        ComplianceEngine.shipped()
            .reference(arguments.rulebooks().stream().map(this::rulebook).toList());
    OuiReading reading = OuiRegistry.read(files, companies.reference(), edition);
    companies.diagnostics().forEach(this::say);
    reading.diagnostics().forEach(this::say);
    OuiTable table = reading.table();
    if (table == null || companies.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      return ExitCode.NOT_JUDGED.code();
    }
    return write(table, output, name == null ? "standard output" : name)
        ? ExitCode.JUDGED.code()
        : ExitCode.NOT_JUDGED.code();
  }

  private boolean write(OuiTable table, @Nullable Path output, String name) {
    try {
      if (output == null) {
        surroundings.out().write(table.csv().getBytes(StandardCharsets.UTF_8));
        surroundings.out().flush();
        OuiReport.lines(table).forEach(line -> surroundings.say(Printable.text(line)));
        return true;
      }
      table.write(output);
    } catch (IOException e) {
      surroundings.say(
          "interdict: the table can't be written to %s: %s".formatted(name, e.getMessage()));
      return false;
    }
    Output.lines(surroundings, OuiReport.lines(table));
    return true;
  }

  private Path output(String name, List<RegistryFile> files) {
    Path file = Values.file("--output", surroundings.directory(), name);
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(
          "--output: the folder of '" + name + "' doesn't exist; make it first");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UsageException("--output: '" + name + "' is no file; name a file");
    }
    if (new Inputs(files.stream().map(RegistryFile::path).toList()).hold(file)) {
      throw new UsageException(
          "--output: the table would overwrite '" + name + "', which this run reads");
    }
    return file;
  }

  private RulebookChoice rulebook(String name) {
    return new RulebookChoice.Folder(
        Stated.of(name),
        Values.file("--rulebook", surroundings.directory(), name).toAbsolutePath());
  }

  private void say(Diagnostic diagnostic) {
    surroundings.say(diagnostic.render());
  }
}
