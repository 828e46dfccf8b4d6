// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.interdict.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user reads who made a mistake in a facts file. */
class WrongFactsTest {
  private static final String GOOD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <facts xmlns="urn:interdict:facts:1">
        <fact bom="b.json" component="u1" field="maker" value="Acme"
              said-by="Rowan" said-on="2026-10-01" document="mail-17.eml"/>
        <fact path="box > u2" field="origin:fabricated" value="TW"
              said-by="Rowan" said-on="2026-10-01" document="mail-17.eml"/>
      </facts>
      """;

  @TempDir Path root;

  static Stream<Arguments> edits() {
    return Stream.of(
        arguments("unknown-field", "field=\"maker\"", "field=\"makr\""),
        arguments("unknown-country", "value=\"TW\"", "value=\"Atlantis\""),
        arguments("guessed-country", "value=\"TW\"", "value=\"Hsinchu, Taiwan\""),
        arguments("says-nothing", "value=\"Acme\"", "value=\"n/a\""),
        arguments("number-as-maker", "value=\"Acme\"", "value=\"0x12d1\""),
        arguments("no-day", "said-on=\"2026-10-01\" ", "said-on=\"1.10.2026\" "),
        arguments("nobody", "said-by=\"Rowan\" ", "said-by=\" \" "),
        arguments("no-document", " document=\"mail-17.eml\"", ""),
        arguments("of-nothing", " component=\"u1\"", ""),
        arguments("empty-name", "component=\"u1\"", "component=\"\""),
        arguments("mistyped-attribute", "component=", "compnent="),
        arguments("doctype", "<facts ", "<!DOCTYPE facts>\n<facts "),
        arguments("other-namespace", "facts:1", "facts:2"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void a_wrong_facts_file_is_explained(String name, String text, String other) throws IOException {
    assertThat(GOOD).contains(text);

    FactsReading reading = read(GOOD.replace(text, other));

    assertThat(reading.facts().isEmpty()).isTrue();
    Golden.verify("facts/" + name, reading.diagnostics());
  }

  @Test
  void a_right_one_has_its_facts_in_order() throws IOException {
    FactsReading reading = read(GOOD);

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.facts().facts())
        .extracting(fact -> fact.subject() + " " + fact.field().word() + " " + fact.value())
        .containsExactly("u1 maker Acme", "box > u2 origin:fabricated TW");
    assertThat(reading.facts().facts().get(0).location().toString()).isEqualTo("facts.xml:3:58");
  }

  @Test
  void a_missing_file_is_an_error() {
    FactsReading reading = new FactsReader().read(root.resolve("gone.xml"), "gone.xml");

    assertThat(reading.diagnostics())
        .singleElement()
        .satisfies(
            diagnostic ->
                assertThat(diagnostic.render())
                    .isEqualTo("ERROR gone.xml:1:1: there is no such file"));
  }

  private FactsReading read(String text) throws IOException {
    return new FactsReader().read(Files.writeString(root.resolve("facts.xml"), text), "facts.xml");
  }
}
