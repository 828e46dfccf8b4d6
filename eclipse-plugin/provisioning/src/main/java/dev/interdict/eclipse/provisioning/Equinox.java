// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An Equinox installation whose applications run in a JVM of their own, with a home folder of their
 * own: nothing of the user's is read or written.
 *
 * @param home holds the configuration, the user's home folder and the logs
 * @param launcher the jar of org.eclipse.equinox.launcher
 * @param options for the JVM
 */
public record Equinox(Path home, Path launcher, List<String> options) {
  private static final List<String> OPTIONS = options(Runtime.version().feature());

  /** Bundles that start by themselves, and at which level. */
  private static final Map<String, Integer> STARTED =
      Map.of(
          "org.eclipse.osgi", -1,
          "org.eclipse.equinox.simpleconfigurator", 1,
          "org.eclipse.equinox.common", 2,
          "org.eclipse.equinox.event", 2,
          "org.apache.felix.scr", 2,
          "org.apache.aries.spifly.dynamic.bundle", 2,
          "org.eclipse.core.runtime", 4);

  private static final int LEVEL = 4;

  public Equinox {
    options = List.copyOf(options);
  }

  /** Runs bundles from where their jars lie; only a configuration is written. */
  public static Equinox of(Path home, Collection<Bundle> bundles) throws IOException {
    Path configuration = home.resolve("configuration");
    Path list = configuration.resolve("org.eclipse.equinox.simpleconfigurator/bundles.info");
    Files.createDirectories(list.getParent());
    var lines = new ArrayList<>(List.of("#encoding=UTF-8", "#version=1"));
    for (Bundle bundle : bundles) {
      Integer level = STARTED.get(bundle.name());
      lines.add(
          String.join(
              ",",
              bundle.name(),
              bundle.version(),
              bundle.jar().toUri().toString(),
              String.valueOf(level == null ? LEVEL : level),
              String.valueOf(level != null)));
    }
    Files.write(list, lines);
    Path configurator = jar(bundles, "org.eclipse.equinox.simpleconfigurator");
    Files.write(
        configuration.resolve("config.ini"),
        List.of(
            "osgi.framework=" + value(jar(bundles, "org.eclipse.osgi")),
            "osgi.bundles=reference\\:" + value(configurator) + "@1\\:start",
            "org.eclipse.equinox.simpleconfigurator.configUrl=" + value(list),
            "org.eclipse.update.reconcile=false",
            "osgi.bundles.defaultStartLevel=" + LEVEL));
    return new Equinox(home, jar(bundles, "org.eclipse.equinox.launcher"), OPTIONS);
  }

  /** An installation that the p2 director made. */
  public static Equinox installed(Path home) throws IOException {
    try (Stream<Path> plugins = Files.list(home.resolve("plugins"))) {
      Path launcher =
          plugins
              .filter(p -> p.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
              .findFirst()
              .orElseThrow(() -> new IOException(home + " holds no Equinox launcher"));
      return new Equinox(home, launcher, OPTIONS);
    }
  }

  /** The same with more options for the JVM. */
  public Equinox with(String... more) {
    return new Equinox(home, launcher, Stream.concat(options.stream(), Stream.of(more)).toList());
  }

  /**
   * Runs an application to its end.
   *
   * @return what it printed
   * @throws IOException if it fails or takes too long, with what it printed
   */
  public String run(
      String application, List<String> arguments, Map<String, String> environment, int seconds)
      throws IOException, InterruptedException {
    Path user = Files.createDirectories(home.resolve("user"));
    Path log =
        Files.createTempFile(
            Files.createDirectories(home.resolve("logs")), application + "-", ".log");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Duser.home=" + user);
    command.addAll(List.of("-jar", launcher.toString(), "-nosplash", "-consoleLog"));
    command.addAll(List.of("-install", home.toUri().toString()));
    command.addAll(List.of("-configuration", home.resolve("configuration").toUri().toString()));
    command.addAll(List.of("-application", application));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("HOME", user.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended;
    try {
      ended = process.waitFor(seconds, TimeUnit.SECONDS);
    } finally {
      process.destroyForcibly();
    }
    String printed = Files.readString(log);
    if (!ended) {
      throw new IOException(application + " took over " + seconds + " s\n" + printed);
    }
    if (process.exitValue() != 0) {
      throw new IOException(application + " ended with " + process.exitValue() + "\n" + printed);
    }
    return printed;
  }

  /** SWT calls native code, which newer versions of Java want to be told. */
  private static List<String> options(int java) {
    var options = new ArrayList<>(List.of("-Xmx1g", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    if (java >= 22) {
      options.add("--enable-native-access=ALL-UNNAMED");
    }
    return options;
  }

  private static Path jar(Collection<Bundle> bundles, String name) throws IOException {
    return bundles.stream()
        .filter(bundle -> bundle.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IOException("the bundle " + name + " is missing"))
        .jar();
  }

  /** A URI as the value of a property. */
  private static String value(Path path) {
    return path.toUri().toString().replace(":", "\\:");
  }
}
