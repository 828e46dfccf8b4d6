// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.EvaluationResult.RulebookUse;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.explanation.ComponentExplanation;
import dev.interdict.explanation.Question;
import dev.interdict.model.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why rules speak about components, or why they don't.
 *
 * @param version of Interdict
 * @param program null if the request didn't get as far
 * @param components those that the question is about, in the order of BOMs and components
 * @param diagnostics also what the question names and no BOM has
 */
public record ExplanationResult(
    String version,
    Question question,
    @Nullable Program program,
    List<RulebookUse> rulebooks,
    List<ComponentExplanation> components,
    List<Diagnostic> diagnostics) {
  public ExplanationResult {
    rulebooks = List.copyOf(rulebooks);
    components = List.copyOf(components);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether there is an answer, and nothing is wrong with what it was drawn from. */
  public boolean complete() {
    return !components.isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError);
  }

  /** How the run ends. */
  public ExitCode exitCode() {
    return complete() ? ExitCode.JUDGED : ExitCode.NOT_JUDGED;
  }
}
