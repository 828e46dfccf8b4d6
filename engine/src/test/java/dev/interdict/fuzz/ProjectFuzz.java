// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fuzz;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.project.ProjectReader;
import dev.interdict.project.ProjectReading;
import java.nio.file.Path;

/** Any bytes as an interdict.xml. */
public final class ProjectFuzz {
  private static final Fuzzed FUZZED = new Fuzzed("project");
  private static final ProjectReader READER = new ProjectReader();
  private static final Path FILE = Path.of("/nowhere/interdict.xml");

  private ProjectFuzz() {}

  public static void fuzzerInitialize() {
    FUZZED.warmUp(ProjectFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    FUZZED.check(input, ProjectFuzz::read);
  }

  private static void read(byte[] file) {
    ProjectReading reading = READER.read(FILE, "interdict.xml", file);
    boolean error = reading.diagnostics().stream().anyMatch(Diagnostic::isError);
    Fuzzed.require((reading.project() == null) == error, "a project and an error, or neither");
    Fuzzed.requirePlaces(reading.diagnostics(), Lines.of(file));
    if (reading.project() != null) {
      reading.project().boms();
    }
  }
}
