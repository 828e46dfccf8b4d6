// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** CPU milliseconds of the process per operation, its garbage collection and compiler included. */
public final class CpuTime implements InternalProfiler {
  private static final double NANOS_PER_MILLI = 1e6;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private long start;

  @Override
  public String getDescription() {
    return "CPU time of the process per operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    start = system.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double used = system.getProcessCpuTime() - start;
    long operations = Math.max(1, result.getMetadata().getMeasuredOps());
    return List.of(
        new ScalarResult(
            "cpu", used / operations / NANOS_PER_MILLI, "ms/op", AggregationPolicy.AVG));
  }
}
