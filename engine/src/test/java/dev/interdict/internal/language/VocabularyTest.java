// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interdict.internal.bom.BomReader;
import dev.interdict.internal.language.FactType.Builder;
import dev.interdict.model.Component;
import dev.interdict.model.Materials;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The words of rules and the values behind them. */
final class VocabularyTest {
  private record Board(
      String name, int layers, boolean flexible, LocalDate made, Set<String> uses) {}

  @Test
  void a_kind_of_fact_has_the_properties_it_was_given_in_their_order() {
    Builder<Board> builder = FactType.of(Board.class, "Board");
    FactType type =
        builder
            .text("name", Board::name, "A", "B")
            .number("layers", board -> (double) board.layers())
            .truth("flexible", Board::flexible)
            .date("made", Board::made)
            .texts("uses", Board::uses)
            .component("part", board -> null)
            .build(true);
    var board = new Board("A", 4, true, LocalDate.of(2026, 1, 2), Set.of("radio"));

    assertThat(type.name()).isEqualTo("Board");
    assertThat(type.type()).isEqualTo(Board.class);
    assertThat(type.single()).isTrue();
    assertThat(type.properties().keySet())
        .containsExactly("name", "layers", "flexible", "made", "uses", "part");
    assertThat(type.properties().values())
        .extracting(FactProperty::type)
        .containsExactly(
            PropertyType.TEXT,
            PropertyType.NUMBER,
            PropertyType.TRUTH,
            PropertyType.DATE,
            PropertyType.TEXT_SET,
            PropertyType.COMPONENT);
    assertThat(type.properties().values())
        .extracting(FactProperty::index)
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(type.properties().get("name").values()).isEqualTo(List.of("A", "B"));
    assertThat(type.properties().values().stream().map(p -> p.accessor().apply(board)))
        .containsExactly("A", 4.0, true, LocalDate.of(2026, 1, 2), Set.of("radio"), null);
  }

  @Test
  void a_property_of_the_program_is_named_in_the_project_file_by_its_words() {
    assertThat(Vocabulary.programField("endUse")).isEqualTo("end-use");
    assertThat(Vocabulary.programField("gvwrLb")).isEqualTo("gvwr-lb");
    assertThat(Vocabulary.programField("funding")).isEqualTo("funding");
    assertThat(Vocabulary.programField("")).isEmpty();
  }

  @Test
  void a_fact_that_does_not_exist_is_named() {
    assertThat(Vocabulary.type("Origin").name()).isEqualTo("Origin");
    assertThatThrownBy(() -> Vocabulary.type("Part")).hasMessage("no such fact type: Part");
  }

  @Test
  void two_components_that_state_the_same_are_two() {
    ComponentFact one = fact();
    assertThat(one).isNotEqualTo(fact());
    assertThat(one).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(new HashSet<>(List.of(one, fact()))).hasSize(2);
  }

  private static ComponentFact fact() {
    byte[] bom =
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6",
         "components": [{"type": "device", "name": "lens"}]}
        """
            .getBytes(StandardCharsets.UTF_8);
    Component component = new BomReader().read("bom.cdx.json", bom).bom().components().get(0);
    return new ComponentFact(
        component,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Set.of(),
        new Materials(Set.of(), false),
        false,
        null,
        false);
  }
}
