// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is packed and the launcher as it is cloned, as processes under several locales. */
class PackagedIT {
  private static final String JAR = System.getProperty("interdict.jar");
  private static final String BOM = "é 华/网关.cdx.json";
  private static final List<String> CHECK =
      List.of("check", BOM, "--role", "us.fed.prime", "--as-of", "2026-11-22");

  @TempDir Path folder;

  /** What a process left behind, as bytes in the guise of text. */
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void bom() {
    Cli.copy(Cli.CHINESE, folder.resolve(BOM));
  }

  @Test
  void the_jar_writes_utf8_in_a_utf8_locale() throws Exception {
    Ended ended = jar("C.UTF-8");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("=== é 华/网关.cdx.json").contains("华为技术有限公司");
    assertThat(ended).isEqualTo(launcher("C.UTF-8"));
  }

  @Test
  void turkish_changes_nothing() throws Exception {
    String turkish = "tr_TR.UTF-8";
    if (!installed("tr_TR.utf8")) {
      System.out.println("tr_TR.UTF-8 is not installed here: only Java's own locale is Turkish");
      turkish = "C.UTF-8";
    }
    assertThat(jar(turkish, "-Duser.language=tr", "-Duser.country=TR")).isEqualTo(jar("C.UTF-8"));
    assertThat(launcher(turkish)).isEqualTo(jar("C.UTF-8"));
  }

  @Test
  void the_launcher_writes_utf8_in_the_posix_locale() throws Exception {
    assertThat(launcher("C")).isEqualTo(jar("C.UTF-8"));
    assertThat(launcher("POSIX")).isEqualTo(jar("C.UTF-8"));
  }

  @Test
  void a_locale_that_is_not_installed_changes_no_report() throws Exception {
    Ended ended = launcher("xx_XX.UTF-8");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEqualTo(jar("C.UTF-8").out());
  }

  @Test
  void the_launcher_is_found_through_links() throws Exception {
    Path link = folder.resolve("bin/interdict");
    Files.createDirectories(link.getParent());
    Path first = Files.createSymbolicLink(folder.resolve("first"), Cli.ROOT.resolve("interdict"));
    Files.createSymbolicLink(link, Path.of("../" + first.getFileName()));

    Ended ended = run(Map.of(), List.of(link.toString(), "--version"));

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("interdict ");
  }

  @Test
  void the_launcher_names_a_missing_java() throws Exception {
    Ended ended =
        run(
            Map.of("JAVA_HOME", folder.toString()),
            List.of(Cli.ROOT.resolve("interdict").toString(), "--version"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).startsWith("interdict: JAVA_HOME is '").hasLineCount(1);
  }

  @Test
  void the_launcher_names_an_old_java() throws Exception {
    Cli.write(folder.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");
    Path java = Cli.write(folder.resolve("old/bin/java"), "#!/bin/sh\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();

    Ended ended =
        run(
            Map.of("JAVA_HOME", folder.resolve("old").toString()),
            List.of(Cli.ROOT.resolve("interdict").toString(), "--version"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("is Java 11.0.2; install a JDK, version 17 or newer");
  }

  private Ended jar(String locale, String... options) throws Exception {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of(options));
    line.addAll(List.of("-jar", JAR));
    line.addAll(CHECK);
    return run(Map.of("LC_ALL", locale), line);
  }

  private Ended launcher(String locale) throws Exception {
    var line = new ArrayList<String>();
    line.add(Cli.ROOT.resolve("interdict").toString());
    line.addAll(CHECK);
    return run(Map.of("LC_ALL", locale), line);
  }

  private Ended run(Map<String, String> environment, List<String> line) throws Exception {
    Path out = Files.createTempFile("interdict", ".out");
    Path err = Files.createTempFile("interdict", ".err");
    try {
      var process =
          new ProcessBuilder(line)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      process.environment().put("INTERDICT_NO_BUILD", "1");
      process.environment().remove("JAVA_TOOL_OPTIONS");
      process.environment().putAll(environment);
      int code = process.start().waitFor();
      return new Ended(code, text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean installed(String locale) throws Exception {
    var process = new ProcessBuilder("locale", "-a").start();
    String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 && all.lines().anyMatch(locale::equals);
  }
}
