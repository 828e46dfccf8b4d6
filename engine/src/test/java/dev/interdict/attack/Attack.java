// SPDX-License-Identifier: Apache-2.0
package dev.interdict.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import dev.interdict.diagnostic.Diagnostic;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Reads a file made to cost more than it is worth, and measures what it cost: CPU time of the
 * reading thread, and the heap that was in use after a collection. Prints a line for each.
 */
final class Attack {
  private static final long MAX_CPU_MILLIS = 10_000;
  private static final long MAX_HEAP = 512L << 20;

  /** What diagnostics may weigh, whatever the file: a report must stay readable. */
  private static final int MAX_DIAGNOSTICS = 300;

  private static final AtomicLong PEAK = listen();

  private Attack() {}

  /** The outcome, if it came within the limits. */
  static <T> T contained(String name, Callable<T> reading) throws Exception {
    assertThat(Runtime.getRuntime().maxMemory())
        .as("heap of this JVM")
        .isLessThanOrEqualTo(MAX_HEAP);
    System.gc();
    PEAK.set(0);
    long before = cpuMillis();
    String how = "failed";
    try {
      T outcome = reading.call();
      how = "contained";
      return outcome;
    } catch (OutOfMemoryError e) {
      how = "OUT OF MEMORY";
      throw new AssertionError(name + ": more than 512 MB", e);
    } catch (StackOverflowError e) {
      how = "STACK OVERFLOW";
      throw new AssertionError(name + ": stack overflow", e);
    } finally {
      long millis = cpuMillis() - before;
      System.out.printf(
          Locale.ROOT,
          "attack %s: %s, %d ms of CPU time, %d MB of heap%n",
          name,
          how,
          millis,
          PEAK.get() >> 20);
      if (how.equals("contained")) {
        assertThat(millis).as(name + ": ms of CPU time").isLessThan(MAX_CPU_MILLIS);
      }
    }
  }

  /** Diagnostics are few, and render to something that people can read. */
  static void assertReadable(List<Diagnostic> diagnostics) {
    assertThat(diagnostics).hasSizeLessThan(MAX_DIAGNOSTICS);
    for (Diagnostic diagnostic : diagnostics) {
      String shown = diagnostic.render();
      assertThat(shown.length())
          .as(shown.substring(0, Math.min(200, shown.length())))
          .isLessThan(14_000);
      assertThat(diagnostic.location()).isNotNull();
    }
  }

  private static long cpuMillis() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
  }

  private static AtomicLong listen() {
    var peak = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, handback) -> {
                GcInfo info =
                    GarbageCollectionNotificationInfo.from(
                            (CompositeData) notification.getUserData())
                        .getGcInfo();
                long used =
                    info.getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> heap(pool.getKey()))
                        .map(java.util.Map.Entry::getValue)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                peak.accumulateAndGet(used, Math::max);
              },
              n ->
                  n.getType()
                      .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
              null);
    }
    return peak;
  }

  private static boolean heap(String pool) {
    return pool.contains("Eden")
        || pool.contains("Survivor")
        || pool.contains("Old")
        || pool.contains("Tenured");
  }
}
