// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What holds for every edit that inserts a field which is not there. */
public final class Insertions {
  /** Where the component of a small document is. */
  static final String PART = "/components/0";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "typed";

  private Insertions() {}

  /** The document with the field, after all that must hold was found to hold. */
  public static String insert(String document, String pointer, String field) {
    TextEdit edit =
        MissingField.insert(document, pointer, field)
            .orElseThrow(() -> new AssertionError("no edit of " + document));
    String after = edit.applyTo(document);

    assertThat(document.substring(edit.offset(), edit.offset() + edit.length())).isBlank();
    assertThat(tree(after)).as(after).isEqualTo(expected(document, pointer, field, ""));
    assertThat(edit.selectionLength()).isZero();
    assertThat(edit.selectionOffset())
        .isBetween(edit.offset() + 1, edit.offset() + edit.text().length() - 1);
    assertThat(typed(after, edit)).isEqualTo(expected(document, pointer, field, MARK));
    return after;
  }

  static void assertInserts(String field, String before, String after) {
    assertThat(insert(before, PART, field)).isEqualTo(after);
  }

  /** The edit of a document in three pieces changes nothing and selects the blank in the middle. */
  static void assertSelects(String field, String head, String blank, String tail) {
    int start = head.length();
    assertThat(MissingField.insert(head + blank + tail, PART, field))
        .contains(new TextEdit(start, 0, "", start, blank.length()));
  }

  static JsonNode tree(String document) {
    try {
      return JSON.readTree(document.replaceFirst("^\uFEFF", ""));
    } catch (JsonProcessingException e) {
      throw new AssertionError(document, e);
    }
  }

  private static JsonNode typed(String after, TextEdit edit) {
    return tree(new StringBuilder(after).insert(edit.selectionOffset(), MARK).toString());
  }

  private static JsonNode expected(String document, String pointer, String field, String value) {
    JsonNode tree = tree(document);
    var component = (ObjectNode) tree.at(pointer);
    if (field.equals("manufacturer.name")) {
      component.withObjectProperty("manufacturer").put("name", value);
    } else {
      component.withArrayProperty("properties").addObject().put("name", field).put("value", value);
    }
    return tree;
  }
}
