// SPDX-License-Identifier: Apache-2.0
package dev.interdict.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.BomSource;
import dev.interdict.ComplianceEngine;
import dev.interdict.Enforcement;
import dev.interdict.EvaluationResult;
import dev.interdict.ProgramSettings;
import dev.interdict.ReadingSettings;
import dev.interdict.model.Stated;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * An editor builds the rulebooks anew at every save, for weeks: loaded from their folder, checked,
 * interpreted and asked, they leave nothing behind.
 */
class LeakIT {
  private static final int BUILDS = Integer.getInteger("leak.builds", 500);
  private static final int PARTS = 5;
  private static final int GLANCES = 5;
  private static final int MAX_CLASSES = 25;
  private static final long MAX_METASPACE_KB = 512;
  private static final long MAX_HEAP_KB = 256;
  private static final Path ROOT = Path.of(System.getProperty("interdict.root"));

  /**
   * What is in use after collections: the least of several glances, each of which may come early.
   */
  private record Look(int classes, long metaspaceKb, long heapKb, int threads) {
    static Look now() throws InterruptedException {
      Look least = glance();
      for (int i = 1; i < GLANCES; i++) {
        Look next = glance();
        least =
            new Look(
                Math.min(least.classes, next.classes),
                Math.min(least.metaspaceKb, next.metaspaceKb),
                Math.min(least.heapKb, next.heapKb),
                Math.min(least.threads, next.threads));
      }
      return least;
    }

    private static Look glance() throws InterruptedException {
      System.gc();
      Thread.sleep(100);
      return new Look(
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
          ManagementFactory.getMemoryPoolMXBeans().stream()
                  .filter(pool -> pool.getName().equals("Metaspace"))
                  .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                  .sum()
              >> 10,
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 10,
          ManagementFactory.getThreadMXBean().getThreadCount());
    }
  }

  @Test
  void the_shipped_rulebooks_built_hundreds_of_times_leave_nothing_behind() throws Exception {
    byte[] bom =
        Files.readAllBytes(
            ROOT.resolve(
                "rulebooks/us-889/tests/889-001/huawei-module-is-prohibited/bom.cdx.json"));
    var looks = new ArrayList<Look>();
    for (int part = 0; part < PARTS; part++) {
      for (int i = 0; i < BUILDS / PARTS; i++) {
        assertThat(judged(bom).findings()).isNotEmpty();
      }
      looks.add(Look.now());
      Look look = looks.get(part);
      System.out.printf(
          Locale.ROOT,
          "leak: %d builds: %d classes, %d KB of metaspace, %d KB of heap, %d threads%n",
          (part + 1) * (BUILDS / PARTS),
          look.classes,
          look.metaspaceKb,
          look.heapKb,
          look.threads);
    }

    // The first fifth warms up: classes are loaded, reflection and caches are filled.
    Look before = looks.get(1);
    Look after = looks.get(PARTS - 1);
    assertThat(after.classes - before.classes).as("more classes").isLessThan(MAX_CLASSES);
    assertThat(after.metaspaceKb - before.metaspaceKb)
        .as("KB more of metaspace")
        .isLessThan(MAX_METASPACE_KB);
    assertThat(after.heapKb - before.heapKb).as("KB more of heap").isLessThan(MAX_HEAP_KB);
    assertThat(after.threads - before.threads).as("more threads").isLessThanOrEqualTo(0);
  }

  private static EvaluationResult judged(byte[] bom) {
    EvaluationResult result =
        ComplianceEngine.of(ROOT.resolve("rulebooks"), "rulebooks")
            .prepare(
                List.of(),
                new ProgramSettings(
                    LocalDate.of(2026, 11, 22), 730, List.of(new Stated("all", null)), Map.of()),
                Enforcement.DEFAULT,
                ReadingSettings.DEFAULT)
            .evaluate(List.of(BomSource.bytes("bom.cdx.json", bom)), List.of());
    assertThat(result.complete()).isTrue();
    return result;
  }
}
