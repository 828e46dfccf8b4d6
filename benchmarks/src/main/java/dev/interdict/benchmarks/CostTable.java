// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks and prints one line for each: CPU milliseconds of the thread an operation, the
 * same with garbage collection and compiler, allocated megabytes, and the ratio to the run of the
 * same size whose parameter {@code peer} is {@code floor}, or to its budget.
 */
public final class CostTable {
  private static final String FLOOR = "floor";

  /** What design section 10 and the rule language promise, in CPU milliseconds. */
  private static final Map<String, Double> BUDGETS =
      Map.of(
          "RulebookLive.live rules=60", 100.0,
          "RulebookLive.live rules=600", 500.0,
          "RuleEvaluation.evaluate components=1000 rules=60", 5.0,
          "WholeCheck.check components=1000", 7.5,
          "WholeCheck.check components=10000", 66.0,
          "NameLookup.known companies=30000", 2.0,
          "NameLookup.unknown companies=30000", 100.0);

  private CostTable() {}

  /**
   * Runs and prints.
   *
   * @param arguments as JMH takes them
   */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    var options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(arguments))
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .addProfiler(CpuTime.class)
            .addProfiler("gc")
            .build();
    Collection<RunResult> results = new Runner(options).run();
    Map<String, Double> floors = new HashMap<>();
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      if (FLOOR.equals(params.getParam("peer"))) {
        floors.put(size(params), cpu(result));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-58s %9s %9s %8s  %s%n",
        "warm, an operation",
        "CPU ms",
        "with JVM",
        "MB",
        "CPU beside the floor or the budget");
    for (RunResult result : results) {
      print(result, floors.get(size(result.getParams())));
    }
  }

  private static void print(RunResult result, @Nullable Double floor) {
    String name = name(result.getParams());
    double cpu = cpu(result);
    double process = secondary(result, "cpu");
    double allocated = secondary(result, "gc.alloc.rate.norm") / 1e6;
    Double budget = BUDGETS.get(name);
    String beside = "";
    if (floor != null) {
      beside = String.format(Locale.ROOT, "%6.1f x", cpu / floor);
    } else if (budget != null) {
      beside = String.format(Locale.ROOT, "%6.2f x of %s ms", cpu / budget, budget);
    }
    System.out.printf(
        Locale.ROOT, "%-58s %9.2f %9.2f %8.2f  %s%n", name, cpu, process, allocated, beside);
  }

  /** Class and method, then the parameters by name. */
  private static String name(BenchmarkParams params) {
    String[] path = params.getBenchmark().split("\\.", -1);
    var words = new ArrayList<String>();
    words.add(path[path.length - 2] + "." + path[path.length - 1]);
    parameters(params).forEach((key, value) -> words.add(key + "=" + value));
    return String.join(" ", words);
  }

  /** What a floor must share with what stands above it. */
  private static String size(BenchmarkParams params) {
    Map<String, String> own = parameters(params);
    own.remove("peer");
    return params.getBenchmark() + own;
  }

  private static Map<String, String> parameters(BenchmarkParams params) {
    var values = new LinkedHashMap<String, String>();
    for (String key : List.copyOf(params.getParamsKeys()).stream().sorted().toList()) {
      values.put(key, params.getParam(key));
    }
    return values;
  }

  private static double cpu(RunResult result) {
    return secondary(result, "thread");
  }

  private static double secondary(RunResult result, String name) {
    for (String key : result.getSecondaryResults().keySet()) {
      if (key.replace("·", "").equals(name)) {
        return result.getSecondaryResults().get(key).getScore();
      }
    }
    return Double.NaN;
  }
}
