// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import dev.interdict.BomSource;
import dev.interdict.ComplianceEngine;
import dev.interdict.PreparedCheck;
import dev.interdict.internal.evaluation.RulebookEvaluator;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.matching.EntityIndex;
import dev.interdict.internal.program.ProgramResolver;
import dev.interdict.internal.rulebook.LoadedRulebooks;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Program;
import dev.interdict.rulebook.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A rulebook from saved text to live: {@link #live} is what a face waits for the first time, {@link
 * #edited} after a change in one rule; the others are its parts. The budget is 100 ms for 60 rules
 * and 500 ms for 600.
 */
@SuppressWarnings("NullAway.Init") // JMH calls what is marked @Setup first.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class RulebookLive {
  /** Rules of the rulebook. */
  @Param({"60", "600"})
  public int rules;

  private final ComplianceEngine engine = ComplianceEngine.shipped();
  private Path folder = Path.of("");
  private final List<SourceText> texts = new ArrayList<>();
  private LoadedRulebooks loaded;
  private ReferenceData reference;
  private Program program;
  private int edition;

  /** Writes the rulebook, and makes sure that it finds something. */
  @Setup
  public void write() throws IOException {
    folder = TemporaryFolder.make(SyntheticRulebook.ID);
    SyntheticRulebook.write(rules, folder);
    for (int i = 0; i < rules; i += 20) {
      String file = RulebookDraft.file(i);
      texts.add(new SourceText(file, Files.readString(folder.resolve(file))));
    }
    reference = ShippedReference.read();
    loaded = check();
    program =
        Objects.requireNonNull(
            new ProgramResolver(reference.roles())
                .resolve(Checks.program("us.fed.prime"))
                .program());
    Checks.sound(
        live().evaluate(List.of(BomSource.bytes("bom.cdx.json", Checks.bom(1000))), List.of()));
  }

  @TearDown
  public void delete() throws IOException {
    TemporaryFolder.delete(folder);
  }

  /** Every rule is another than ever before: a rulebook that was never seen. */
  @Benchmark
  public PreparedCheck live() throws IOException {
    edition++;
    for (SourceText text : texts) {
      save(text.file(), text.text().replace("\nwhen\n", note()));
    }
    return Checks.prepare(engine, folder);
  }

  /** One rule is another than ever before, all others are as they were. */
  @Benchmark
  public PreparedCheck edited() throws IOException {
    edition++;
    SourceText text = texts.get(0);
    save(text.file(), text.text().replaceFirst("\nwhen\n", note()));
    return Checks.prepare(engine, folder);
  }

  private String note() {
    return "\n@note(\"Edition " + edition + "\")\nwhen\n";
  }

  private void save(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  @Benchmark
  public int parse() {
    int parsed = 0;
    var parser = new DrlRuleParser();
    for (SourceText text : texts) {
      parsed += parser.parse(text).rules().size();
    }
    if (parsed != rules) {
      throw new IllegalStateException("only " + parsed + " rules were parsed");
    }
    return parsed;
  }

  @Benchmark
  public LoadedRulebooks check() {
    return SyntheticRulebook.load(folder, reference);
  }

  @Benchmark
  public RulebookEvaluator interpret() {
    var evaluator =
        new RulebookEvaluator(loaded.rulebooks(), loaded.rulebooks().get(0).rulebook().lists());
    if (!evaluator.ready(program)) {
      throw new IllegalStateException("no rule applies");
    }
    return evaluator;
  }

  @Benchmark
  public EntityIndex index() {
    return new EntityIndex(loaded.reference());
  }
}
