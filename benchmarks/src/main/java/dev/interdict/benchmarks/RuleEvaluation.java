// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import dev.interdict.Enforcement;
import dev.interdict.EvaluationLimits;
import dev.interdict.finding.Level;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.bom.BomReader;
import dev.interdict.internal.bom.BomReading;
import dev.interdict.internal.evaluation.BomEvaluation;
import dev.interdict.internal.evaluation.RulebookEvaluator;
import dev.interdict.internal.matching.EntityIndex;
import dev.interdict.internal.matching.FunctionClassifier;
import dev.interdict.internal.matching.MakerNumbers;
import dev.interdict.internal.matching.PartyMatcher;
import dev.interdict.internal.program.ProgramResolver;
import dev.interdict.internal.rulebook.LoadedRulebooks;
import dev.interdict.model.Bom;
import dev.interdict.model.ListMatch;
import dev.interdict.model.Program;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ReferenceData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A BOM that was read against a {@link SyntheticRulebook}: {@link #evaluate} asks the rules and
 * writes the findings, {@link #matchAndEvaluate} finds the functions, makers and list matches of
 * its components before that. The budget is 5 ms for 1,000 components and 60 rules.
 */
@SuppressWarnings("NullAway.Init") // JMH calls what is marked @Setup first.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class RuleEvaluation {
  /** Components of the BOM. */
  @Param({"1000", "10000"})
  public int components;

  /** Rules of the rulebook. */
  @Param({"60", "600"})
  public int rules;

  private BomReading reading;
  private Bom bom;
  private Program program;
  private List<EntityList> lists;
  private EntityIndex index;
  private FunctionClassifier classifier;
  private MakerNumbers makers;
  private RulebookEvaluator evaluator;
  private FunctionClassifier.Classification functions;
  private MakerNumbers.Holders holders;
  private List<ListMatch> matches;

  /** Reads everything that is not measured. */
  @Setup
  public void read() throws IOException {
    Path folder = TemporaryFolder.make(SyntheticRulebook.ID);
    SyntheticRulebook.write(rules, folder);
    ReferenceData shipped = ShippedReference.read();
    LoadedRulebooks loaded = SyntheticRulebook.load(folder, shipped);
    TemporaryFolder.delete(folder);
    reading = new BomReader().read("bom.cdx.json", Checks.bom(components));
    bom = Objects.requireNonNull(reading.bom());
    program =
        Objects.requireNonNull(
            new ProgramResolver(shipped.roles()).resolve(Checks.program("us.fed.prime")).program());
    lists = loaded.rulebooks().get(0).rulebook().lists();
    index = new EntityIndex(loaded.reference());
    classifier = new FunctionClassifier(loaded.reference());
    makers = new MakerNumbers(loaded.reference(), index);
    evaluator = new RulebookEvaluator(loaded.rulebooks(), lists);
    functions = classifier.classify(bom);
    holders = makers.find(bom);
    matches = match();
    int found = evaluate().findings().size();
    if (found < components / 20 || found > components) {
      throw new IllegalStateException(found + " findings are no fair job");
    }
  }

  @Benchmark
  public BomEvaluation evaluate() {
    return evaluate(functions, holders, matches);
  }

  @Benchmark
  public BomEvaluation matchAndEvaluate() {
    return evaluate(classifier.classify(bom), makers.find(bom), match());
  }

  private List<ListMatch> match() {
    return new PartyMatcher(index, lists, program.asOf(), program.horizonDays()).match(bom);
  }

  private BomEvaluation evaluate(
      FunctionClassifier.Classification by, MakerNumbers.Holders held, List<ListMatch> matched) {
    return evaluator.evaluate(
        bom,
        by.functions(),
        held.makers(),
        matched,
        program,
        EvaluationLimits.DEFAULT,
        RuleEvaluation::level,
        reading::line);
  }

  private static Level level(String rule, Verdict verdict) {
    return Enforcement.DEFAULT.level(rule, verdict);
  }
}
