// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.ComplianceEngine;
import java.util.Objects;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * What the modules of one build share, so that rulebooks are made ready once; it ends with the
 * build. The key is this class itself, which another class loader's isn't.
 */
final class BuildShare {
  private final RequestFactory requests = new RequestFactory();
  private @Nullable ComplianceEngine engine;

  private BuildShare() {}

  static BuildShare of(SessionData data) {
    data.set(BuildShare.class, null, new BuildShare());
    return (BuildShare) Objects.requireNonNull(data.get(BuildShare.class));
  }

  RequestFactory requests() {
    return requests;
  }

  /** The engine with the shipped rulebooks, made by the first module that asks. */
  synchronized ComplianceEngine engine() {
    ComplianceEngine ready = engine;
    if (ready == null) {
      ready = ComplianceEngine.shipped();
      engine = ready;
    }
    return ready;
  }
}
