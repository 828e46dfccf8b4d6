// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every XML document, however it is written. */
final class XmlMissingFieldProperties {
  private static final List<String> FIELDS =
      List.of("manufacturer.name", "interdict:function", "cdx:device:quantity");

  @Property(tries = 200)
  void the_edit_adds_the_element_at_its_place_and_nothing_else(@ForAll long seed) {
    String document = new RandomXmlBom(new Random(seed), true).text();
    for (String pointer : RandomXmlBom.POINTERS) {
      for (String field : FIELDS) {
        XmlInsertions.insert(document, pointer, field);
      }
    }
  }

  @Property(tries = 200)
  void one_edit_after_the_other_ends_with_nothing_left_to_insert(@ForAll long seed) {
    String document = new RandomXmlBom(new Random(seed), true).text();
    for (String pointer : RandomXmlBom.POINTERS) {
      for (String field : FIELDS) {
        document = XmlInsertions.insert(document, pointer, field);
        TextEdit again = MissingField.insert(document, pointer, field).orElseThrow();
        assertThat(again.text()).isEmpty();
        assertThat(again.length() + again.selectionLength()).isZero();
        assertThat(document.charAt(again.selectionOffset() - 1)).isEqualTo('>');
        assertThat(document.substring(again.selectionOffset())).startsWith("</");
      }
    }
  }

  @Property(tries = 200)
  void a_document_in_another_order_stays_the_same_but_for_the_field(@ForAll long seed) {
    String document = new RandomXmlBom(new Random(seed), false).text();
    for (String pointer : RandomXmlBom.POINTERS) {
      for (String field : FIELDS) {
        TextEdit edit = MissingField.insert(document, pointer, field).orElseThrow();
        String after = edit.applyTo(document);
        assertThat(document.substring(edit.offset(), edit.offset() + edit.length()))
            .matches("\\s*(/>)?");
        assertThat(XmlInsertions.tree(after)).isNotEmpty();
        assertThat(XmlInsertions.facts(after)).isEqualTo(XmlInsertions.facts(document));
        assertThat(MissingField.insert(after, pointer, field)).map(TextEdit::text).contains("");
      }
    }
  }

  @Property(tries = 700)
  void a_damaged_document_gives_no_edit_or_well_formed_xml(@ForAll long seed) {
    var random = new Random(seed);
    var damaged = new StringBuilder(new RandomXmlBom(random, random.nextBoolean()).text());
    for (int i = random.nextInt(3); i >= 0 && !damaged.isEmpty(); i--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, "<>/&;\"'=:[]!-? \na\u0001\uD83D".charAt(random.nextInt(19)));
        default -> damaged.setLength(at + 1);
      }
    }
    // As it comes out of a file, which has no half of a wide character.
    String document = new String(damaged.toString().getBytes(UTF_8), UTF_8);
    for (String pointer : RandomXmlBom.POINTERS) {
      for (String field : FIELDS) {
        MissingField.insert(document, pointer, field)
            .map(edit -> edit.applyTo(document))
            .ifPresent(after -> assertThat(XmlInsertions.tree(after)).isNotEmpty());
      }
    }
  }

  @Property(tries = 500)
  void any_text_gives_no_edit(@ForAll String document, @ForAll String pointer) {
    assertThat(MissingField.insert("<" + document, pointer, "manufacturer.name")).isEmpty();
    assertThat(
            MissingField.insert(
                XmlInsertions.around("") + document, XmlInsertions.PART + pointer, "name"))
        .isEmpty();
  }
}
