// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import static dev.interdict.internal.matching.Companies.maker;
import static dev.interdict.internal.matching.Companies.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.model.MatchSubject;
import dev.interdict.rulebook.Mark;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers say of a part beyond its label: who may have made it, and what is inside. */
final class PartNumbersTest {
  @Nested
  final class Insides {
    private final Companies boards =
        new Companies()
            .company("ally", "Ally Modules")
            .company("banned", "Banned Chips")
            .identifier("ally", "part-number", "AL[0-9]{3}.*", true, Mark.B)
            .content("AL7[0-9]{2}.*", "ally", "banned", Mark.B)
            .content("AL8[0-9]{2}.*", "ally", "banned", Mark.C)
            .listed("banned");

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            AL710-X | Ally Modules | banned MEDIUM PART_NUMBER
            AL810-X | Ally Modules | banned LOW PART_NUMBER
            AL710-X |              | banned LOW PART_NUMBER
            """)
    void a_listed_die_under_an_allied_module_is_found_by_what_is_known_of_the_part(
        String part, String maker, String expected) {
      String keys = "\"name\": \"" + part + "\"" + (maker == null ? "" : ", " + maker(maker));
      assertThat(boards.shown(keys)).containsExactly(expected);
      assertThat(boards.match(keys))
          .singleElement()
          .satisfies(m -> assertThat(m.subject()).isEqualTo(MatchSubject.DIE))
          .satisfies(m -> assertThat(m.evidence().get(0).steps()).hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({"AL710-X, Other Maker", "AL910-X, Ally Modules", "XAL710, Ally Modules"})
    void a_part_of_another_maker_or_number_says_nothing_of_what_is_inside(
        String part, String maker) {
      assertThat(boards.shown("\"name\": \"" + part + "\", " + maker(maker))).isEmpty();
    }
  }

  @Nested
  final class WeakIdentifiers {
    private final Companies numbered =
        new Companies()
            .company("acme", "Acme Radio")
            .identifier("acme", "lei", "5493001KJTIIGC8Y1R12")
            .identifier("acme", "gs1-prefix", "4012345")
            .identifier("acme", "imei-tac", "35209900")
            .listed("acme");

    @ParameterizedTest
    @CsvSource({
      "interdict:maker:lei, 5493001KJTIIGC8Y1R12, acme LOW LEI",
      "cdx:device:gs1:gtin-13, 4012345000009, acme LOW GTIN",
      "interdict:imei, 352099001761481, acme LOW PART_NUMBER"
    })
    void numbers_that_others_may_have_put_on_a_part_are_weak_evidence(
        String property, String value, String expected) {
      assertThat(numbered.shown(property(property, value))).containsExactly(expected);
    }
  }
}
