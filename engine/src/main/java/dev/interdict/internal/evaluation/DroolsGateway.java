// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import java.util.function.Supplier;
import org.drools.core.impl.RuleBaseFactory;

/**
 * The one door to Drools. Drools finds its parts through the context class loader, and remembers a
 * failed search for ever; so every entry sets the engine's own loader, and the first one warms the
 * static holders once, under the lock of class initialisation.
 */
final class DroolsGateway {
  private DroolsGateway() {}

  /** Runs with the engine's class loader as context class loader. */
  static <T> T enter(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(DroolsGateway.class.getClassLoader());
    try {
      if (!Warm.HOLDERS) {
        throw new IllegalStateException("Drools could not be started");
      }
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Initialised on first use, by one thread, with the right loader set. */
  private static final class Warm {
    static final boolean HOLDERS =
        RuleBaseFactory.newKnowledgeBaseConfiguration(null, DroolsGateway.class.getClassLoader())
            != null;

    private Warm() {}
  }
}
