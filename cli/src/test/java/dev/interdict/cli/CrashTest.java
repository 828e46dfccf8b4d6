// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What nobody foresaw still ends in a sentence. */
class CrashTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(OutputStream out, boolean debug) {
    var surroundings =
        new Surroundings(
            Cli.BOMS,
            out,
            Surroundings.utf8(err),
            Cli.TODAY,
            Map.of(),
            Terminal.NONE,
            "interdict",
            debug);
    return new CommandLineFace(surroundings)
        .run("check", "clean.cdx.json", "--role", "us.fed.prime");
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_crash_is_one_sentence() {
    int code = run(new Broken(new IllegalStateException("inside")), false);

    assertThat(code).isEqualTo(1);
    assertThat(said())
        .startsWith("interdict: something broke inside Interdict")
        .hasLineCount(1)
        .doesNotContain("Exception");
  }

  @Test
  void a_developer_gets_the_trace() {
    run(new Broken(new IllegalStateException("inside")), true);

    assertThat(said()).contains("IllegalStateException: inside").contains("\tat ");
  }

  @Test
  void too_little_memory_says_what_to_do() {
    assertThat(run(new Broken(new OutOfMemoryError()), false)).isEqualTo(1);
    assertThat(said()).contains("INTERDICT_OPTS=-Xmx4g").hasLineCount(1);
  }

  @Test
  void a_full_disk_is_no_success() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThat(run(full, false)).isEqualTo(1);
    assertThat(said())
        .isEqualTo(
            "interdict: the text report can't be written to standard output:"
                + " No space left on device\n");
  }

  /** A stream that fails in a way nobody foresaw. */
  private static final class Broken extends OutputStream {
    private final Throwable thrown;

    Broken(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public void write(int b) {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }
  }
}
