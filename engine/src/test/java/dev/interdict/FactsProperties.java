// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is said from outside, what a BOM states is judged as before. */
class FactsProperties {
  private static final String BOM =
      Shelf.bom(
          "",
          stated("u1", "Acme", "camera", "CN"),
          stated("u2", "Bolt Instruments", "camera", "CN"),
          stated("u3", "Child Optics", "mcu", "US"));

  @Provide
  Arbitrary<String> facts() {
    Arbitrary<String> component = Arbitraries.of("u1", "u2", "u3");
    Arbitrary<String> field =
        Arbitraries.of("maker", "function", "origin:manufactured", "quantity", "part-number");
    return Combinators.combine(component, field, Arbitraries.of(0, 1, 2))
        .as(
            (who, what, which) ->
                FactsOutcomesTest.fact(who, what, value(what, which), "2026-10-01"))
        .list()
        .ofMaxSize(8)
        .map(facts -> String.join("", facts));
  }

  @Property(tries = 60)
  void no_fact_takes_a_prohibition_from_what_the_bom_states(@ForAll("facts") String facts)
      throws IOException {
    Path root = Files.createTempDirectory("facts");
    try {
      Shelf shelf =
          new Shelf(root.resolve("rulebooks"))
              .book(
                  new Shelf.Book()
                      .elements(
                          "<applies-if functions=\"camera mcu\"/><decides any-of=\"maker\"/>"));
      List<String> without = Shelf.findings(shelf.judge(BOM));
      EvaluationResult with = FactsOutcomesTest.judge(shelf, root, BOM, facts);

      assertThat(without).hasSize(2).allMatch(finding -> finding.startsWith("PROHIBITED"));
      assertThat(Shelf.findings(with)).containsAll(without);
      assertThat(with.complete()).isTrue();
    } finally {
      delete(root);
    }
  }

  private static String value(String field, int which) {
    return switch (field) {
      case "maker" -> List.of("Acme", "Bolt Instruments", "Crane").get(which);
      case "function" -> List.of("camera", "mcu", "camera").get(which);
      case "origin:manufactured" -> List.of("CN", "US", "TW=50;CN=50").get(which);
      case "quantity" -> List.of("1", "2", "0.5").get(which);
      default -> List.of("AC100", "X-1", "X-2").get(which);
    };
  }

  private static String stated(String ref, String maker, String function, String country) {
    return Shelf.part(
            ref + " part",
            maker,
            Shelf.property("interdict:function", function),
            Shelf.property("interdict:origin:manufactured", country),
            Shelf.property("interdict:mpn", "P-" + ref),
            Shelf.property("cdx:device:quantity", "1"))
        .replace("{\"type\"", "{\"bom-ref\": \"" + ref + "\", \"type\"");
  }

  private static void delete(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      files
          .sorted(java.util.Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
