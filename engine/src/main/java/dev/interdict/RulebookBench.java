// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.BomJudge.Judgement;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Finding;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.internal.evaluation.BomEvaluation;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.program.ProgramResolver;
import dev.interdict.internal.rulebook.LibraryReading;
import dev.interdict.internal.rulebook.LoadedRulebook;
import dev.interdict.internal.rulebook.RulebookLoader;
import dev.interdict.model.Program;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.Role;
import dev.interdict.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rulebook by itself, to be tried on BOMs: what its tests run on. Other rulebooks say nothing
 * here, and neither does its canary. Immutable and safe for several threads.
 */
public final class RulebookBench {
  private static final String MANIFEST = "rulebook.xml";
  private static final String ROLES = "roles.xml";

  private final Rulebook rulebook;
  private final List<Role> roles;
  private final ProgramResolver programs;
  private final BomJudge judge;

  /**
   * A folder with a {@code rulebook.xml}, read.
   *
   * @param display the folder as messages print it
   * @param bench null if there is an error among the diagnostics
   */
  public record Opened(
      Path folder, String display, @Nullable RulebookBench bench, List<Diagnostic> diagnostics) {
    public Opened {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * What the rulebook says about a BOM.
   *
   * @param findings in total order
   * @param outcomes one for each rule, sorted by id; none where nothing could be judged
   * @param diagnostics about the BOM and the program
   */
  public record Trial(
      List<Finding> findings, List<RuleOutcome> outcomes, List<Diagnostic> diagnostics) {
    public Trial {
      findings = List.copyOf(findings);
      outcomes = List.copyOf(outcomes);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  private RulebookBench(LoadedRulebook loaded) {
    rulebook = loaded.rulebook().rulebook();
    roles = loaded.reference().roles();
    programs = new ProgramResolver(roles);
    judge = new BomJudge(loaded.reference(), List.of(loaded.rulebook()));
  }

  /**
   * The rulebook in a folder, or all those in the folders directly inside it, sorted by name. They
   * may refer to the roles, functions and companies beside them (where there is a {@code
   * roles.xml}), else to the shipped ones.
   *
   * @param display the folder as messages print it; may be empty
   * @return empty if there is no rulebook
   * @throws EngineException if what they share has errors, or can't be read
   */
  public static List<Opened> open(Path folder, String display) {
    if (Files.isRegularFile(folder.resolve(MANIFEST))) {
      Path parent = folder.toAbsolutePath().normalize().getParent();
      return List.of(open(folder, display, shared(parent, parentOf(display))));
    }
    List<Path> inside = inside(folder);
    if (inside.isEmpty()) {
      return List.of();
    }
    ReferenceData shared = shared(folder, display);
    var opened = new ArrayList<Opened>();
    for (Path each : inside) {
      String name = String.valueOf(each.getFileName());
      opened.add(open(each, display.isEmpty() ? name : display + "/" + name, shared));
    }
    return opened;
  }

  private static Opened open(Path folder, String display, ReferenceData shared) {
    LibraryReading<LoadedRulebook> reading =
        new RulebookLoader(new DrlRuleParser()).loadRulebook(folder, display, shared);
    LoadedRulebook loaded = reading.value();
    return new Opened(
        folder, display, loaded == null ? null : new RulebookBench(loaded), reading.diagnostics());
  }

  private static ReferenceData shared(@Nullable Path folder, String display) {
    if (folder == null || !Files.isRegularFile(folder.resolve(ROLES))) {
      return ShippedRulebooks.read().reference();
    }
    LibraryReading<ReferenceData> reading =
        new RulebookLoader(new DrlRuleParser()).loadReference(folder, display);
    ReferenceData reference = reading.value();
    if (reference == null) {
      throw new EngineException(
          "what the rulebooks share has errors, so none of them can be read",
          reading.diagnostics());
    }
    return reference;
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .filter(entry -> Files.isRegularFile(entry.resolve(MANIFEST)))
          .sorted()
          .toList();
    } catch (IOException noFolder) {
      return List.of();
    }
  }

  private static String parentOf(String display) {
    int slash = display.lastIndexOf('/');
    return slash < 0 ? "" : display.substring(0, slash);
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  /** The roles that a program can name. */
  public List<Role> roles() {
    return roles;
  }

  /** Judges a BOM. User mistakes are diagnostics of the trial, never exceptions. */
  public Trial judge(String path, byte[] bom, ProgramSettings settings) {
    ProgramResolver.Resolution resolution = programs.resolve(settings);
    var diagnostics = new ArrayList<>(resolution.diagnostics());
    Program program = resolution.program();
    if (program == null) {
      return new Trial(List.of(), List.of(), diagnostics);
    }
    Judgement judgement =
        judge.judge(
            BomSource.bytes(path, bom),
            bom,
            ReadingSettings.DEFAULT,
            program,
            (rule, verdict) -> Enforcement.defaultLevel(verdict));
    diagnostics.addAll(judgement.diagnostics());
    BomEvaluation evaluation = judgement.evaluation();
    return evaluation == null
        ? new Trial(List.of(), List.of(), diagnostics)
        : new Trial(evaluation.findings(), evaluation.outcomes(), diagnostics);
  }
}
