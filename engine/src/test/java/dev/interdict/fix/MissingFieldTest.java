// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MissingFieldTest {
  private static final String MAKER = "manufacturer.name";
  private static final String FUNCTION = "interdict:function";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manufacturer.name",
        "interdict:function",
        "interdict:origin:assembled",
        "interdict:alternate:1:mpn",
        "cdx:device:certifications:US:FCC:id",
        "cdx:device:certifications:<ISO-3166-1>:<AUTHORITY>:id"
      })
  void what_a_component_states_can_be_inserted(String field) {
    assertThat(MissingField.insertable(field)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compositions",
        "program end-use",
        "supplier.name",
        "",
        "cdx:",
        "cdx:a\"b",
        "name"
      })
  void what_only_a_person_can_claim_is_never_inserted(String field) {
    assertThat(MissingField.insertable(field)).isFalse();
    assertThat(MissingField.insert("{\"components\": [{}]}", Insertions.PART, field)).isEmpty();
  }

  @Test
  void a_component_that_moved_is_not_taken_for_the_judged_one() {
    String document = "{\"components\":[{\"name\":\"Lens\"},{\"type\":\"device\"}]}";
    assertThat(MissingField.isAt(document, "/components/0", "Lens")).isTrue();
    assertThat(MissingField.isAt(document, "/components/0", "Fuse")).isFalse();
    assertThat(MissingField.isAt(document, "/components/1", "(unnamed)")).isTrue();
    assertThat(MissingField.isAt(document, "/components/2", "Lens")).isFalse();
    assertThat(MissingField.isAt(document + "]", "/components/0", "Lens")).isFalse();
  }

  @Test
  void a_minified_document_stays_minified() {
    String document = "{\"components\":[{\"type\":\"device\",\"name\":\"Lens\"}]}";
    Insertions.assertInserts(
        MAKER,
        document,
        "{\"components\":[{\"type\":\"device\",\"manufacturer\":{\"name\":\"\"},\"name\":\"Lens\"}]}");
    Insertions.assertInserts(
        FUNCTION,
        document,
        "{\"components\":[{\"type\":\"device\",\"name\":\"Lens\",\"properties\":"
            + "[{\"name\":\"interdict:function\",\"value\":\"\"}]}]}");
  }

  @Test
  void an_empty_component_is_filled() {
    Insertions.assertInserts(
        MAKER,
        "{\"components\": [{}]}",
        "{\"components\": [{ \"manufacturer\": { \"name\": \"\" } }]}");
    Insertions.assertInserts(
        MAKER,
        "{\"components\": [\n  {\n  }\n]}",
        "{\"components\": [\n  {\n    \"manufacturer\": { \"name\": \"\" }\n  }\n]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void the_line_separator_is_kept(String separator) {
    String document = "{\n  \"components\": [\n    {\n      \"name\": \"Lens\"\n    }\n  ]\n}\n";
    String after = Insertions.insert(document.replace("\n", separator), Insertions.PART, FUNCTION);
    assertThat(after)
        .isEqualTo(Insertions.insert(document, Insertions.PART, FUNCTION).replace("\n", separator));
  }

  @Test
  void a_byte_order_mark_and_wide_characters_move_no_place() {
    String document = "\uFEFF{\"x\": \"😀\", \"components\": [{\"name\": \"华为\"}]}";
    assertThat(Insertions.insert(document, Insertions.PART, MAKER))
        .isEqualTo(
            "\uFEFF{\"x\": \"😀\", \"components\": [{\"manufacturer\": {\"name\": \"\"}, \"name\":"
                + " \"华为\"}]}");
  }

  @Test
  void a_pointer_leads_to_the_end_item_and_into_assemblies() {
    String document =
        "{\"metadata\": {\"component\": {\"name\": \"Kiosk\"}}, \"components\": [{\"name\":"
            + " \"Cap\"}, {\"name\": \"Board\", \"components\": [{\"name\": \"Lens\"}]}]}";
    assertThat(Insertions.insert(document, "/metadata/component", MAKER))
        .contains("{\"manufacturer\": {\"name\": \"\"}, \"name\": \"Kiosk\"");
    assertThat(Insertions.insert(document, "/components/1/components/0", MAKER))
        .contains("{\"manufacturer\": {\"name\": \"\"}, \"name\": \"Lens\"");
    assertThat(Insertions.insert("{\"a/~\": {\"name\": \"x\"}}", "/a~1~0", MAKER))
        .contains("{\"manufacturer\": {\"name\": \"\"}, \"name\": \"x\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "components/0",
        "/components",
        "/components/1",
        "/components/-",
        "/components/00",
        "/components/0/name",
        "/components/0/name/0",
        "/metadata/component"
      })
  void a_pointer_to_no_component_gives_no_edit(String pointer) {
    assertThat(MissingField.insert("{\"components\": [{\"name\": \"Lens\"}]}", pointer, MAKER))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "{\"components\": [{\"name\": \"Lens\"}]",
        "{\"components\": [{\"name\": \"Lens\"}], }",
        "{\"components\": [{\"name\": \"Lens\"}]} {}",
        "{\"components\": [{\"name\": \"Lens\"}]} 1",
        "{\"components\": [{\"name\": \"Lens\", \"name\": \"Cap\"}]}",
        "{\"components\": [{\"name\": \"Lens\"}], \"components\": []}",
        "{\"components\": [{\"name\": \"Lens\" /* a lens */}]}"
      })
  void a_broken_document_gives_no_edit(String document) {
    assertThat(MissingField.insert(document, Insertions.PART, MAKER)).isEmpty();
  }

  @Test
  void depth_is_no_trouble() {
    String deep = "[".repeat(1500) + "]".repeat(1500);
    String far = "[".repeat(5000) + "]".repeat(5000);
    String document = "{\"components\": [{\"name\": \"Lens\", \"x\": %s}]}";
    assertThat(MissingField.insert(document.formatted(deep), Insertions.PART, MAKER)).isPresent();
    assertThat(MissingField.insert(document.formatted(far), Insertions.PART, MAKER)).isEmpty();
  }
}
