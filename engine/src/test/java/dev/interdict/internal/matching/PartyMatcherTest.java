// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import static dev.interdict.internal.matching.Companies.maker;
import static dev.interdict.internal.matching.Companies.one;
import static dev.interdict.internal.matching.Companies.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.model.EvidenceStep;
import dev.interdict.model.ListMatch;
import dev.interdict.model.MatchSubject;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData.NameKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How strong each kind of evidence is, on companies made up for it. */
final class PartyMatcherTest {
  private static final String FCC = "cdx:device:certifications:US:FCC:id";

  private final Companies companies =
      new Companies()
          .company("acme", "Acme Radio Co., Ltd.")
          .company("other", "Other Inc.")
          .name("acme", "Acme", NameKind.ALIAS)
          .name("acme", "Zenith Radio", NameKind.FORMER)
          .name("acme", "华顶无线股份有限公司", NameKind.NATIVE)
          .name("acme", "AcmeLink", NameKind.BRAND)
          .name("acme", "Akme", NameKind.ALIAS, Mark.C)
          .notSame("acme", "Acme Blinds")
          .identifier("acme", "fcc-grantee", "XMR")
          .identifier("acme", "fcc-grantee", "2ADTD")
          .registrant("acme", "ACME RADIO", "00182a 64fb810")
          .registrant("acme", "Zenith Radio", "70b3d5123")
          .identifier("acme", "usb-vendor", "2c7c")
          .identifier("acme", "pci-vendor", "1eac")
          .identifier("acme", "cpe-vendor", "acme-radio")
          .identifier("acme", "purl-namespace", "acme")
          .identifier("acme", "part-number", "AC[0-9]{3}.*")
          .identifier("acme", "part-number", "ZX[0-9]{3}.*", false, Mark.B)
          .listed("acme");

  @Nested
  final class Names {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Acme Radio Co., Ltd.     | acme HIGH NAME
            ACME RADIO               | acme HIGH NAME
            ＡＣＭＥ Radio Co.，Ltd．  | acme HIGH NAME
            Acmé Radio               | acme HIGH NAME
            Acme                     | acme HIGH ALIAS
            acme, inc.               | acme HIGH ALIAS
            Zenith Radio             | acme HIGH FORMER_NAME
            华顶无线                 | acme HIGH NATIVE_NAME
            华顶无线股份有限公司     | acme HIGH NATIVE_NAME
            AcmeLink                 | acme MEDIUM BRAND
            Akme                     | acme MEDIUM ALIAS
            """)
    void the_stated_maker_is_found_by_every_name(String name, String expected) {
      assertThat(companies.shown(maker(name))).containsExactly(expected);
      assertThat(companies.match(maker(name)).get(0).evidence().get(0).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"Acme Blinds", "Acmeda", "Radio", "acme-blinds Ltd."})
    void another_company_is_not_found(String name) {
      assertThat(companies.shown(maker(name))).isEmpty();
    }

    @Test
    void a_legal_form_can_tell_another_company_apart() {
      Companies pair =
          new Companies().company("acme", "Acme").notSame("acme", "Acme AG").listed("acme");
      assertThat(pair.shown(maker("ACME AG"))).isEmpty();
      assertThat(pair.shown(maker("Acme S.A."))).containsExactly("acme HIGH NAME");
      assertThat(pair.shown(maker("Acme"))).containsExactly("acme HIGH NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme Radios and Semiconductor", "Zenith Radio Clocks", "Acme Group"})
    void a_longer_name_that_a_companys_name_opens_is_a_candidate_and_no_more(String name) {
      assertThat(companies.shown(maker(name))).containsExactly("acme LOW FUZZY");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Acme Radiko Co.", "Zennith Radio", "Radio Acme", "Ac Me Radio", "The Acme"})
    void a_name_that_resembles_a_companys_is_a_candidate_and_no_more(String name) {
      assertThat(companies.shown(maker(name))).containsExactly("acme LOW FUZZY");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            华顶无线 Acme                    | acme HIGH NATIVE_NAME
            Acme Radio Co., Ltd. (华顶无线)  | acme HIGH NAME
            Acme / Other Parts               | acme MEDIUM ALIAS
            Acme Radio Co., Ltd. (Shenzhen)  | acme MEDIUM NAME
            Acme (Shanghai) Ltd.             | acme MEDIUM ALIAS
            华顶无线(深圳)有限公司           | acme MEDIUM NATIVE_NAME
            AcmeRadio                        | acme HIGH NAME
            AcmeLtd                          | acme HIGH ALIAS
            """)
    void several_names_a_place_or_a_lost_blank_are_read_for_what_they_are(
        String name, String expected) {
      assertThat(companies.shown(maker(name))).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"海康光学科技有限公司", "Hai Kang Optical Tech"})
    void a_name_in_another_script_is_a_candidate_where_the_data_lacks_it(String name) {
      var latin = new Companies().company("hk", "Haikang Optical Technology").listed("hk");
      assertThat(latin.shown(maker(name))).containsExactly("hk LOW FUZZY");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            ACME                   | alias
            Acme (Shanghai) Ltd.   | alias (place added)
            AcmeRadio              | name (written as one word)
            Zennith Radio          | 90 % like the name
            Zenith Radio Clocks    | begins with the name
            """)
    void the_evidence_says_what_lies_between_the_label_and_the_company(String name, String kind) {
      assertThat(companies.match(maker(name)).get(0).evidence().get(0).steps())
          .extracting(EvidenceStep::kind)
          .containsExactly("normal form", kind, "listed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme™", "Ac\u200bme", "ACME®"})
    void signs_and_invisible_characters_hide_no_maker(String name) {
      assertThat(companies.shown(maker(name))).containsExactly("acme HIGH ALIAS");
    }

    @Test
    void the_supplier_speaks_only_where_no_maker_is_stated() {
      String supplier = "\"supplier\": {\"name\": \"Acme\"}";
      assertThat(companies.shown(supplier)).containsExactly("acme MEDIUM ALIAS");
      assertThat(companies.shown(supplier + ", " + maker("Other"))).isEmpty();
      assertThat(companies.shown("\"publisher\": \"Acme\"")).containsExactly("acme MEDIUM ALIAS");
    }

    @Test
    void a_brand_that_opens_the_name_is_medium() {
      assertThat(companies.shown("\"name\": \"AcmeLink 4G stick\""))
          .containsExactly("acme MEDIUM BRAND");
      assertThat(companies.shown("\"name\": \"ACME LTE module\""))
          .containsExactly("acme MEDIUM BRAND");
      assertThat(companies.shown("\"name\": \"adapter for AcmeLink\"")).isEmpty();
      assertThat(companies.shown("\"name\": \"AcmeLinks\"")).isEmpty();
    }

    @Test
    void a_maker_found_by_an_unsure_name_counts_as_stated_in_whatever_field() {
      assertThat(companies.shown("\"manufacturer\": \"Akme\""))
          .containsExactly("acme MEDIUM ALIAS");
      assertThat(companies.shown(property("cdx:hbom:vendor", "Akme")))
          .containsExactly("acme MEDIUM ALIAS");
      assertThat(companies.shown("\"manufacturer\": \"Acme\"")).containsExactly("acme HIGH ALIAS");
    }

    @Test
    void dies_and_alternates_are_matches_of_their_own() {
      assertThat(companies.match(maker("Other") + ", " + property("interdict:dieMaker", "Acme")))
          .singleElement()
          .satisfies(m -> assertThat(m.subject()).isEqualTo(MatchSubject.DIE));
      assertThat(companies.match(property("interdict:fab", "Acme")))
          .singleElement()
          .satisfies(m -> assertThat(m.subject()).isEqualTo(MatchSubject.DIE));
      assertThat(companies.match(property("interdict:alternate:1:manufacturer", "Acme")))
          .singleElement()
          .satisfies(m -> assertThat(m.subject()).isEqualTo(MatchSubject.ALTERNATE));
    }
  }

  @Nested
  final class Identifiers {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            cdx:device:certifications:US:FCC:id | XMR201903EG25G        | acme MEDIUM FCC_GRANTEE
            cdx:device:certifications:US:FCC:id | XMR-201903EG25G       | acme MEDIUM FCC_GRANTEE
            cdx:device:certifications:US:FCC:id | xmr 201903EG25G       | acme MEDIUM FCC_GRANTEE
            cdx:device:certifications:US:FCC:id | FCC ID: XMR201903EG25G | acme MEDIUM FCC_GRANTEE
            cdx:device:certifications:US:FCC:id | 2ADTD-5604SD          | acme MEDIUM FCC_GRANTEE
            cdx:device:certifications:US:FCC:id | 2ADTD5604SD           | acme MEDIUM FCC_GRANTEE
            cdx:device:certifications:US:FCC:id | 2ADT-D5604SD          | acme MEDIUM FCC_GRANTEE
            cdx:device:certifications:US:FCC:id | 2XMR201903            |
            cdx:device:certifications:US:FCC:id | XM-R201903            | acme MEDIUM FCC_GRANTEE
            cdx:device:certifications:US:FCC:id | XMX201903             |
            cdx:device:certifications:US:FCC:id | XMR                   |
            cdx:device:macAddress               | 00:18:2a:01:02:03     | acme MEDIUM OUI
            cdx:device:macAddress               | 00-18-2A-01-02-03     | acme MEDIUM OUI
            cdx:device:macAddress               | 0018.2a01.0203        | acme MEDIUM OUI
            cdx:device:macAddress               | 00182A                | acme MEDIUM OUI
            cdx:device:macAddress               | 64:FB:81:01:02:03     | acme MEDIUM OUI
            cdx:device:macAddress               | 64:FB:81:11:02:03     |
            cdx:device:macAddress               | 70:b3:d5:12:34:56     | acme MEDIUM OUI
            cdx:device:macAddress               | 70:b3:d5:12:44:56     |
            cdx:device:macAddress               | 01:18:2a:01:02:03     |
            """)
    void an_identifier_alone_is_medium(String name, String value, String expected) {
      assertThat(companies.shown(property(name, value)))
          .isEqualTo(expected == null ? java.util.List.of() : java.util.List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            64:fb:81:01:02:03, other
            64:fb:81:11:02:03, acme
            64:fb:81:11:12:03, third
            64:fb:81:11,       acme
            """)
    void a_block_within_another_counts_for_who_registered_it(String address, String expected) {
      Companies nested =
          new Companies()
              .company("acme", "Acme")
              .company("other", "Other")
              .company("third", "Third")
              .registrant("acme", "ACME", "64fb81")
              .registrant("other", "OTHER", "64fb810")
              .registrant("third", "THIRD", "64fb81111")
              .listed("acme")
              .listed("other")
              .listed("third");
      assertThat(nested.shown(property("cdx:device:macAddress", address)))
          .containsExactly(expected + " MEDIUM OUI");
    }

    @Test
    void a_block_shows_who_registered_it() {
      ListMatch match =
          companies.match(property("cdx:device:macAddress", "00:18:2A:01:02:03")).get(0);
      assertThat(match.evidence().get(0).steps())
          .extracting(step -> step.kind() + ": " + step.from() + " -> " + step.to())
          .startsWith(
              "oui: 00182a -> IEEE registrant ACME RADIO",
              "name: ACME RADIO -> Acme Radio Co., Ltd.");
    }

    @Test
    void vendor_numbers_count_for_their_own_bus() {
      String usb = one("cdx:hbom:bus", "usb") + ", ";
      String pci = one("cdx:hbom:bus", "pci") + ", ";
      assertThat(companies.shown(properties(usb + one("cdx:hbom:vendorId", "0x2C7C"))))
          .containsExactly("acme MEDIUM USB_VENDOR");
      assertThat(companies.shown(properties(pci + one("cdx:hbom:vendorId", "0x1eac"))))
          .containsExactly("acme MEDIUM PCI_VENDOR");
      assertThat(companies.shown(properties(pci + one("cdx:hbom:vendorId", "2c7c")))).isEmpty();
      assertThat(companies.shown(properties(one("cdx:hbom:vendorId", "2c7c")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "cpe:2.3:h:acme-radio:ac100:-:*:*:*:*:*:*:*",
      "cpe:2.3:h:acme\\\\-radio:ac100:-:*:*:*:*:*:*:*",
      "cpe:2.3:h:Acme-Radio:ac100:-:*:*:*:*:*:*:*",
      "cpe:/h:acme-radio:ac100"
    })
    void a_cpe_names_its_vendor(String cpe) {
      assertThat(companies.shown("\"cpe\": \"" + cpe + "\""))
          .containsExactly("acme MEDIUM CPE_VENDOR");
    }

    @Test
    void a_purl_names_its_namespace() {
      assertThat(companies.shown("\"purl\": \"pkg:generic/acme/ac100@1\""))
          .containsExactly("acme MEDIUM PURL");
      assertThat(companies.shown("\"purl\": \"pkg:generic/ac100@1\"")).isEmpty();
    }

    @Test
    void a_pattern_alone_is_low_and_a_makers_pattern_alone_is_silent() {
      assertThat(companies.shown(property("interdict:mpn", "AC123-X")))
          .containsExactly("acme LOW PART_NUMBER");
      assertThat(companies.shown("\"name\": \"ac123\"")).containsExactly("acme LOW PART_NUMBER");
      assertThat(companies.shown(property("interdict:mpn", "ZX123-X"))).isEmpty();
      assertThat(companies.shown("\"description\": \"AC123-X\"")).isEmpty();
      assertThat(companies.shown("\"name\": \"xAC123\"")).isEmpty();
    }

    @Test
    void the_name_is_tried_beside_a_part_number_of_ones_own() {
      assertThat(companies.shown("\"name\": \"AC123-X\", " + property("interdict:mpn", "100-2034")))
          .containsExactly("acme LOW PART_NUMBER");
    }

    @Test
    void two_kinds_that_agree_are_high() {
      assertThat(
              companies.shown(
                  properties(one(FCC, "XMR1234") + "," + one("interdict:mpn", "AC123"))))
          .containsExactly("acme HIGH FCC_GRANTEE");
      assertThat(
              companies.shown(
                  properties(one(FCC, "XMR1234") + "," + one("interdict:mpn", "ZX123"))))
          .containsExactly("acme HIGH FCC_GRANTEE");
      assertThat(
              companies.shown(
                  properties(
                      one("cdx:device:macAddress", "00:18:2a:01:02:03")
                          + ","
                          + one("cdx:device:macAddress", "00:18:2a:01:02:04"))))
          .as("twice the same kind")
          .containsExactly("acme MEDIUM OUI");
    }

    @Test
    void an_unsure_identifier_never_makes_a_match_high() {
      var unsure =
          new Companies()
              .company("acme", "Acme")
              .identifier("acme", "fcc-grantee", "XMR", true, Mark.C)
              .identifier("acme", "part-number", "AC[0-9]{3}.*")
              .listed("acme");
      assertThat(
              unsure.shown(properties(one(FCC, "XMR1234") + "," + one("interdict:mpn", "AC123"))))
          .singleElement()
          .asString()
          .startsWith("acme LOW");
      var pattern =
          new Companies()
              .company("acme", "Acme")
              .identifier("acme", "fcc-grantee", "XMR")
              .identifier("acme", "part-number", "AC[0-9]{3}.*", true, Mark.C)
              .listed("acme");
      assertThat(
              pattern.shown(properties(one(FCC, "XMR1234") + "," + one("interdict:mpn", "AC123"))))
          .containsExactly("acme MEDIUM FCC_GRANTEE");
    }
  }

  @Nested
  final class Contradictions {
    @Test
    void one_witness_against_the_stated_maker_is_medium() {
      assertThat(companies.match(maker("Telesafe") + ", " + property(FCC, "XMR201903EG25G")))
          .singleElement()
          .satisfies(
              match -> {
                assertThat(Companies.shown(match)).isEqualTo("acme MEDIUM FCC_GRANTEE ?");
                assertThat(match.contradiction().stated()).isEqualTo("Telesafe");
                assertThat(match.contradiction().shown()).isEqualTo("Acme Radio Co., Ltd.");
                assertThat(match.contradiction().by()).contains("XMR201903EG25G");
              });
    }

    @Test
    void two_witnesses_against_the_stated_maker_are_high() {
      assertThat(
              companies.shown(
                  maker("Telesafe")
                      + ", "
                      + properties(one(FCC, "XMR1234") + "," + one("interdict:mpn", "AC123"))))
          .containsExactly("acme HIGH FCC_GRANTEE ?");
    }

    @Test
    void a_pattern_says_nothing_against_a_stated_maker() {
      assertThat(companies.shown("\"name\": \"AC123\", " + maker("Intersil"))).isEmpty();
    }

    @Test
    void a_known_other_company_is_contradicted_too() {
      assertThat(companies.shown(maker("Other Inc.") + ", " + property(FCC, "XMR1234")))
          .containsExactly("acme MEDIUM FCC_GRANTEE ?");
    }

    @Test
    void the_same_company_or_group_is_no_contradiction() {
      companies.company("child", "Child GmbH").owns("acme", "child", 100.0);
      assertThat(companies.shown(maker("Acme") + ", " + property(FCC, "XMR1234")))
          .containsExactly("acme HIGH ALIAS");
      assertThat(companies.shown(maker("Child") + ", " + property(FCC, "XMR1234")))
          .containsExactly("acme HIGH OWNERSHIP");
    }

    @Test
    void a_brand_in_the_name_of_anothers_part_asks() {
      assertThat(companies.shown("\"name\": \"AcmeLink stick\", " + maker("Telesafe")))
          .containsExactly("acme MEDIUM BRAND ?");
    }
  }

  @Nested
  final class Owners {
    private final Companies group =
        new Companies()
            .company("parent", "Parent Corp.")
            .company("middle", "Middle Ltd.")
            .company("maker", "Maker Ltd.");

    @ParameterizedTest
    @CsvSource({"100, HIGH", "50, HIGH", "49.99, MEDIUM", ", HIGH"})
    void half_or_more_carries_the_listing(Double share, String confidence) {
      group.owns("parent", "maker", share).listed("parent");
      assertThat(group.shown(maker("Maker")))
          .containsExactly("parent " + confidence + " OWNERSHIP");
    }

    @Test
    void a_contested_edge_is_medium_and_a_list_without_affiliates_silent() {
      group.owns("parent", "maker", 100.0, null, null, true).listed("parent");
      assertThat(group.shown(maker("Maker"))).containsExactly("parent MEDIUM OWNERSHIP");
      group.withoutAffiliates();
      assertThat(group.shown(maker("Maker"))).isEmpty();
      assertThat(group.shown(maker("Parent"))).containsExactly("parent HIGH NAME");
    }

    @ParameterizedTest
    @CsvSource({
      "2019-12-31, ",
      "2020-01-01, parent HIGH OWNERSHIP",
      "2024-12-31, parent HIGH OWNERSHIP",
      "2025-01-01, "
    })
    void an_edge_holds_from_its_first_to_before_its_last_day(String asOf, String expected) {
      group
          .owns("parent", "maker", 100.0, "2020-01-01", "2025-01-01", false)
          .row("parent", "parent", "2010-01-01", null, false, Mark.A);
      assertThat(group.shown(maker("Maker"), asOf))
          .isEqualTo(expected == null ? java.util.List.of() : java.util.List.of(expected));
    }

    @Test
    void a_chain_is_as_weak_as_its_weakest_edge_and_shows_each() {
      group.owns("parent", "middle", 30.0).owns("middle", "maker", 100.0).listed("parent");
      ListMatch match = group.match(maker("Maker")).get(0);
      assertThat(Companies.shown(match)).isEqualTo("parent MEDIUM OWNERSHIP");
      assertThat(match.evidence().get(0).steps())
          .extracting("kind")
          .containsExactly("normal form", "name", "owned by", "owned by", "listed");
      assertThat(match.entity()).isEqualTo("maker");
    }

    @Test
    void the_strongest_way_to_an_owner_counts_whatever_the_order() {
      group
          .owns("parent", "maker", 10.0)
          .owns("middle", "maker", 100.0)
          .owns("parent", "middle", 100.0)
          .listed("parent");
      assertThat(group.shown(maker("Maker"))).containsExactly("parent HIGH OWNERSHIP");
    }

    @Test
    void a_strong_owner_is_not_hidden_by_a_weak_nearer_one() {
      group
          .owns("middle", "maker", 10.0)
          .owns("parent", "maker", 100.0)
          .listed("middle")
          .listed("parent");
      assertThat(group.shown(maker("Maker"))).contains("parent HIGH OWNERSHIP");
    }

    @Test
    void a_row_to_come_doesnt_hide_the_owners_row_in_force() {
      group
          .owns("parent", "maker", 100.0)
          .listed("parent")
          .row("maker", "maker", "2027-06-01", null, false, Mark.A);
      assertThat(group.shown(maker("Maker"))).contains("parent HIGH OWNERSHIP");
    }

    @Test
    void a_contested_row_doesnt_hide_the_owners_uncontested_one() {
      group
          .owns("parent", "maker", 100.0)
          .listed("parent")
          .row("maker", "maker", "2020-01-01", null, true, Mark.A);
      assertThat(group.shown(maker("Maker")))
          .containsExactlyInAnyOrder("maker MEDIUM NAME", "parent HIGH OWNERSHIP");
    }

    @Test
    void a_row_of_ones_own_in_force_is_enough() {
      group.owns("parent", "maker", 100.0).listed("parent").listed("maker");
      assertThat(group.shown(maker("Maker"))).containsExactly("maker HIGH NAME");
    }

    @Test
    void companies_that_own_each_other_end() {
      group.owns("parent", "maker", 100.0).owns("maker", "parent", 100.0).listed("parent");
      assertThat(group.shown(maker("Maker"))).containsExactly("parent HIGH OWNERSHIP");
    }
  }

  @Nested
  final class Rows {
    private final Companies one = new Companies().company("acme", "Acme");

    @ParameterizedTest
    @CsvSource({
      "2022-12-31, ",
      "2023-01-01, acme HIGH NAME",
      "2024-12-31, acme HIGH NAME",
      "2025-05-31, acme HIGH NAME",
      "2025-06-01, ",
      "2026-01-01, "
    })
    void a_row_matches_within_the_horizon_and_until_it_is_removed(String asOf, String expected) {
      one.row("acme", "acme", "2024-12-31", "2025-06-01", false, Mark.A);
      assertThat(one.shown(maker("Acme"), asOf))
          .isEqualTo(expected == null ? java.util.List.of() : java.util.List.of(expected));
    }

    @Test
    void a_contested_or_unsure_row_is_at_most_medium() {
      one.row("contested", "acme", "2020-01-01", null, true, Mark.A)
          .row("unsure", "acme", "2020-01-01", null, false, Mark.C);
      assertThat(one.shown(maker("Acme")))
          .containsExactly("contested MEDIUM NAME", "unsure MEDIUM NAME");
    }

    @Test
    void a_row_to_come_is_silent_beside_one_in_force() {
      one.row("now", "acme", "2020-01-01", null, false, Mark.A)
          .row("then", "acme", "2027-01-01", null, false, Mark.A);
      assertThat(one.shown(maker("Acme"))).containsExactly("now HIGH NAME");
    }

    @Test
    void a_row_to_come_is_told_beside_one_that_is_contested_or_unsure() {
      var other = new Companies().company("acme", "Acme");
      one.row("contested", "acme", "2020-01-01", null, true, Mark.A)
          .row("then", "acme", "2027-01-01", null, false, Mark.A);
      other
          .row("unsure", "acme", "2020-01-01", null, false, Mark.C)
          .row("then", "acme", "2027-01-01", null, false, Mark.A);

      assertThat(one.shown(maker("Acme")))
          .containsExactlyInAnyOrder("contested MEDIUM NAME", "then HIGH NAME");
      assertThat(other.shown(maker("Acme")))
          .containsExactlyInAnyOrder("unsure MEDIUM NAME", "then HIGH NAME");
    }

    @Test
    void a_row_without_a_company_matches_nothing() {
      one.row("service", null, "2020-01-01", null, false, Mark.A);
      assertThat(one.shown(maker("Acme"))).isEmpty();
    }
  }

  private static String properties(String all) {
    return "\"properties\": [" + all + "]";
  }

  @Nested
  final class PartNumbers {
    private final Companies makers =
        new Companies()
            .company("acme", "Acme")
            .company("other", "Other")
            .listed("acme")
            .identifier("acme", "part-number", "AC[0-9]{3}", true, Mark.A)
            .identifier("acme", "part-number", "WK[0-9]{3}", false, Mark.A);

    private String numbers(String... namesAndValues) {
      var all = new java.util.ArrayList<String>();
      for (int i = 0; i < namesAndValues.length; i += 2) {
        all.add(Companies.one(namesAndValues[i], namesAndValues[i + 1]));
      }
      return "\"properties\": [" + String.join(", ", all) + "]";
    }

    @Test
    void every_part_number_is_tried() {
      assertThat(makers.shown(numbers("interdict:mpn", "HOUSE-1", "interdict:mpn", "AC123")))
          .containsExactly("acme LOW PART_NUMBER");
      assertThat(makers.shown(numbers("interdict:mpn", "AC124", "cdx:hbom:partNumber", "AC123")))
          .containsExactly("acme LOW PART_NUMBER");
    }

    @Test
    void an_alternate_by_part_number_alone_is_a_candidate_and_no_more() {
      assertThat(makers.match(numbers("interdict:alternate:7:mpn", "AC123")))
          .extracting(m -> m.subject() + " " + Companies.shown(m))
          .containsExactly("ALTERNATE acme LOW PART_NUMBER");
      assertThat(makers.shown(numbers("interdict:alternate:7:mpn", "WK123"))).isEmpty();
    }

    @Test
    void alternates_are_told_apart_by_their_numbers() {
      assertThat(
              makers.shown(
                  numbers(
                      "interdict:alternate:1:manufacturer", "Other",
                      "interdict:alternate:1:mpn", "AC123")))
          .isEmpty();
      assertThat(
              makers.shown(
                  numbers(
                      "interdict:alternate:1:manufacturer", "Other",
                      "interdict:alternate:1:mpn", "X1",
                      "interdict:alternate:4:mpn", "AC123")))
          .containsExactly("acme LOW PART_NUMBER");
      assertThat(
              makers.shown(
                  numbers(
                      "interdict:alternate:2:manufacturer", "Acme",
                      "interdict:alternate:9:manufacturer", "Other")))
          .containsExactly("acme HIGH NAME");
    }

    @Test
    void an_alternate_says_nothing_about_the_maker() {
      assertThat(
              makers.match(
                  Companies.maker("Other") + ", " + numbers("interdict:alternate:1:mpn", "AC123")))
          .extracting(m -> m.subject() + " " + Companies.shown(m))
          .containsExactly("ALTERNATE acme LOW PART_NUMBER");
    }
  }
}
