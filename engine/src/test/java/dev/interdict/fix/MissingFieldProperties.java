// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every document, however it is written. */
final class MissingFieldProperties {
  private static final List<String> FIELDS =
      List.of("manufacturer.name", "interdict:function", "cdx:device:quantity");

  @Property(tries = 3000)
  void the_edit_adds_the_member_and_nothing_else(@ForAll long seed) {
    var random = new Random(seed);
    String document = new RandomBom(random).text();
    for (String pointer : RandomBom.POINTERS) {
      for (String field : FIELDS) {
        Insertions.insert(document, pointer, field);
      }
    }
  }

  @Property(tries = 3000)
  void one_edit_after_the_other_ends_with_nothing_left_to_insert(@ForAll long seed) {
    var random = new Random(seed);
    String document = new RandomBom(random).text();
    for (String pointer : RandomBom.POINTERS) {
      for (String field : FIELDS) {
        document = Insertions.insert(document, pointer, field);
        TextEdit again = MissingField.insert(document, pointer, field).orElseThrow();
        assertThat(again.text()).isEmpty();
        assertThat(again.length() + again.selectionLength()).isZero();
        assertThat(document.charAt(again.selectionOffset() - 1)).isEqualTo('"');
        assertThat(document.charAt(again.selectionOffset())).isEqualTo('"');
      }
    }
  }

  @Property(tries = 3000)
  void a_damaged_document_gives_no_edit_or_json(@ForAll long seed) {
    var random = new Random(seed);
    var damaged = new StringBuilder(new RandomBom(random).text());
    for (int i = random.nextInt(3); i >= 0 && !damaged.isEmpty(); i--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, "{}[],:\"\\ \nn0\uD83D".charAt(random.nextInt(13)));
        default -> damaged.setLength(at + 1);
      }
    }
    String document = damaged.toString();
    for (String pointer : RandomBom.POINTERS) {
      for (String field : FIELDS) {
        MissingField.insert(document, pointer, field)
            .map(edit -> edit.applyTo(document))
            .map(Insertions::tree)
            .map(JsonNode::isObject)
            .ifPresent(object -> assertThat(object).isTrue());
      }
    }
  }

  @Property(tries = 500)
  void any_text_gives_no_edit(@ForAll String document, @ForAll String pointer) {
    assertThat(MissingField.insert(document, pointer, "manufacturer.name")).isEmpty();
  }
}
