// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import static dev.interdict.internal.matching.Companies.maker;
import static dev.interdict.internal.matching.Companies.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData.NameKind;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What could hide a listed maker, or make one of an innocent. */
final class HiddenNamesTest {
  private static final String FCC = "cdx:device:certifications:US:FCC:id";

  private final Companies companies =
      new Companies()
          .company("mobile", "China Mobile Limited")
          .name("mobile", "中国移动", NameKind.NATIVE)
          .company("vision", "Hangzhou Longvision Digital Technology Co., Ltd.")
          .name("vision", "Longvision", NameKind.BRAND)
          .company("net", "ComNet (USA) LLC")
          .company("acme", "Acme Radio Co., Ltd.")
          .name("acme", "Gema M2M", NameKind.FORMER)
          .name("acme", "Zinterio", NameKind.BRAND)
          .notSame("acme", "Sterilon")
          .vendor("usb", "1e2d", "Gema M2M GmbH (Zinterio)")
          .identifier("acme", "fcc-grantee", "XMR")
          .identifier("acme", "usb-vendor", "2c7c")
          .listed("mobile")
          .listed("vision")
          .listed("net")
          .listed("acme");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sterilon / Acme Radio                    | acme MEDIUM NAME
          Sterilon (Acme Radio)                    | acme MEDIUM NAME
          Murata, Acme Radio                       | acme MEDIUM NAME
          A1 / B2 / C3 / D4 / E5 / F6 / G7 / H8 / Acme Radio | acme MEDIUM NAME
          Gema M2M GmbH (Zinterio)                 | acme HIGH FORMER_NAME
          Murata or Acme Radio                     | acme MEDIUM NAME
          Murata and Acme Radio                    | acme MEDIUM NAME
          Murata AND/OR Acme Radio                 | acme MEDIUM NAME
          Murata & Acme Radio                      | acme MEDIUM NAME
          Murata + Acme Radio                      | acme MEDIUM NAME
          Murata oder Acme Radio                   | acme MEDIUM NAME
          Murata或Zinterio                         | acme MEDIUM BRAND
          Murata 或 Zinterio                       | acme MEDIUM BRAND
          Murata (or Acme Radio)                   | acme MEDIUM NAME
          Murata (OEM: Acme Radio)                 | acme MEDIUM NAME
          Acme Radio or equivalent                 | acme MEDIUM NAME
          Made by Acme Radio Co., Ltd.             | acme HIGH NAME
          manufactured by Zinterio                 | acme MEDIUM BRAND
          Zinterio Gema M2M                        | acme MEDIUM BRAND
          Acme Radio Zinterio                      | acme HIGH NAME
          """)
  void one_of_several_names_hides_no_other(String name, String expected) {
    assertThat(companies.shown(maker(name))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          China Mobile International Limited       | mobile LOW FUZZY
          China Mobile Group Guangdong Co., Ltd.   | mobile LOW FUZZY
          中国移动通信集团广东有限公司              | mobile LOW FUZZY
          China Mobile 中国移动                    | mobile HIGH NATIVE_NAME
          Mobile (China) Ltd.                      | mobile MEDIUM NAME
          """)
  void a_name_of_a_place_and_a_trade_is_found_in_longer_ones(String name, String expected) {
    assertThat(companies.shown(maker(name))).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mobile Systems", "Mobile Ltd.", "China Semiconductor"})
  void its_trade_alone_is_nobodys_name(String name) {
    assertThat(companies.shown(maker(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "China Mobile ML307R, mobile MEDIUM BRAND",
    "Hangzhou Longvision DS-2CD, vision MEDIUM BRAND"
  })
  void a_place_before_a_brand_hides_no_maker_in_a_parts_name(String name, String expected) {
    assertThat(companies.shown("\"name\": \"" + name + "\"")).containsExactly(expected);
  }

  @Test
  void a_place_that_may_be_what_tells_the_company_is_not_left_out_for_sure() {
    assertThat(companies.shown(maker("ComNet Inc."))).containsExactly("net MEDIUM NAME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"interdict:mpn", "interdict:modelNumber", "cdx:hbom:partNumber"})
  void a_brand_before_a_part_number_speaks_beside_another_maker(String field) {
    String number = "\"properties\": [" + one(field, "Longvision DS-2CD") + "]";
    assertThat(companies.shown(maker("Murata") + ", " + number))
        .containsExactly("vision MEDIUM BRAND ?");
    String bare = "\"properties\": [" + one(field, "Longvision-2CD") + "]";
    assertThat(companies.shown(maker("Murata") + ", " + bare)).isEmpty();
  }

  @Test
  void a_brand_before_the_number_of_an_alternative_speaks() {
    String number =
        "\"properties\": [" + one("interdict:alternate:1:mpn", "Longvision DS-2CD") + "]";
    assertThat(companies.shown(maker("Murata") + ", " + number))
        .singleElement()
        .asString()
        .startsWith("vision MEDIUM BRAND");
  }

  @Test
  void two_identifiers_that_agree_are_sure_whatever_slip_the_label_has() {
    String numbers =
        "\"properties\": ["
            + one(FCC, "XMR201903EG25G")
            + ", "
            + one("interdict:usbId", "2c7c:0125")
            + "]";
    assertThat(companies.shown(maker("Akme Radio Co.") + ", " + numbers)).hasSize(1);
    assertThat(companies.shown(maker("Acme Radio Clocks") + ", " + numbers))
        .singleElement()
        .asString()
        .startsWith("acme HIGH");
  }

  @Test
  void what_is_inside_a_part_follows_its_maker_not_who_makes_an_alternative() {
    var boards =
        new Companies()
            .company("ally", "Ally Modules")
            .company("banned", "Banned Chips")
            .content("AL7[0-9]{2}.*", "ally", "banned", Mark.A)
            .listed("banned");
    String alternate =
        "\"properties\": [" + one("interdict:alternate:1:manufacturer", "Ally Modules") + "]";
    assertThat(boards.shown("\"name\": \"AL710\", " + maker("Other Maker") + ", " + alternate))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"pkg:generic/acme@1.0, ''", "pkg:generic/acme/modem@1.0, acme MEDIUM PURL"})
  void the_name_of_a_package_is_not_its_namespace(String purl, String expected) {
    var spaces =
        new Companies().company("acme", "Acme").identifier("acme", "purl-namespace", "acme");
    spaces.listed("acme");
    assertThat(String.join(", ", spaces.shown("\"purl\": \"" + purl + "\""))).isEqualTo(expected);
  }

  @Test
  void a_very_long_name_costs_no_more_than_its_start() {
    String name = "Longvision " + "1 ".repeat(500_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(companies.shown("\"name\": \"" + name + "\""))
                .containsExactly("vision MEDIUM BRAND"));
    assertThat(companies.shown(maker("\u200b".repeat(400) + "Acme Radio")))
        .containsExactly("acme HIGH NAME");
  }
}
