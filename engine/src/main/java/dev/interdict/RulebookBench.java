// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.BomJudge.Judgement;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Finding;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.internal.evaluation.BomEvaluation;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.lint.EntityLint;
import dev.interdict.internal.lint.LintSubject;
import dev.interdict.internal.lint.Linter;
import dev.interdict.internal.program.ProgramResolver;
import dev.interdict.internal.rulebook.CompiledRulebook;
import dev.interdict.internal.rulebook.LibraryReading;
import dev.interdict.internal.rulebook.LoadedRulebooks;
import dev.interdict.internal.rulebook.RulebookLibrary;
import dev.interdict.internal.rulebook.RulebookLoader;
import dev.interdict.internal.rulebook.RulebookPlaces;
import dev.interdict.internal.rulebook.RulebookSource;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.Role;
import dev.interdict.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rulebook by itself, to be tried on BOMs: what its tests run on. Other rulebooks say nothing
 * here, and neither does its canary. Immutable and safe for several threads.
 */
public final class RulebookBench {
  private static final String MANIFEST = "rulebook.xml";
  private static final String ROLES = "roles.xml";

  private final Path folder;
  private final String display;
  private final CompiledRulebook compiled;
  private final ReferenceData reference;
  private final List<EntityList> lists;
  private final List<Branch> branches;
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
   * One way in which a rule can hold: the whole rule, a combination of sides of its {@code or}s, or
   * a row of its table.
   *
   * @param number from 1, in the order written
   * @param of how many the rule has
   * @param place of the rule's name, or of the row
   */
  public record Branch(String rule, int number, int of, SourceLocation place) {}

  /**
   * What the rulebook says about a BOM.
   *
   * @param findings in total order
   * @param outcomes one for each rule, sorted by id; none where nothing could be judged
   * @param held the branches that held somewhere, whether or not a finding came of it
   * @param diagnostics about the BOM and the program
   */
  public record Trial(
      List<Finding> findings,
      List<RuleOutcome> outcomes,
      List<Branch> held,
      List<Diagnostic> diagnostics) {
    public Trial {
      findings = List.copyOf(findings);
      outcomes = List.copyOf(outcomes);
      held = List.copyOf(held);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * What the tests of a rule saw.
   *
   * @param reported whether one saw it report something other than {@code UNDETERMINED}
   * @param nearMiss whether in one it was judged and said nothing
   */
  public record Tested(boolean reported, boolean nearMiss) {}

  private RulebookBench(
      Path folder, String display, LoadedRulebooks loaded, List<CompiledRulebook> shared) {
    this.folder = folder;
    this.display = display;
    compiled = loaded.rulebooks().get(0);
    reference = loaded.reference();
    var required = new RequiredRulebooks(loaded.rulebooks(), loaded.beside(), shared);
    lists = required.withChosen().stream().flatMap(each -> each.lists().stream()).toList();
    branches = compiled.rules().stream().flatMap(RulebookBench::branches).toList();
    programs = new ProgramResolver(reference.roles());
    judge = new BomJudge(reference, loaded.rulebooks(), lists);
  }

  /**
   * The rulebook in a folder, or all those in the folders directly inside it, sorted by name. They
   * may refer to the roles, functions and companies beside them (where there is a {@code
   * roles.xml}), else to the shipped ones, and require the rulebooks beside them, else shipped
   * ones.
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
    RulebookLibrary shared = shared(folder, display);
    var opened = new ArrayList<Opened>();
    for (Path each : inside) {
      String name = String.valueOf(each.getFileName());
      opened.add(open(each, display.isEmpty() ? name : display + "/" + name, shared));
    }
    return opened;
  }

  /**
   * What the companies that rulebooks share say that can't be meant.
   *
   * @param folder that of the rulebooks; where it shares nothing, nothing is wrong
   * @param display the folder as messages print it; may be empty
   * @param listed the companies that lists refer to
   * @return warnings, by place
   * @throws EngineException if what they share has errors
   */
  public static List<Diagnostic> lintShared(
      Path folder, String display, Collection<String> listed) {
    return Files.isRegularFile(folder.resolve(ROLES))
        ? EntityLint.lint(
            new RulebookPlaces(folder, display, shared(folder, display).reference()), listed)
        : List.of();
  }

  private static Opened open(Path folder, String display, RulebookLibrary shared) {
    LibraryReading<LoadedRulebooks> reading =
        new RulebookLoader(new DrlRuleParser())
            .loadRulebooks(List.of(new RulebookSource(folder, display)), shared, Set.of());
    LoadedRulebooks loaded = reading.value();
    return new Opened(
        folder,
        display,
        loaded == null ? null : new RulebookBench(folder, display, loaded, shared.rulebooks()),
        reading.diagnostics());
  }

  private static RulebookLibrary shared(@Nullable Path folder, String display) {
    if (folder == null || !Files.isRegularFile(folder.resolve(ROLES))) {
      return ShippedRulebooks.read();
    }
    LibraryReading<ReferenceData> reading =
        new RulebookLoader(new DrlRuleParser()).loadReference(folder, display);
    ReferenceData reference = reading.value();
    if (reference == null) {
      throw new EngineException(
          "what the rulebooks share has errors, so none of them can be read",
          reading.diagnostics());
    }
    // Lists of shipped rulebooks name companies that these needn't have.
    return new RulebookLibrary(reference, List.of());
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
    return compiled.rulebook();
  }

  /** The lists that its rules may name: its own, and those of the rulebooks that it requires. */
  public List<EntityList> lists() {
    return lists;
  }

  /** The roles that a program can name. */
  public List<Role> roles() {
    return reference.roles();
  }

  /** The branches of all rules, in the order of the rules; a rule has at least one. */
  public List<Branch> branches() {
    return branches;
  }

  /**
   * What the rulebook says that can't be meant.
   *
   * @param tests what the tests of each rule saw; a rule without tests is no key
   * @param asOf the day on which lists have to be fresh
   * @return warnings, by place
   */
  public List<Diagnostic> lint(Map<String, Tested> tests, LocalDate asOf) {
    Map<String, LintSubject.RuleTests> seen = new TreeMap<>();
    tests.forEach(
        (rule, saw) -> seen.put(rule, new LintSubject.RuleTests(saw.reported(), saw.nearMiss())));
    var places = new RulebookPlaces(folder, display, reference);
    return Linter.lint(new LintSubject(compiled, places, seen, asOf));
  }

  /** Judges a BOM. User mistakes are diagnostics of the trial, never exceptions. */
  public Trial judge(String path, byte[] bom, ProgramSettings settings) {
    ProgramResolver.Resolution resolution = programs.resolve(settings);
    var diagnostics = new ArrayList<>(resolution.diagnostics());
    Program program = resolution.program();
    if (program == null) {
      return new Trial(List.of(), List.of(), List.of(), diagnostics);
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
        ? new Trial(List.of(), List.of(), List.of(), diagnostics)
        : new Trial(evaluation.findings(), evaluation.outcomes(), held(evaluation), diagnostics);
  }

  private List<Branch> held(BomEvaluation evaluation) {
    return branches.stream()
        .filter(
            branch ->
                evaluation
                    .fired()
                    .contains(new BomEvaluation.Fired(branch.rule(), branch.number() - 1)))
        .toList();
  }

  private static Stream<Branch> branches(RuleSyntax rule) {
    int count = rule.branches().size();
    return IntStream.range(0, count)
        .mapToObj(i -> new Branch(rule.name(), i + 1, count, rule.branches().get(i).location()));
  }
}
