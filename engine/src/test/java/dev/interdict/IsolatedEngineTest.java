// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine alone in a class loader, as Maven and Eclipse hold it, first called from a pool thread
 * whose context class loader knows nothing: Drools and JAXB look there, and remember what they saw.
 */
final class IsolatedEngineTest {
  private static final String RULEBOOK = "hbom-disclosure";

  @TempDir static Path library;

  @BeforeAll
  static void copy_a_small_library() throws IOException {
    Path shipped = Sources.ROOT.resolve("rulebooks");
    for (String part :
        List.of("roles.xml", "functions.csv", "function-words.csv", "entities", RULEBOOK)) {
      try (Stream<Path> files = Files.walk(shipped.resolve(part))) {
        for (Path file : files.toList()) {
          Files.copy(file, library.resolve(shipped.relativize(file).toString()));
        }
      }
    }
  }

  static Stream<Arguments> foreign_loaders() {
    return Stream.of(
        Arguments.of("none", null), Arguments.of("platform", ClassLoader.getPlatformClassLoader()));
  }

  @ParameterizedTest(name = "context class loader: {0}")
  @MethodSource("foreign_loaders")
  void the_first_call_may_come_from_any_pool_thread(String name, ClassLoader context)
      throws Exception {
    var pool = Executors.newSingleThreadExecutor();
    try (var loader = isolated()) {
      List<Object> results =
          pool.submit(
                  () -> {
                    Thread.currentThread().setContextClassLoader(context);
                    List<Object> run = runTestsOfRulebook(loader);
                    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(context);
                    return run;
                  })
              .get();

      assertThat(results).hasSizeGreaterThan(2);
      assertThat(results).allSatisfy(result -> assertThat(list(result, "differences")).isEmpty());
      assertThat(results).anySatisfy(result -> assertThat(list(result, "found")).isNotEmpty());
      assertThat(results).allMatch(result -> result.getClass().getClassLoader() == loader);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Loads, judges and compares, all of it through the public API of the isolated engine. */
  private static List<Object> runTestsOfRulebook(ClassLoader loader) throws Exception {
    Class<?> type = Class.forName("dev.interdict.testing.RulebookTester", true, loader);
    Object tester =
        type.getMethod("of", Path.class, String.class).invoke(null, library, "rulebooks");
    var results = new ArrayList<>();
    for (Object test : list(tester, "tests")) {
      results.add(type.getMethod("run", test.getClass()).invoke(tester, test));
    }
    return results;
  }

  private static List<?> list(Object owner, String accessor) throws ReflectiveOperationException {
    return (List<?>) owner.getClass().getMethod(accessor).invoke(owner);
  }

  private static URLClassLoader isolated() throws IOException {
    var entries = new ArrayList<URL>();
    for (Path entry : ClassPath.ofTheEngine()) {
      entries.add(entry.toUri().toURL());
    }
    return new URLClassLoader(entries.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
