// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.eclipse.core.InterdictNature;
import dev.interdict.eclipse.core.ProjectResult;
import dev.interdict.eclipse.core.Results;
import dev.interdict.eclipse.ui.FindingsView;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Large files, and a long day of saving. */
class EnduranceTest {
  private static final String BOM = "large.cdx.json";
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <interdict xmlns="urn:interdict:project:1">
        <boms><include>*.cdx.json</include></boms>
        <program><role>us.fed.prime</role><role>us.fcc.ea_applicant</role></program>
      </interdict>
      """;

  private IProject project;

  @BeforeEach
  void a_checked_project_and_the_views_open() throws Exception {
    Workbench.ui(
        () -> {
          Workbench.window().getShell().setMaximized(true);
          Workbench.page().showView("org.eclipse.ui.views.ProblemView");
          return Workbench.page().showView(FindingsView.ID);
        });
    project = Gateway.empty("endurance");
    Gateway.write(project, "interdict.xml", SETTINGS);
    InterdictNature.turnOn(project, null);
    Workbench.await("the first check", () -> Results.get().of(project) != null);
    Workbench.settle();
  }

  @AfterEach
  void the_project_goes() throws Exception {
    Workbench.ui(() -> Workbench.page().closeAllEditors(false));
    project.delete(true, true, null);
    Workbench.settle();
  }

  @Test
  void no_event_waits_while_ten_thousand_components_are_checked() throws Exception {
    Gateway.write(project, BOM, LargeBom.of(2_000, 0)); // Classes are loaded by now.
    Workbench.settle();
    try (var watchdog = new Watchdog()) {
      for (int edition = 1; edition <= 3; edition++) {
        save(LargeBom.of(10_000, edition));
        Workbench.settle();
        Thread.sleep(2_000); // The views follow late.
      }
      System.out.println(
          "measured longest wait of a UI event while 10,000 components are checked: "
              + watchdog.longest()
              + " ms "
              + (watchdog.longest() > 60 ? watchdog.where() : ""));
      assertThat(watchdog.longest()).as(watchdog.where()).isLessThanOrEqualTo(100);
    }
    assertThat(Workbench.findings(project)).hasSize(2_000);
    Workbench.screenshot("09-ten-thousand");
  }

  @Test
  void a_save_is_marked_soon() throws Exception {
    for (int i = 0; i < 20; i++) {
      build(LargeBom.of(1_000, i));
    }
    long[] built = new long[20];
    for (int i = 0; i < built.length; i++) {
      built[i] = build(LargeBom.of(1_000, 100 + i));
    }
    long[] saved = new long[7];
    for (int i = 0; i < saved.length; i++) {
      Thread.sleep(1_500); // Eclipse lets builds that follow each other wait for a second.
      saved[i] = save(LargeBom.of(1_000, 200 + i));
    }
    Arrays.sort(built);
    Arrays.sort(saved);
    System.out.printf(
        "measured 1,000 components: saved and built to markers %d ms (longest %d),"
            + " with Eclipse's own delay before automatic builds %d ms (longest %d)%n",
        built[built.length / 2],
        built[built.length - 1],
        saved[saved.length / 2],
        saved[saved.length - 1]);
    assertThat(Workbench.findings(project)).isNotEmpty();
  }

  @Test
  void a_hundred_saves_leave_nothing_behind() throws Exception {
    for (int i = 0; i < 100; i++) {
      build(LargeBom.of(1_000, i));
    }
    Workbench.settle();
    int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    long heap = leastHeap(3);
    for (int i = 0; i < 100; i++) {
      build(LargeBom.of(1_000, 100 + i));
    }
    Workbench.settle();
    int classesMore = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes;
    long heapMore = (leastHeap(8) - heap) / 1024;
    System.out.printf(
        "measured after 100 more saves: %d classes more, %d KiB of heap more (of %d)%n",
        classesMore, heapMore, heap / 1024);
    assertThat(classesMore).isLessThan(60);
    assertThat(heapMore).isLessThan(4 * 1024);
  }

  /** Saves and builds at once, where nothing builds by itself; in milliseconds. */
  private long build(String text) throws Exception {
    automatic(false);
    try {
      long start = System.nanoTime();
      Gateway.write(project, BOM, text);
      project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
      return (System.nanoTime() - start) / 1_000_000;
    } finally {
      automatic(true);
    }
  }

  private static void automatic(boolean on) throws CoreException {
    IWorkspaceDescription description = ResourcesPlugin.getWorkspace().getDescription();
    if (description.isAutoBuilding() != on) {
      description.setAutoBuilding(on);
      ResourcesPlugin.getWorkspace().setDescription(description);
    }
  }

  /** Saves, and waits until the markers are written; in milliseconds. */
  private long save(String text) throws Exception {
    var checked = new CountDownLatch(1);
    Results.Listener listener =
        of -> {
          ProjectResult result = Results.get().of(of);
          if (of.equals(project) && result != null && !result.outdated()) {
            checked.countDown();
          }
        };
    Results.get().addListener(listener);
    try {
      long start = System.nanoTime();
      Gateway.write(project, BOM, text);
      assertThat(checked.await(60, TimeUnit.SECONDS)).isTrue();
      return (System.nanoTime() - start) / 1_000_000;
    } finally {
      Results.get().removeListener(listener);
    }
  }

  /** What is in use once the workspace let go of its past states, as it does every few minutes. */
  private static long heap() throws Exception {
    ResourcesPlugin.getWorkspace().save(true, null);
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(200);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /**
   * The least of several looks: a job of Eclipse's own that happens to hold a past state lets go of
   * it soon, a leak never does.
   */
  private static long leastHeap(int looks) throws Exception {
    long least = heap();
    for (int i = 1; i < looks; i++) {
      Workbench.settle();
      Thread.sleep(500);
      least = Math.min(least, heap());
    }
    return least;
  }
}
