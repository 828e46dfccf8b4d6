// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU milliseconds per operation, which other load doesn't inflate: {@code cpu} of the process, its
 * garbage collection and compiler included, and {@code thread} of the measured thread alone.
 */
public final class CpuTime implements InternalProfiler {
  private static final double NANOS_PER_MILLI = 1e6;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long start;
  private long threadStart;

  @Override
  public String getDescription() {
    return "CPU time of the process and of the measured thread per operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    start = system.getProcessCpuTime();
    threadStart = worker();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double used = system.getProcessCpuTime() - start;
    double usedByThread = worker() - threadStart;
    long operations = Math.max(1, result.getMetadata().getMeasuredOps());
    return List.of(
        new ScalarResult(
            "cpu", used / operations / NANOS_PER_MILLI, "ms/op", AggregationPolicy.AVG),
        new ScalarResult(
            "thread", usedByThread / operations / NANOS_PER_MILLI, "ms/op", AggregationPolicy.AVG));
  }

  /** CPU time of the thread that JMH runs the benchmark in, which lives as long as the trial. */
  private long worker() {
    long nanos = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().contains("jmh-worker")) {
        nanos += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    return nanos;
  }
}
