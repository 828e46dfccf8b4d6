// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.OperatingSystemMXBean;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Syntax;
import dev.interdict.model.SourceLocation;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large, deep and hostile BOMs: the check ends, in bounded time and memory, and says how. */
final class SchemaBoundsTest {
  private static final String PART = "{\"type\": \"device\", \"name\": \"R\"}";

  @ParameterizedTest
  @ValueSource(strings = {"1.6", "1.7"})
  void a_mistake_at_a_thousand_places_is_told_once(String version) {
    String bom =
        Checks.bom(
            version,
            "\"components\": [" + parts(1000, "{\"type\": \"device\", \"nam\": \"R#\"}") + "]");

    assertThat(Checks.json(version, bom).stream().map(Diagnostic::message))
        .containsExactly(
            "'name' is missing: CycloneDX "
                + version
                + " requires it here"
                + " (1000 places, this is the first)",
            "CycloneDX "
                + version
                + " knows no key 'nam' here; did you mean 'name'?"
                + " (1000 places, this is the first)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.6", "1.7"})
  void different_wrong_words_are_told_one_by_one_up_to_ten(String version) {
    String bom =
        Checks.bom(
            version,
            "\"components\": [" + parts(100, "{\"type\": \"dev#\", \"name\": \"R\"}") + "]");

    List<Diagnostic> wrong = Checks.json(version, bom);
    assertThat(wrong).hasSize(11);
    assertThat(wrong.get(10).message())
        .contains("'dev10'")
        .endsWith("(90 places, this is the first)");
  }

  @Test
  void what_is_kept_does_not_grow_with_the_number_of_mistakes() {
    var violations = new Violations<SourceLocation>(Comparator.comparingInt(SourceLocation::line));
    for (int i = 0; i < 1_000_000; i++) {
      int number = i;
      violations.add(
          "mistake " + i, "", SourceLocation.at("bom.json", i + 1, 1), () -> "mistake " + number);
    }
    List<Diagnostic> shown = violations.shown(new SourceText("bom.json", ""), place -> place);

    assertThat(shown).hasSize(101);
    assertThat(shown.get(99).message()).isEqualTo("mistake 99");
    assertThat(shown.get(100).message())
        .isEqualTo("and 999900 more violations of other kinds: mend these first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.6", "1.7"})
  @Timeout(300)
  void a_hundred_thousand_wrong_components_cost_seconds_and_little_memory(String version) {
    String json =
        Checks.bom(
            version,
            "\"components\": ["
                + parts(100_000, "{\"typ\": \"x#\", \"nam\": \"R#\", \"k#\": 1}")
                + "]");
    String xml =
        Checks.xmlBom(
            version,
            "<components>"
                + parts(100_000, "<component typ=\"x#\"><k#/></component>").replace(",", "")
                + "</components>");

    for (String bom : List.of(json, xml)) {
      var text = new SourceText("bom", bom);
      long start = cpu();
      List<Diagnostic> wrong = new SchemaValidator().validate(text, Syntax.of(text), version);
      assertThat(cpu() - start).as("ns CPU").isLessThan(30_000_000_000L);
      assertThat(wrong).hasSizeBetween(3, 101);
      assertThat(wrong).allMatch(d -> d.code().equals("bom-schema"));
      assertThat(Checks.rendered(wrong)).contains("(100000 places, this is the first)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.6", "1.7"})
  void a_hundred_and_twenty_eight_levels_are_checked_to_the_innermost(String version)
      throws Exception {
    String json =
        Checks.bom(
            version,
            "\"components\": [" + nested(127, "{\"type\": \"devcie\", \"name\": \"R\"}") + "]");
    String xml =
        Checks.xmlBom(
            version,
            "<components><component type=\"device\"><name>a</name>".repeat(127)
                + "<components><component type=\"devcie\"><name>a</name></component></components>"
                + "</component></components>".repeat(127));

    for (String bom : List.of(json, xml)) {
      var text = new SourceText("bom", bom);
      List<Diagnostic> wrong =
          onASmallStack(() -> new SchemaValidator().validate(text, Syntax.of(text), version));
      assertThat(wrong).as(Checks.rendered(wrong)).hasSize(1);
      assertThat(Checks.at(bom, wrong.get(0))).isEqualTo("devcie");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3", "1.4", "1.5", "1.6", "1.7"})
  void two_thousand_brackets_are_checked_or_said_not_to_be(String version) throws Exception {
    for (String bom :
        List.of(
            Checks.bom(version, "\"components\": [" + nested(990, PART) + "]"),
            Checks.bom(version, "\"metadata\": " + "[".repeat(1990) + "]".repeat(1990)),
            Checks.bom(version, "\"signature\": " + "{\"a\":[".repeat(990) + "]}".repeat(990)))) {
      var text = new SourceText("bom.json", bom);
      List<Diagnostic> found =
          onASmallStack(() -> new SchemaValidator().validate(text, Syntax.JSON, version));
      assertThat(found).extracting(Diagnostic::code).isSubsetOf("bom-schema");
    }
  }

  @Test
  void an_overflow_and_a_failure_become_sentences() {
    assertThatThrownBy(() -> OwnStack.call(() -> endless(1)))
        .isInstanceOfSatisfying(
            UncheckedBomException.class,
            e -> assertThat(e.code()).isEqualTo("bom-schema-too-deep"));
    assertThatThrownBy(() -> OwnStack.call(() -> new long[Integer.MAX_VALUE]))
        .isInstanceOfSatisfying(
            UncheckedBomException.class,
            e -> assertThat(e.code()).isEqualTo("bom-schema-too-large"));
    assertThatThrownBy(
            () ->
                OwnStack.call(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOfSatisfying(
            UncheckedBomException.class,
            e -> assertThat(e.code()).isEqualTo("bom-schema-not-checked"));
  }

  @Test
  void a_number_of_a_hundred_thousand_digits_is_named() {
    String bom = Checks.bom("1.6", "\"version\": " + "9".repeat(100_000));

    assertThat(Checks.json("1.6", bom))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo("bom-schema-not-checked");
              assertThat(d.message()).contains("a number of more than 1000 digits");
              assertThat(d.location().line()).isEqualTo(4);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "0.0", "1E400", "1.0"})
  void numbers_beyond_all_bounds_break_nothing(String number) {
    for (String version : List.of("1.6", "1.7")) {
      String bom =
          Checks.bom(
              version,
              "\"version\": "
                  + number
                  + ", \"components\": [{\"type\": \"device\", \"name\": \"R\","
                  + " \"evidence\": {\"identity\": [{\"field\": \"name\", \"confidence\": "
                  + number
                  + "}]}}]");
      assertThat(Checks.json(version, bom)).extracting(Diagnostic::code).isSubsetOf("bom-schema");
    }
  }

  @Test
  @Timeout(300)
  void long_texts_and_texts_that_collide_cost_no_more_than_others() {
    String mail = "\"metadata\": {\"authors\": [{\"email\": \"" + "a.".repeat(500_000) + "@b\"}]}";
    String url =
        "\"externalReferences\": [{\"type\": \"bom\", \"url\": \"" + "a:".repeat(500_000) + " \"}]";
    String hash =
        "\"components\": [{\"type\": \"device\", \"name\": \"R\", \"hashes\": [{\"alg\": \"MD5\","
            + " \"content\": \""
            + "0".repeat(1_000_000)
            + "\"}]}]";
    for (String keys : List.of(mail, url, hash)) {
      assertThat(Checks.json("1.6", Checks.bom("1.6", keys)))
          .extracting(Diagnostic::code)
          .isSubsetOf("bom-schema");
    }
    String colliding =
        IntStream.range(0, 1 << 16)
            .mapToObj(i -> "{\"type\": \"device\", \"name\": \"" + sameHash(i) + "\"}")
            .collect(Collectors.joining(","));
    assertThat(Checks.json("1.6", Checks.bom("1.6", "\"components\": [" + colliding + "]")))
        .isEmpty();
  }

  @Test
  void the_same_part_twice_is_a_violation_where_the_schema_says_so() {
    String bom = Checks.bom("1.6", "\"components\": [" + PART + ", " + PART + "]");

    assertThat(Checks.json("1.6", bom))
        .singleElement()
        .satisfies(d -> assertThat(d.location().pointer()).hasToString("/components/1"));
  }

  @Test
  void several_threads_share_one_validator() throws Exception {
    var validator = new SchemaValidator();
    var pool = Executors.newFixedThreadPool(8);
    try {
      var tasks = new ArrayList<Callable<List<Diagnostic>>>();
      for (int i = 0; i < 64; i++) {
        String version = i % 4 < 2 ? "1.6" : "1.5";
        boolean xml = i % 2 == 0;
        String bom =
            xml
                ? Checks.xmlComponent(version, "<nmae>" + i + "</nmae>")
                : Checks.component(version, "\"type\": \"device\", \"nmae\": \"" + i + "\"");
        Syntax syntax = xml ? Syntax.XML : Syntax.JSON;
        tasks.add(() -> validator.validate(new SourceText("b", bom), syntax, version));
      }
      for (Future<List<Diagnostic>> found : pool.invokeAll(tasks)) {
        assertThat(found.get()).extracting(Diagnostic::code).containsOnly("bom-schema");
        assertThat(Checks.rendered(found.get())).contains("did you mean 'name'?");
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void an_interrupted_caller_gets_the_result_and_its_interrupt() {
    Thread.currentThread().interrupt();
    assertThat(Checks.json("1.6", Checks.component("1.6", "\"type\": \"device\""))).hasSize(1);
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Of the whole process: the check runs in a thread of its own. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static String parts(int count, String part) {
    return IntStream.range(0, count)
        .mapToObj(i -> part.replace("#", Integer.toString(i)))
        .collect(Collectors.joining(","));
  }

  private static String nested(int levels, String innermost) {
    return "{\"type\": \"device\", \"name\": \"A\", \"components\": [".repeat(levels)
        + innermost
        + "]}".repeat(levels);
  }

  /** "Aa" and "BB" have the same hash, and so has every row of them. */
  private static String sameHash(int bits) {
    return IntStream.range(0, 16)
        .mapToObj(i -> (bits >> i & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }

  private static long endless(long depth) {
    return endless(depth + 1) + 1;
  }

  private static <T> T onASmallStack(Callable<T> work) throws Exception {
    var result = new ArrayList<T>();
    var failure = new ArrayList<Throwable>();
    var thread =
        new Thread(
            null,
            () -> {
              try {
                result.add(work.call());
              } catch (Throwable e) {
                failure.add(e);
              }
            },
            "small",
            256 << 10);
    thread.start();
    thread.join();
    assertThat(failure).isEmpty();
    return result.get(0);
  }
}
