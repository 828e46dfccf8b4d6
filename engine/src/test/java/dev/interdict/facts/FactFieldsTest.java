// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Schemas;
import dev.interdict.internal.bom.StatedValues;
import dev.interdict.internal.rulebook.FactNames;
import dev.interdict.model.FactField;
import dev.interdict.model.SourceLocation;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every field that can be asked about can be answered, and every fact that decides be asked. */
class FactFieldsTest {
  private static final Set<String> OF_THE_PROGRAM =
      Set.of("end-use", "contract-awarded", "first-authorised");

  @Test
  void whatever_decides_a_rule_about_a_part_can_be_asked() {
    var words = new TreeSet<>(FactNames.DECIDING);
    words.removeAll(OF_THE_PROGRAM);

    assertThat(FactField.words()).containsAll(words);
  }

  @ParameterizedTest
  @EnumSource(FactField.class)
  void an_answer_is_read_as_a_bom_would_state_it(FactField field) {
    String answer =
        switch (field.kind()) {
          case COMPANY -> "Acme";
          case COUNTRY -> "TW=60;MY=40";
          case FUNCTION -> "camera";
          case NUMBER -> "EC25-AFX";
          case FCC_ID -> "XMR201903EG25G";
          case AMOUNT -> "4";
          case COST -> "USD 4.20";
          case MATERIAL -> "ndfeb;steel";
        };
    SourceLocation place = SourceLocation.at("facts.xml", 1, 1);

    assertThat(StatedValues.of(field, answer, place).refusal()).isNull();
    assertThat(StatedValues.of(field, "unknown", place).refusal()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(FactField.class)
  void the_schema_knows_the_field(FactField field) {
    String facts =
        """
        <facts xmlns="urn:interdict:facts:1">
          <fact component="u1" field="%s" value="x" said-by="R" said-on="2026-10-01" document="d"/>
        </facts>
        """;

    assertThat(Schemas.validate("interdict-facts-1.xsd", facts.formatted(field.word()))).isEmpty();
    assertThat(Schemas.validate("interdict-facts-1.xsd", facts.formatted("makr"))).isNotEmpty();
  }
}
