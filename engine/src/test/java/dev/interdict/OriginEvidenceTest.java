// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding about where a part was made names the country, however the rule asks for it. */
final class OriginEvidenceTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          exists Origin(component == $c, stage == "manufactured", country in ("CN", "RU"))
          exists Origin(component == $c, stage in ("manufactured", "mined"), country != "US")
          exists Origin(component == $c, stage == "manufactured", !(country == "US"))
          exists Origin(component == $c, stage != "designed", country == "RU" || == "CN")
          Origin(component == $c, stage == "manufactured", country == "RU")
          """)
  void the_country_that_speaks_is_among_the_evidence(String condition) {
    EvaluationResult result =
        new Shelf(folder)
            .book(new Book().drl("$c : Component()\n    " + condition, "REVIEW, $c"))
            .judge(
                Shelf.bom(
                    "",
                    Shelf.part(
                        "lens",
                        "Other",
                        property("interdict:origin:designed", "US"),
                        property("interdict:origin:manufactured", "RU"))));

    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.evidence())
                    .extracting(evidence -> evidence.field() + " " + evidence.value())
                    .containsOnlyOnce("interdict:origin:manufactured RU")
                    .doesNotContain("interdict:origin:designed US"));
  }
}
