// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the bytes, a reader gives a value or says what is wrong and where: within 2 s of CPU
 * time, within a heap of 512 MB, and without an exception.
 */
@Execution(ExecutionMode.CONCURRENT)
class FuzzIT {
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 60);
  private static final int SEED = Integer.getInteger("fuzz.seed", 1);
  private static final int LEAST_PER_SECOND = 5;
  private static final int LEAST_COVERAGE = 300;

  @ParameterizedTest
  @EnumSource
  void any_bytes_give_a_value_or_say_what_is_wrong(FuzzTarget target) throws Exception {
    requireWanted(target);

    FuzzRun.Outcome run =
        new FuzzRun(
                target,
                Path.of(System.getProperty("interdict.root"), "engine/target/fuzz")
                    .toAbsolutePath())
            .run(SECONDS, SEED);

    System.out.printf(
        Locale.ROOT,
        "fuzzed %s: %d inputs in %d s, coverage %d, features %d%n",
        target.folder(),
        run.executed(),
        SECONDS,
        run.coverage(),
        run.features());
    assertThat(run.exit()).as(() -> failure(target, run)).isZero();
    assertThat(run.executed()).as(run.log()).isGreaterThan((long) SECONDS * LEAST_PER_SECOND);
    assertThat(run.coverage()).as(run.log()).isGreaterThan(LEAST_COVERAGE);
  }

  /**
   * Says so in the build's output where nothing is fuzzed, which must not look like a success; with
   * {@code -Dinterdict.fuzzing=required} it is a failure.
   */
  private static void requireWanted(FuzzTarget target) {
    List<String> wanted = Arrays.asList(System.getProperty("fuzz.targets", "").split(","));
    String reason = null;
    if (SECONDS == 0) {
      reason = "fuzz.seconds is 0";
    } else if (!wanted.contains("") && !wanted.contains(target.folder())) {
      reason = "not among fuzz.targets";
    } else if (!hasDriver()) {
      reason =
          "Jazzer has no driver for "
              + System.getProperty("os.name")
              + " on "
              + System.getProperty("os.arch");
    }
    if (reason != null) {
      System.out.println("fuzzing NOT RUN: " + target.folder() + ": " + reason);
      assertThat(System.getProperty("interdict.fuzzing")).as(reason).isNotEqualTo("required");
      Assumptions.abort(reason);
    }
  }

  private static boolean hasDriver() {
    boolean linux = System.getProperty("os.name").equals("Linux");
    boolean intel = List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    return linux
        && intel
        && FuzzIT.class.getResource(
                "/com/code_intelligence/jazzer/driver/jazzer_driver_linux_x86_64/"
                    + "libjazzer_driver.so")
            != null;
  }

  private static String failure(FuzzTarget target, FuzzRun.Outcome run) {
    int start = Math.max(0, run.log().indexOf("== Java Exception"));
    String story = run.log().substring(start, Math.min(run.log().length(), start + 6000));
    return run.failed() == null
        ? story
        : "the file "
            + run.failed()
            + " breaks it; keep it in fuzz/"
            + target.folder()
            + "/found\n"
            + story;
  }
}
