// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.ComplianceEngine;
import dev.interdict.project.ProjectReader;
import org.jspecify.annotations.Nullable;

/** The engine and the project reader of this workbench, made when the first check needs them. */
final class Engines {
  private static @Nullable ComplianceEngine engine;
  private static @Nullable ProjectReader projects;

  private Engines() {}

  /**
   * The engine with the shipped rulebooks.
   *
   * @throws dev.interdict.EngineException if they are damaged
   */
  static synchronized ComplianceEngine shipped() {
    ComplianceEngine ready = engine;
    if (ready == null) {
      ready = ComplianceEngine.shipped();
      engine = ready;
    }
    return ready;
  }

  static synchronized ProjectReader projects() {
    ProjectReader ready = projects;
    if (ready == null) {
      ready = new ProjectReader();
      projects = ready;
    }
    return ready;
  }
}
