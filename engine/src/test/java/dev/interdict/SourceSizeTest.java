// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No file grows until nobody reads it to its end. */
final class SourceSizeTest {
  private static final int ASK = 300;

  /** Files that may be longer, each with the reason. */
  private static final Map<String, String> EXCEPTIONS = Map.of();

  @Test
  void main_files_have_at_most_500_lines() {
    check("src/main/java", 500);
  }

  @Test
  void test_files_have_at_most_700_lines() {
    check("src/test/java", 700);
  }

  @Test
  void every_exception_is_still_needed() {
    assertThat(EXCEPTIONS)
        .allSatisfy(
            (file, reason) -> {
              assertThat(reason).as(file).isNotBlank();
              assertThat(size(file)).as(file).isGreaterThan(ASK);
            });
  }

  private static void check(String folder, int limit) {
    List<String> files = Sources.below(folder);
    List<String> asked =
        files.stream().filter(file -> size(file) > ASK).map(SourceSizeTest::named).toList();
    List<String> tooLong =
        files.stream()
            .filter(file -> size(file) > limit && !EXCEPTIONS.containsKey(file))
            .map(SourceSizeTest::named)
            .toList();

    assertThat(files).as("Java files in " + folder).isNotEmpty();
    assertThat(tooLong)
        .as("Java files over %d lines; to be asked about, over %d: %s", limit, ASK, asked)
        .isEmpty();
  }

  private static String named(String file) {
    return file + ": " + size(file) + " lines";
  }

  private static int size(String file) {
    return Sources.lines(file).size();
  }
}
