// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import java.util.concurrent.atomic.AtomicLong;

/** Asks the UI thread all the time whether it has time, and remembers how long it had to wait. */
final class Watchdog implements AutoCloseable {
  private static final int PAUSE_MS = 10;

  private final AtomicLong longest = new AtomicLong();
  private final Thread thread = new Thread(this::watch, "watchdog");
  private volatile boolean done;
  private volatile String where = "";

  Watchdog() {
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    Thread ui = Workbench.display().getThread();
    while (!done) {
      long asked = System.nanoTime();
      AtomicLong answered = new AtomicLong();
      Workbench.display().asyncExec(() -> answered.set(System.nanoTime()));
      String seen = "";
      try {
        while (answered.get() == 0 && !done) {
          Thread.sleep(PAUSE_MS);
          if (System.nanoTime() - asked > 60_000_000L && seen.isEmpty()) {
            seen = java.util.Arrays.stream(ui.getStackTrace()).limit(30).toList().toString();
          }
        }
        long waited = answered.get() - asked;
        if (waited > longest.get()) {
          longest.set(waited);
          where = seen;
        }
        Thread.sleep(PAUSE_MS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** The longest wait so far, in milliseconds. */
  long longest() {
    return longest.get() / 1_000_000;
  }

  /** What the UI thread did during it, if it was long. */
  String where() {
    return where;
  }

  @Override
  public void close() {
    done = true;
    thread.interrupt();
  }
}
