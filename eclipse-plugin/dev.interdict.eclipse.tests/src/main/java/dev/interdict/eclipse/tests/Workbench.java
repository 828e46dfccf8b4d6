// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import dev.interdict.eclipse.core.DiagnosticMarker;
import dev.interdict.eclipse.core.FindingMarker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The running workbench, for a test on a thread of its own. */
final class Workbench {
  private static final int SECONDS = 30;

  private Workbench() {}

  static Display display() {
    return PlatformUI.getWorkbench().getDisplay();
  }

  /** Does something on the UI thread, and gives what came of it. */
  static <T> T ui(Callable<T> work) {
    Object[] result = new Object[1];
    Throwable[] failure = new Throwable[1];
    display()
        .syncExec(
            () -> {
              try {
                result[0] = work.call();
              } catch (Exception | AssertionError e) {
                failure[0] = e;
              }
            });
    if (failure[0] != null) {
      throw new AssertionError(failure[0].getMessage(), failure[0]);
    }
    @SuppressWarnings("unchecked")
    T value = (T) result[0];
    return value;
  }

  static IWorkbenchWindow window() {
    return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
  }

  static IWorkbenchPage page() {
    return Objects.requireNonNull(window().getActivePage());
  }

  /** Waits until builds and other jobs of the workspace are done and the screen has followed. */
  static void settle() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      Job.getJobManager().join(ResourcesPlugin.FAMILY_MANUAL_BUILD, new NullProgressMonitor());
      Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, new NullProgressMonitor());
      Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_REFRESH, new NullProgressMonitor());
      Thread.sleep(150);
    }
  }

  /** Waits until something holds; fails with a sentence if it doesn't come to that. */
  static void await(String what, BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        screenshot("failed");
        throw new AssertionError("waited " + SECONDS + " s in vain: " + what + "; " + problems());
      }
      Thread.sleep(50);
    }
  }

  /** The findings that are marked in a file, in the order of the text. */
  static List<FindingMarker> findings(IResource file) throws CoreException {
    return Arrays.stream(file.findMarkers(FindingMarker.TYPE, true, IResource.DEPTH_INFINITE))
        .map(FindingMarker::of)
        .filter(Objects::nonNull)
        .toList();
  }

  static List<IMarker> diagnostics(IResource file) throws CoreException {
    return List.of(file.findMarkers(DiagnosticMarker.TYPE, true, IResource.DEPTH_INFINITE));
  }

  /** All that is marked in the workspace, for whoever reads why a test failed. */
  private static String problems() throws CoreException {
    return Arrays.stream(
            ResourcesPlugin.getWorkspace()
                .getRoot()
                .findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE))
        .limit(20)
        .map(marker -> marker.getResource() + " " + marker.getAttribute(IMarker.MESSAGE, ""))
        .toList()
        .toString();
  }

  /** Writes what the screen shows to a file. */
  static void screenshot(String name) throws Exception {
    Path folder = Path.of(System.getProperty("tests.screenshots", "."));
    Files.createDirectories(folder);
    Thread.sleep(700); // Hovers, animations and lazy trees are slower than jobs.
    ui(
        () -> {
          Display display = display();
          Rectangle screen = display.getBounds();
          Image image = new Image(display, screen.width, screen.height);
          GC gc = new GC(display);
          gc.copyArea(image, 0, 0);
          gc.dispose();
          ImageLoader loader = new ImageLoader();
          loader.data = new ImageData[] {image.getImageData()};
          loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
          image.dispose();
          return null;
        });
  }
}
