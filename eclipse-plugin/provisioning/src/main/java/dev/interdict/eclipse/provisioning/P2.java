// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The applications of p2: publisher and director. */
public final class P2 {
  private static final int SECONDS = 300;
  private static final String PROFILE = "SDKProfile";

  private final Equinox equinox;

  public P2(Equinox equinox) {
    this.equinox = equinox;
  }

  /**
   * Publishes bundles, and a feature if there is one, as a new repository.
   *
   * @param features folders, each with a {@code feature.xml}
   */
  public void publish(String name, Path repository, Collection<Bundle> bundles, Path... features)
      throws IOException, InterruptedException {
    // The publisher wants a folder of this layout; links spare the copies.
    Path source = Folders.fresh(repository.resolveSibling(repository.getFileName() + "-source"));
    Path plugins = Files.createDirectories(source.resolve("plugins"));
    for (Bundle bundle : bundles) {
      Files.createSymbolicLink(plugins.resolve(bundle.jar().getFileName()), bundle.jar());
    }
    Path folder = Files.createDirectories(source.resolve("features"));
    for (Path feature : features) {
      Files.createSymbolicLink(folder.resolve(feature.getFileName()), feature);
    }
    run(
        "org.eclipse.equinox.p2.publisher.FeaturesAndBundlesPublisher",
        "-metadataRepository",
        repository.toUri().toString(),
        "-artifactRepository",
        repository.toUri().toString(),
        // Their default is the absolute path.
        "-metadataRepositoryName",
        name,
        "-artifactRepositoryName",
        name,
        "-source",
        source.toString(),
        "-publishArtifacts",
        "-compress");
  }

  /** Adds the categories under which people find features. */
  public void categorise(Path repository, Path categories, String qualifier)
      throws IOException, InterruptedException {
    run(
        "org.eclipse.equinox.p2.publisher.CategoryPublisher",
        "-metadataRepository",
        repository.toUri().toString(),
        "-categoryDefinition",
        categories.toUri().toString(),
        "-categoryQualifier",
        qualifier,
        "-compress");
  }

  /** Adds a product: start levels, and the units without which the director installs nothing. */
  public void publishProduct(Path repository, Path product)
      throws IOException, InterruptedException {
    run(
        "org.eclipse.equinox.p2.publisher.ProductPublisher",
        "-metadataRepository",
        repository.toUri().toString(),
        "-artifactRepository",
        repository.toUri().toString(),
        "-productFile",
        product.toString(),
        "-configs",
        "gtk.linux.x86_64",
        "-flavor",
        "tooling",
        "-append",
        "-publishArtifacts",
        "-compress");
  }

  /** Installs units from a repository. */
  public void install(Path destination, String repository, String... units)
      throws IOException, InterruptedException {
    direct(
        destination,
        "-repository",
        repository,
        "-installIU",
        String.join(",", units),
        "-bundlepool",
        destination.toString(),
        "-profileProperties",
        "org.eclipse.update.install.features=true",
        "-p2.os",
        "linux",
        "-p2.ws",
        "gtk",
        "-p2.arch",
        "x86_64",
        "-roaming");
  }

  /** Removes units. */
  public void uninstall(Path destination, String... units)
      throws IOException, InterruptedException {
    direct(destination, "-uninstallIU", String.join(",", units));
  }

  /** Removes artifacts that no installed unit needs any longer. */
  public void collectGarbage() throws IOException, InterruptedException {
    run("org.eclipse.equinox.p2.garbagecollector.application", "-profile", PROFILE);
  }

  /** The ids and versions of what was installed by name. */
  public String installedRoots(Path destination) throws IOException, InterruptedException {
    return direct(destination, "-listInstalledRoots");
  }

  private String direct(Path destination, String... arguments)
      throws IOException, InterruptedException {
    var all = new ArrayList<String>(Arrays.asList(arguments));
    all.addAll(List.of("-destination", destination.toString(), "-profile", PROFILE));
    return run("org.eclipse.equinox.p2.director", all.toArray(String[]::new));
  }

  private String run(String application, String... arguments)
      throws IOException, InterruptedException {
    return equinox.run(application, List.of(arguments), Map.of(), SECONDS);
  }
}
