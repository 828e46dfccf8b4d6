// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.model.Component;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FCC IDs, however labels and tools write them. */
final class FccIdsTest {
  private static final String US_FCC = "cdx:device:certifications:US:FCC:id";
  private static final String LITERAL = "cdx:device:certifications:<ISO-3166-1>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "XMR201903EG25G|XMR201903EG25G",
        "xmr201903eg25g|xmr201903eg25g",
        "XMR-201903EG25G|XMR-201903EG25G",
        "XMR 201903EG25G|XMR 201903EG25G",
        "2AHS8-X1|2AHS8-X1",
        "2AHS-8X1|2AHS-8X1",
        "BCGPODS|BCGPODS",
        "FCC ID XMR-201903EG25G|XMR-201903EG25G",
        "FCC ID: XMR201903EG25G|XMR201903EG25G",
        "FCCID:XMR201903EG25G|XMR201903EG25G",
        "FCC-ID=XMR201903EG25G|XMR201903EG25G",
        "fcc id #XMR201903EG25G.|XMR201903EG25G",
        "Contains FCC ID: XMR201903EG25G|XMR201903EG25G",
        "Contains transmitter module FCC ID XMR201903EG25G|XMR201903EG25G",
        "XMR201903EG25G; 2ABCD-1234|XMR201903EG25G 2ABCD-1234",
        "Contains FCC ID: XMR201903EG25G, 2ABCD-1234|XMR201903EG25G 2ABCD-1234",
        "FCC ID: XMR201903EG25G; FCC ID: 2ABCD-1234|XMR201903EG25G 2ABCD-1234",
        "XMR201903EG25G and 2ABCD-1234|XMR201903EG25G 2ABCD-1234",
        "XMR201903EG25G 2ABCD-1234|XMR201903EG25G 2ABCD-1234",
        "XMR201903EG25G / 2ABCD-1234|XMR201903EG25G 2ABCD-1234",
        "XMR201903EG25G;xmr201903EG25G|XMR201903EG25G",
        "XMR201903EG25G; XMR-2019 03EG25G|XMR201903EG25G",
        "XMR-2019 03EG25G|XMR-2019 03EG25G",
        "xmr-2019 03eg25g|xmr-2019 03eg25g",
        "FCC ID: XMR 2019 03EG25G|XMR 2019 03EG25G",
        "RI7HE910 GL|RI7HE910 GL",
        "2AJYU SIM 7000G|2AJYU SIM 7000G",
        "XMR201903EG25G 03EG25G|XMR201903EG25G 03EG25G"
      })
  void each_id_is_read_without_its_label_at_its_own_place(String value, String expected) {
    BomReading reading = Boms.read(Boms.around(Boms.property(US_FCC, value)));
    List<Identifier> ids = reading.bom().components().get(0).identifiers();

    assertThat(String.join(" ", ids.stream().map(Identifier::value).toList())).isEqualTo(expected);
    assertThat(ids)
        .allSatisfy(
            id -> assertThat(Boms.textAt(reading.text(), id.location())).isEqualTo(id.value()))
        .allSatisfy(id -> assertThat(id.kind()).isEqualTo(IdentifierKind.FCC_ID));
    assertThat(reading.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see the label",
        "yes",
        "pending",
        "granted 2019",
        "to follow 2026",
        "ask ACME 12 34",
        "XMR2019 pending",
        "XMR201903EG25G2019031",
        "FCC"
      })
  void a_text_that_is_no_id_is_a_warning_and_states_none(String value) {
    BomReading reading = Boms.read(Boms.around(Boms.property(US_FCC, value)));

    assertThat(reading.bom().components().get(0).identifiers()).isEmpty();
    assertThat(Boms.rendered(reading))
        .startsWith("WARNING")
        .contains("'" + value + "' is no FCC ID")
        .contains("write one id, or several separated by ';'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "FCC ID: none", "", "-", "FCC ID: "})
  void a_placeholder_states_none(String value) {
    BomReading reading = Boms.read(Boms.around(Boms.property(US_FCC, value)));
    assertThat(reading.bom().components().get(0).identifiers()).isEmpty();
    assertThat(reading.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cdx:device:certifications:USA:FCC:id",
        "cdx:device:certifications:840:fcc:ID",
        "cdx:device:certifications:<ISO-3166-1>:FCC:id"
      })
  void the_name_may_give_the_country_in_several_ways(String name) {
    assertThat(ids(one(name, "XMR201903EG25G"))).containsExactly("XMR201903EG25G");
  }

  @Test
  void an_id_under_the_literal_name_counts_where_label_or_siblings_tell_whose_it_is() {
    String id = one(LITERAL + ":<AUTHORITY>:id", "XMR201903EG25G");
    String fcc = one(LITERAL + ":<AUTHORITY>", "FCC");
    String us = one(LITERAL, "US");
    String canada = one(LITERAL, "CA");
    assertThat(ids(id)).isEmpty();
    assertThat(ids(us, id)).isEmpty();
    assertThat(ids(canada, fcc, id)).isEmpty();
    assertThat(ids(id, fcc)).containsExactly("XMR201903EG25G");
    assertThat(ids(us, fcc, id)).containsExactly("XMR201903EG25G");
    assertThat(ids(id, us, fcc)).containsExactly("XMR201903EG25G");
    assertThat(ids(one(LITERAL + ":<AUTHORITY>:id", "Contains FCC ID: XMR1, XMR2")))
        .containsExactly("XMR1", "XMR2");
    assertThat(ids(one("cdx:device:certifications:US:<AUTHORITY>:id", "XMR1"), fcc))
        .containsExactly("XMR1");
  }

  @Test
  void of_two_certificates_each_id_belongs_to_the_authority_before_it() {
    assertThat(
            ids(
                one(LITERAL, "CA"),
                one(LITERAL + ":<AUTHORITY>", "ISED"),
                one(LITERAL + ":<AUTHORITY>:id", "10224A-201903EG25G"),
                one(LITERAL, "US"),
                one(LITERAL + ":<AUTHORITY>", "FCC"),
                one(LITERAL + ":<AUTHORITY>:id", "XMR201903EG25G")))
        .containsExactly("XMR201903EG25G");
  }

  @Test
  void a_value_of_any_size_is_read_in_a_moment() {
    BomReading reading = Boms.read(Boms.around(Boms.property(US_FCC, "FCC ID ".repeat(50_000))));
    assertThat(reading.bom().components().get(0).identifiers()).isEmpty();
    assertThat(Boms.codes(reading)).containsExactly("bom-fcc-id");
  }

  private static String one(String name, String value) {
    return "{\"name\": \"" + name + "\", \"value\": \"" + value + "\"}";
  }

  private static List<String> ids(String... properties) {
    Component component = Boms.component("\"properties\": [" + String.join(", ", properties) + "]");
    return component.identifiers().stream().map(Identifier::value).toList();
  }
}
