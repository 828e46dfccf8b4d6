// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import dev.interdict.internal.matching.EntityIndex;
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
 * Thousand companies looked up by name, of {@link SyntheticNames} with four names each. {@link
 * #known} finds names spelled another way; {@link #unknown} looks for names with a slip and for
 * names of nobody, which are compared with all that resemble them. Nothing is remembered between
 * look-ups. The budgets at 30,000 companies are 2 ms and 100 ms for the thousand.
 */
@SuppressWarnings("NullAway.Init") // JMH calls what is marked @Setup first.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class NameLookup {
  private static final int LOOKUPS = 1_000;

  /** Companies in the index, of four names each. */
  @Param({"1250", "30000", "125000"})
  public int companies;

  private EntityIndex index;
  private String[] known;
  private String[] unknown;

  /** Builds the index, and sees that it finds what it should. */
  @Setup
  public void build() {
    var names = new SyntheticNames(companies);
    index = new EntityIndex(names.data());
    known = names.known(LOOKUPS);
    unknown = names.unknown(LOOKUPS);
    int found = known();
    int similar = unknown();
    if (found < LOOKUPS || similar < LOOKUPS / 3) {
      throw new IllegalStateException(found + " and " + similar + " found are no fair job");
    }
  }

  @Benchmark
  public int known() {
    return found(known);
  }

  @Benchmark
  public int unknown() {
    return found(unknown);
  }

  private int found(String[] names) {
    int found = 0;
    for (String name : names) {
      found += index.named(name).isEmpty() ? 0 : 1;
    }
    return found;
  }
}
