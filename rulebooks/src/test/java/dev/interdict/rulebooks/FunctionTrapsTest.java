// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.bom.BomReader;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.matching.FunctionClassifier;
import dev.interdict.internal.rulebook.RulebookLoader;
import dev.interdict.model.Confidence;
import dev.interdict.model.PartFunction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names that an attacker of the shipped tables found to be taken for what they aren't, beside those
 * that must stay what they are. Nothing expected: unknown, to rules.
 */
final class FunctionTrapsTest {
  private static final FunctionClassifier CLASSIFIER =
      new FunctionClassifier(
          Objects.requireNonNull(
                  new RulebookLoader(new DrlRuleParser())
                      .loadLibrary(Path.of(""), "rulebooks")
                      .value())
              .reference());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PD785                   | Hytera  | lmr_radio
          PD785 G                 | Hytera  | lmr_radio
          PD785 UHF               | Hytera  | lmr_radio
          PD785 battery           | Hytera  |
          PD785-battery           | Hytera  |
          battery for PD785       | Hytera  |
          PD785 clip              | Hytera  | mech
          PD785 charger           | Hytera  |
          EC25-G                  | Quectel | cellular_module
          EC25 EC25EFA-512-STD    | Quectel | cellular_module
          EC25 EUX                | Quectel | cellular_module
          EG25-G Mini PCIe        | Quectel | cellular_module
          BG95-M3 LGA             | Quectel | cellular_module
          EC25 LTE module         | Quectel | cellular_module
          EC25 antenna            | Quectel | antenna_passive
          EC25-antenna            | Quectel | antenna_passive
          Antenna EC25            | Quectel | antenna_passive
          Quectel EC25 antenna    |         | antenna_passive
          EC25 Antennenkabel      | Quectel | passive
          BG96 heat sink          | Quectel | mech
          EG25-G label            | Quectel | mech
          LE910C1 label           | Telit   | mech
          Mavic                   | DJI     | uas_airframe
          Mavic 3 Pro             | DJI     | uas_airframe
          Mavic Air 2             | DJI     | uas_airframe
          DJI Mavic 3 Enterprise  | DJI     | uas_airframe
          Mavic Case              | DJI     |
          Case Mavic              | DJI     |
          Mavic bag               | DJI     |
          Archer AX20             | TP-Link | router_consumer
          Archer AX20 V2          | TP-Link | router_consumer
          Archer AX20 mount       | TP-Link | mech
          Archer AX20 PSU         | TP-Link |
          RS-LiDAR-16             | RoboSense | lidar
          RS-Ruby Plus            | RoboSense | lidar
          RS-LiDAR cable          | RoboSense | passive
          """)
  void a_word_of_an_accessory_behind_a_product_s_number_names_the_accessory(
      String name, @Nullable String maker, @Nullable String expected) {
    assertThat(function(name, maker)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Consumer router                               | router_consumer
          Home router, non-industrial                   | router_consumer
          Non-consumer router                           | gateway_cpe
          Non‑consumer router                           | gateway_cpe
          NON CONSUMER ROUTER                           | gateway_cpe
          DIN-rail router for substations, non-consumer | gateway_cpe
          Non-residential router                        | gateway_cpe
          Router (non-residential)                      | gateway_cpe
          router, not for home use                      | gateway_cpe
          Router not for home use                       |
          Not a home router                             |
          Non-SOHO router                               | gateway_cpe
          Non-SOHO/home router                          | gateway_cpe
          Non-SOHO or home router                       | gateway_cpe
          Enterprise non-consumer router                | router_enterprise
          Non-consumer grade router                     | gateway_cpe
          Nicht-Heimrouter                              |
          Kein Heimrouter                               |
          非家用路由器                                  | gateway_cpe
          非家庭用ルーター                              | gateway_cpe
          Non-industrial router                         | gateway_cpe
          Not an LTE module                             |
          Non-LTE module                                |
          Module, no LTE                                |
          Non-isolated LTE module                       | cellular_module
          ohne LTE-Modul                                |
          without LTE module                            |
          Antenna, not active                           | antenna_passive
          Battery pack, not for drone                   | battery_pack
          Aeronave no tripulada                         | uas_airframe
          Véhicule aérien sans pilote                   | uas_airframe
          Routeur sans fil                              | gateway_cpe
          Router senza fili                             | gateway_cpe
          """)
  void what_a_name_denies_is_not_what_the_part_is(String name, @Nullable String expected) {
    assertThat(function(name, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Null modem cable      | passive
          Modem cable           | passive
          LTE modem cable       | passive
          USB modem cable       | passive
          modem cable tester    |
          cable modem           | gateway_cpe
          DOCSIS cable modem    | gateway_cpe
          modem câble           | gateway_cpe
          Modem-câble           | gateway_cpe
          MODEM CÂBLE           | gateway_cpe
          Modem câble DOCSIS    | gateway_cpe
          Modem câble Wi-Fi     | gateway_cpe
          Modem câble connector |
          Modem à câble         | gateway_cpe
          módem de cable        | gateway_cpe
          """)
  void a_modem_cable_is_a_cable_and_with_french_accents_a_modem(
      String name, @Nullable String expected) {
    assertThat(function(name, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Gehäuse LTE-Modul           |           | mech
          Gehäuse LTE-Modul           | Huawei    | mech
          Huawei Gehäuse LTE-Modul    | Huawei    | mech
          Kunststoff Gehäuse Router   |           | mech
          Netzteil Router             |           |
          Steckernetzteil Router      |           |
          Vis module LTE              |           | mech
          Halterung IP-Kamera         |           | mech
          Schraube LTE-Modul          |           | mech
          Deckel Router               |           | mech
          Stecker LTE-Modul           |           | passive
          Kabel LTE-Modul             |           | passive
          Antenne LTE-Modul           |           |
          Behuizing LTE module        |           | mech
          Housse routeur              |           | mech
          Boîtier module LTE          |           | mech
          Blank SFP module            |           |
          Blank PCB                   |           | pcb_bare
          Dummy IP camera             |           |
          Hikvision Dummy IP camera   | Hikvision |
          White dummy IP camera       |           |
          IP camera, dummy            |           |
          IP camera (mock-up)         |           |
          Caméra IP factice           |           |
          Fake IP camera              |           |
          Mock LTE module             |           |
          Kamera-Attrappe             |           |
          Dummy camera housing        |           |
          IP camera                   | Hikvision | camera
          LTE-Modul                   | Huawei    | cellular_module
          SFP module                  |           | optical_transceiver
          Connector camera            |           |
          VIS IP camera               |           | camera
          """)
  void an_accessory_before_what_it_goes_with_and_a_dummy_are_not_the_device(
      String name, @Nullable String maker, @Nullable String expected) {
    assertThat(function(name, maker)).isEqualTo(expected);
  }

  private static @Nullable String function(String name, @Nullable String maker) {
    String json =
        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": ["
            + "{\"type\": \"device\", \"name\": \""
            + name
            + (maker == null ? "\"" : "\", \"manufacturer\": {\"name\": \"" + maker + "\"}")
            + "}]}";
    var bom =
        Objects.requireNonNull(
            new BomReader().read("part.cdx.json", json.getBytes(StandardCharsets.UTF_8)).bom());
    PartFunction found = CLASSIFIER.classify(bom).of(bom.components().get(0));
    return found == null || found.confidence() == Confidence.LOW ? null : found.id();
  }
}
