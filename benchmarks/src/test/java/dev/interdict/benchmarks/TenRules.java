// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

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
 * Ten rules and 5,000 banned companies with 15,000 other names against a {@link SyntheticBom}:
 * bytes to findings, warm, peer beside peer. {@link #SHIPPED} is Interdict with all the rules it
 * ships on the same bytes, which nobody else can do.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class TenRules {
  static final String FLOOR = "floor";
  static final String SHIPPED = "interdict-shipped";

  /** Who does it. */
  @Param({FLOOR, "drools", "easy-rules", "interdict", SHIPPED, "cel", "json-schema"})
  public String peer = FLOOR;

  /** Components of the BOM. */
  @Param({"1000", "10000"})
  public int components;

  private byte[] bom = {};
  private Peer ready = bytes -> List.of();

  @Setup
  public void prepare() throws IOException {
    bom = Checks.bom(components);
    ready = peer(peer, new Bans());
  }

  @Benchmark
  public List<Hit> judge() throws IOException {
    return ready.judge(bom);
  }

  static Peer peer(String name, Bans bans) throws IOException {
    return switch (name) {
      case FLOOR -> new FloorPeer(bans);
      case "drools" -> new DroolsPeer(bans);
      case "easy-rules" -> new EasyRulesPeer(bans);
      case "cel" -> new CelPeer(bans);
      case "json-schema" -> new SchemaPeer(bans);
      case "interdict" -> InterdictPeer.tenRules(bans);
      case SHIPPED -> InterdictPeer.shipped();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
