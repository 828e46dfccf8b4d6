// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fuzz;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One input after the other through a reader, which must come back in time, without an exception,
 * and with diagnostics that point into the file. A file that fails is written to where the property
 * {@code fuzz.failed} says.
 */
public final class Fuzzed {
  private static final long MAX_CPU_NANOS = 2_000_000_000L;
  private static final int MAX_DIAGNOSTICS = 2_000;

  private final List<List<String>> good;
  private final List<String> pieces;

  /**
   * @param target such as {@code json-bom}
   */
  public Fuzzed(String target) {
    this(target, EditScript.MARKUP);
  }

  /**
   * @param token the pieces of the target's files that edits move around
   */
  public Fuzzed(String target, Pattern token) {
    Seeds seeds = Seeds.of(target);
    good = seeds.seeds().stream().map(file -> EditScript.tokens(file, token)).toList();
    pieces = seeds.pieces();
  }

  /** Reads a file once so that the time of loading classes isn't taken for that of an input. */
  public void warmUp(Consumer<byte[]> reader) {
    for (int i = 0; i < good.size(); i++) {
      reader.accept(String.join("", good.get(i)).getBytes(StandardCharsets.UTF_8));
    }
  }

  public void check(byte[] input, Consumer<byte[]> reader) {
    byte[] file = EditScript.apply(input, good, pieces);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      reader.accept(file);
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      require(nanos < MAX_CPU_NANOS, "took " + nanos / 1_000_000 + " ms of CPU time");
    } catch (RuntimeException | Error e) {
      save(file);
      throw e;
    }
  }

  /** Fails unless each diagnostic points into one of the texts that may be meant. */
  public static void requirePlaces(List<Diagnostic> diagnostics, Lines... texts) {
    require(diagnostics.size() < MAX_DIAGNOSTICS, diagnostics.size() + " diagnostics");
    for (Diagnostic diagnostic : diagnostics) {
      require(!diagnostic.message().isBlank(), "no message: " + diagnostic.code());
      require(diagnostic.render().startsWith(diagnostic.level().name()), "not rendered");
      require(diagnostic.location() != null, "no place: " + diagnostic.code());
      requirePlace(diagnostic.location(), diagnostic.code(), texts);
    }
  }

  /** Fails unless both ends of a place lie in one of the texts. */
  public static void requirePlace(SourceLocation place, String what, Lines... texts) {
    for (Lines text : texts) {
      if (text.hold(place)) {
        return;
      }
    }
    throw new AssertionError(
        what
            + " at %d:%d-%d:%d, outside the file"
                .formatted(place.line(), place.column(), place.endLine(), place.endColumn()));
  }

  public static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  private static void save(byte[] file) {
    String path = System.getProperty("fuzz.failed");
    if (path != null) {
      try {
        Files.write(Path.of(path), file);
      } catch (IOException e) {
        System.err.println("the file that failed can't be written: " + e);
      }
    }
  }
}
