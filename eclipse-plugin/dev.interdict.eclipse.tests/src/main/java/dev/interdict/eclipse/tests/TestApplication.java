// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;

/**
 * The IDE as people start it, with JUnit running beside its UI thread. System properties say which
 * classes ({@code tests.classes}) and where the report goes ({@code tests.reports}).
 */
public final class TestApplication implements IApplication {
  private static final String IDE = "org.eclipse.ui.ide.workbench";

  private volatile int exit = 99;

  @Override
  public Object start(IApplicationContext context) throws Exception {
    IExtension ide =
        Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.applications", IDE);
    var application =
        (IApplication)
            ide.getConfigurationElements()[0].getChildren("run")[0].createExecutableExtension(
                "class");
    Thread tests = new Thread(this::test, "tests");
    tests.setDaemon(true);
    tests.start();
    application.start(context);
    System.exit(exit); // Equinox turns some results of an application into other exit codes.
    return IApplication.EXIT_OK;
  }

  private void test() {
    try {
      while (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isStarting()) {
        Thread.sleep(50);
      }
      Thread.currentThread().setContextClassLoader(TestApplication.class.getClassLoader());
      exit = run() ? 0 : 1;
    } catch (Exception | LinkageError e) {
      ILog.of(TestApplication.class).error("the tests could not be run", e);
    } finally {
      Workbench.display().asyncExec(PlatformUI.getWorkbench()::close);
    }
  }

  /** Whether tests ran and none failed. */
  private static boolean run() throws ClassNotFoundException {
    var config =
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();
    var request = LauncherDiscoveryRequestBuilder.request();
    for (String name : System.getProperty("tests.classes", "").split(",", -1)) {
      request.selectors(DiscoverySelectors.selectClass(Class.forName(name)));
    }
    LauncherDiscoveryRequest tests = request.build();
    var summary = new SummaryGeneratingListener();
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var report =
        new LegacyXmlReportGeneratingListener(
            Path.of(System.getProperty("tests.reports", ".")), out);
    LauncherFactory.create(config).execute(tests, summary, report);
    summary.getSummary().printFailuresTo(out);
    return summary.getSummary().getTotalFailureCount() == 0
        && summary.getSummary().getTestsSucceededCount() > 0;
  }

  @Override
  public void stop() {
    // The workbench is closed by the tests.
  }
}
