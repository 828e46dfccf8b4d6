// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One target in a JVM of its own under Jazzer; all that it writes goes below {@code target}. */
final class FuzzRun {
  private static final int SCRIPTS = 60;
  private static final Pattern EXECUTED =
      Pattern.compile("stat::number_of_executed_units:\\s+([0-9]+)");
  private static final Pattern COVERED = Pattern.compile("cov: ([0-9]+) ft: ([0-9]+)");

  private final FuzzTarget target;
  private final Path folder;

  /**
   * What came of it.
   *
   * @param log all that Jazzer printed
   * @param failed a file that a reader failed on; null if there is none
   */
  record Outcome(int exit, long executed, int coverage, int features, String log, Path failed) {}

  FuzzRun(FuzzTarget target, Path below) {
    this.target = target;
    this.folder = below.resolve(target.folder());
  }

  /**
   * @param seed what the fuzzer's chance starts from; 0 for another each time
   */
  Outcome run(int seconds, int seed) throws IOException, InterruptedException {
    empty(folder);
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Seeds seeds = Seeds.of(target.folder());
    writeScripts(Files.createDirectories(folder.resolve("scripts")), seeds.seeds().size());
    Files.write(folder.resolve("words.dict"), dictionary(seeds.pieces()));
    Path log = folder.resolve("log.txt");
    Path failed = folder.resolve("failed-file");
    Process process =
        new ProcessBuilder(command(seconds, seed, corpus, seeds, failed))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(seconds + 180L, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    String printed = Files.readString(log, StandardCharsets.ISO_8859_1);
    Matcher covered = COVERED.matcher(printed);
    int coverage = 0;
    int features = 0;
    while (covered.find()) {
      coverage = Integer.parseInt(covered.group(1));
      features = Integer.parseInt(covered.group(2));
    }
    Matcher executed = EXECUTED.matcher(printed);
    return new Outcome(
        ended ? process.exitValue() : -1,
        executed.find() ? Long.parseLong(executed.group(1)) : 0,
        coverage,
        features,
        printed,
        Files.exists(failed) ? failed : null);
  }

  private List<String> command(int seconds, int seed, Path corpus, Seeds seeds, Path failed) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:-OmitStackTraceInFastThrow",
                "-Dfile.encoding=UTF-8",
                "-Dinterdict.root=" + System.getProperty("interdict.root"),
                "-Dfuzz.failed=" + failed,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.className,
                "--instrumentation_includes=dev.interdict.**:com.fasterxml.jackson.core.**"
                    + ":com.ctc.wstx.**:org.drools.drl.parser.**",
                "--instrumentation_excludes=dev.interdict.fuzz.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-dict=" + folder.resolve("words.dict"),
                "-max_total_time=" + seconds,
                "-seed=" + seed,
                "-max_len=8192",
                "-timeout=25",
                "-rss_limit_mb=2048",
                "-print_final_stats=1",
                corpus.toString(),
                folder.resolve("scripts").toString()));
    for (String own : List.of("seeds", "found")) {
      if (Files.isDirectory(seeds.folder().resolve(own))) {
        command.add(seeds.folder().resolve(own).toString());
      }
    }
    return command;
  }

  private static void writeScripts(Path to, int seeds) throws IOException {
    var random = new Random(4);
    for (int i = 0; i < SCRIPTS; i++) {
      byte[] script = new byte[2 + 6 * (1 + random.nextInt(6))];
      random.nextBytes(script);
      script[0] = EditScript.MARK;
      script[1] = (byte) (i % seeds);
      Files.write(to.resolve("script-" + i), script);
    }
  }

  private static byte[] dictionary(List<String> pieces) {
    var dictionary = new StringBuilder();
    for (String piece : pieces) {
      dictionary.append('"');
      for (byte b : piece.getBytes(StandardCharsets.UTF_8)) {
        dictionary.append(String.format("\\x%02X", b & 0xFF));
      }
      dictionary.append("\"\n");
    }
    return dictionary.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> inside = Files.walk(folder)) {
        for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
