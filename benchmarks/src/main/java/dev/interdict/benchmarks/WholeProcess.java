// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * CPU time (user and system) of the whole {@code interdict check} process, for BOMs of 100 to
 * 100,000 components. Reads the kernel's account of finished child processes, so Linux only.
 */
public final class WholeProcess {
  private static final int[] SIZES = {100, 1_000, 10_000, 100_000};
  private static final double TICKS_PER_SECOND = 100;

  private WholeProcess() {}

  /**
   * Prints a table.
   *
   * @param arguments runs of each size, then the command to measure, which gets {@code check FILE
   *     …}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int runs = Integer.parseInt(arguments[0]);
    List<String> command = Arrays.asList(arguments).subList(1, arguments.length);
    Path folder = Files.createTempDirectory("interdict-bench");
    System.out.println("components  file MB  CPU s median (min)  wall s median  exit");
    for (int size : SIZES) {
      Path bom = folder.resolve("bom-" + size + ".cdx.json");
      SyntheticBom.write(size, bom);
      measure(size, bom, runs, command);
      Files.delete(bom);
    }
    Files.delete(folder);
  }

  private static void measure(int size, Path bom, int runs, List<String> command)
      throws IOException, InterruptedException {
    var line = new ArrayList<>(command);
    line.addAll(
        List.of(
            "check",
            bom.toString(),
            "--role",
            "us.fed.prime,us.dod.prime,us.fcc.ea_applicant",
            "--as-of",
            "2026-11-22",
            "--format",
            "json"));
    double[] cpu = new double[runs];
    double[] wall = new double[runs];
    int exit = 0;
    for (int i = 0; i < runs; i++) {
      double before = childSeconds();
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(line)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      exit = process.waitFor();
      wall[i] = (System.nanoTime() - start) / 1e9;
      cpu[i] = childSeconds() - before;
    }
    Arrays.sort(cpu);
    Arrays.sort(wall);
    System.out.printf(
        Locale.ROOT,
        "%10d  %7.2f  %12.2f (%.2f)  %13.2f  %4d%n",
        size,
        Files.size(bom) / 1e6,
        cpu[runs / 2],
        cpu[0],
        wall[runs / 2],
        exit);
  }

  /** CPU seconds of all child processes that have ended: fields 16 and 17 of /proc/self/stat. */
  private static double childSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND;
  }
}
