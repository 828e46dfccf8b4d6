// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import dev.interdict.ComplianceEngine;
import dev.interdict.Enforcement;
import dev.interdict.EvaluationResult;
import dev.interdict.PreparedCheck;
import dev.interdict.ProgramSettings;
import dev.interdict.ReadingSettings;
import dev.interdict.RulebookChoice;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Stated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How a face asks the engine, with the program that all measurements share. */
final class Checks {
  private Checks() {}

  /** The bytes of a {@link SyntheticBom}. */
  static byte[] bom(int components) throws IOException {
    Path file = Files.createTempFile("interdict-bench", ".cdx.json");
    SyntheticBom.write(components, file);
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }

  static ProgramSettings program(String... roles) {
    return new ProgramSettings(
        LocalDate.parse(RulebookDraft.AS_OF),
        ProgramSettings.DEFAULT_HORIZON_DAYS,
        Arrays.stream(roles).map(Stated::of).toList(),
        Map.of());
  }

  /** Makes a rulebook's folder ready, as every face does it. */
  static PreparedCheck prepare(ComplianceEngine engine, Path folder) {
    return engine.prepare(
        List.of(new RulebookChoice.Folder(Stated.of("made"), folder)),
        program("us.fed.prime"),
        Enforcement.DEFAULT,
        ReadingSettings.DEFAULT);
  }

  /** All shipped rulebooks, for the roles that most of their rules bind. */
  static PreparedCheck shipped() {
    return ComplianceEngine.shipped()
        .prepare(
            List.of(),
            program("us.fed.prime", "us.dod.prime", "us.fcc.ea_applicant"),
            Enforcement.DEFAULT,
            ReadingSettings.DEFAULT);
  }

  /** The result itself, unless something went wrong in it. */
  static EvaluationResult sound(EvaluationResult result) {
    List<Diagnostic> errors = result.diagnostics().stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty() || result.findings().isEmpty()) {
      throw new IllegalStateException("nothing was measured: " + errors);
    }
    return result;
  }
}
