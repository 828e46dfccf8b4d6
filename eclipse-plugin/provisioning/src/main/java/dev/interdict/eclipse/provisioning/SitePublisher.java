// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Publishes the update site. */
public final class SitePublisher {
  private SitePublisher() {}

  /**
   * Publishes the bundles that a feature names.
   *
   * @param arguments the file with the class path, the feature's folder, the file of the
   *     categories, the repository to write, and a folder to work in
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path feature = Path.of(arguments[1]);
    Path repository = Path.of(arguments[3]);
    String xml = Files.readString(feature.resolve("feature.xml"));
    List<Bundle> all = Bundle.onPath(Path.of(arguments[0]));
    List<Bundle> ours = all.stream().filter(b -> xml.contains("id=\"" + b.name() + "\"")).toList();
    List<Bundle> platform = all.stream().filter(b -> !ours.contains(b)).toList();
    Folders.fresh(repository);
    var p2 = new P2(Equinox.of(Folders.fresh(Path.of(arguments[4])), platform));
    p2.publish("Interdict", repository, ours, feature);
    p2.categorise(repository, Path.of(arguments[2]), "interdict");
  }
}
