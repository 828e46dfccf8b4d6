// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing starts from and what it once found, without the fuzzer. */
class FuzzSeedsTest {
  private static final int SCRIPTS = 3_000;

  @ParameterizedTest
  @EnumSource
  void seeds_and_what_was_found_give_a_value_or_diagnostics(FuzzTarget target) throws Throwable {
    Seeds seeds = Seeds.of(target.folder());
    assertThat(seeds.seeds()).as(target.folder()).hasSizeGreaterThan(1);
    assertThat(seeds.pieces()).as(target.folder()).hasSizeGreaterThan(20);
    List<byte[]> all = new ArrayList<>(seeds.seeds());
    all.addAll(seeds.found());
    for (byte[] file : all) {
      run(target, file);
    }
  }

  @ParameterizedTest
  @EnumSource
  void edited_seeds_give_a_value_or_diagnostics(FuzzTarget target) throws Throwable {
    var random = new Random(889);
    for (int i = 0; i < SCRIPTS; i++) {
      byte[] script = new byte[2 + 6 * (1 + random.nextInt(4))];
      random.nextBytes(script);
      script[0] = EditScript.MARK;
      run(target, script);
    }
  }

  private static void run(FuzzTarget target, byte[] input) throws Throwable {
    Method method = Class.forName(target.className).getMethod("fuzzerTestOneInput", byte[].class);
    try {
      method.invoke(null, (Object) input);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
