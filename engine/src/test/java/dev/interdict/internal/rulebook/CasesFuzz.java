// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.fuzz.Fuzzed;
import dev.interdict.fuzz.Lines;
import dev.interdict.internal.source.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Any bytes as a {@code case.properties}, and what follows a form feed as {@code expected.txt}. */
public final class CasesFuzz {
  private static final Fuzzed FUZZED = new Fuzzed("cases");
  private static final List<String> ROLES = List.of("us.fed.prime", "us.dod.prime");
  private static final Path FOLDER = folder();

  private CasesFuzz() {}

  public static void fuzzerInitialize() {
    FUZZED.warmUp(CasesFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    FUZZED.check(input, CasesFuzz::read);
  }

  private static void read(byte[] file) {
    int cut = 0;
    while (cut < file.length && file[cut] != '\f') {
      cut++;
    }
    byte[] properties = Arrays.copyOf(file, cut);
    byte[] expected = Arrays.copyOfRange(file, Math.min(cut + 1, file.length), file.length);
    write("case.properties", properties);
    write("expected.txt", expected);
    var problems = new Problems();
    RulebookCase read = new CaseReader(new RulebookFolder(FOLDER, ""), ROLES, problems).read();
    Fuzzed.require(read != null || problems.anyError(), "neither a case nor an error");
    for (Diagnostic diagnostic : problems.all()) {
      Fuzzed.require(diagnostic.location() != null, "no place: " + diagnostic.code());
      boolean own = diagnostic.location().file().equals("case.properties");
      Fuzzed.requirePlaces(List.of(diagnostic), Lines.of(own ? properties : expected));
    }
    if (read != null && !problems.anyError()) {
      Fuzzed.require(!read.roles().isEmpty(), "a case without a role");
      Fuzzed.require(read.expected().stream().noneMatch(String::isBlank), "a blank line");
      CaseLines.differences(read.expected(), List.of());
    }
  }

  private static Path folder() {
    Path folder = Path.of(System.getProperty("interdict.root"), "engine/target/fuzz/cases-work");
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("bom.cdx.json"), "{}\n");
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String name, byte[] bytes) {
    try {
      Files.write(FOLDER.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
