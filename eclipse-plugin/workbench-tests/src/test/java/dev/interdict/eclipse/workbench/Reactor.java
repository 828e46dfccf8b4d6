// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.workbench;

import dev.interdict.eclipse.provisioning.Bundle;
import dev.interdict.eclipse.provisioning.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What this build made, and a folder to work in. */
record Reactor(List<Bundle> bundles, Path work) {
  static final Path SITE = Path.of(System.getProperty("workbench.site"));

  static Reactor in(String name) throws IOException {
    return new Reactor(
        Bundle.onPath(Path.of(System.getProperty("workbench.bundles"))),
        Folders.fresh(Path.of(System.getProperty("workbench.work"), name)));
  }

  /** The target platform alone. */
  List<Bundle> platform() {
    return bundles.stream().filter(b -> !b.name().startsWith("dev.interdict.")).toList();
  }

  /** The bundle that holds the tests. */
  List<Bundle> tests() {
    return bundles.stream().filter(bundle -> bundle.name().equals(InIde.TESTS)).toList();
  }
}
