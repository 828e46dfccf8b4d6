// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a validator on a stack of its own: both go down with the nesting of the BOM, and a caller's
 * stack may be small or half full. What still breaks a validator ends as an exception that says so.
 */
final class OwnStack {
  /** Bytes; committed only as far as it is used. 2000 brackets take far less. */
  private static final long SIZE = 64L << 20;

  private OwnStack() {}

  /**
   * The result of the work.
   *
   * @throws UncheckedBomException if the work itself throws it, overflows its stack or memory, or a
   *     library fails
   */
  static <T> T call(Supplier<T> work) {
    var result = new AtomicReference<@Nullable T>();
    var failure = new AtomicReference<@Nullable Throwable>();
    var thread =
        new Thread(
            null,
            () -> {
              try {
                result.set(work.get());
              } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                failure.set(e);
              }
            },
            "interdict-schema",
            SIZE,
            false);
    thread.setDaemon(true);
    thread.setContextClassLoader(OwnStack.class.getClassLoader());
    try {
      thread.start();
      await(thread);
    } catch (OutOfMemoryError e) { // no room for the stack itself
      failure.set(e);
    }
    T value = result.get();
    if (value == null) {
      throw told(failure.get());
    }
    return value;
  }

  /** Waits without giving up: an interrupted caller gets his interrupt back afterwards. */
  private static void await(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static UncheckedBomException told(@Nullable Throwable failure) {
    if (failure instanceof UncheckedBomException unchecked) {
      return unchecked;
    }
    if (failure instanceof StackOverflowError) {
      return new UncheckedBomException(
          "bom-schema-too-deep", "it is nested too deeply for the validator", null);
    }
    if (failure instanceof OutOfMemoryError) {
      return new UncheckedBomException(
          "bom-schema-too-large",
          "the validator ran out of memory; give Java more, such as -Xmx4g",
          null);
    }
    return new UncheckedBomException(
        "bom-schema-not-checked", "the validator failed on it (" + failure + ")", null);
  }
}
