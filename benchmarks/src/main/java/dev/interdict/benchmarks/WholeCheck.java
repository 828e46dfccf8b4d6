// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import dev.interdict.BomSource;
import dev.interdict.EvaluationResult;
import dev.interdict.PreparedCheck;
import dev.interdict.internal.bom.BomReader;
import dev.interdict.internal.bom.BomReading;
import java.io.IOException;
import java.util.List;
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
 * Bytes to findings by all shipped rules, warm, beside the reading alone. The budget is 7.5 ms at
 * 1,000 components, 66 ms at 10,000.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class WholeCheck {
  /** Components of the BOM. */
  @Param({"1000", "10000"})
  public int components;

  private byte[] bom = {};
  private final PreparedCheck check = Checks.shipped();

  @Setup
  public void write() throws IOException {
    bom = Checks.bom(components);
    Checks.sound(check());
  }

  @Benchmark
  public EvaluationResult check() {
    return check.evaluate(List.of(BomSource.bytes("bom.cdx.json", bom)), List.of());
  }

  @Benchmark
  public BomReading read() {
    return new BomReader().read("bom.cdx.json", bom);
  }
}
