// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import static dev.interdict.internal.matching.Companies.maker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.rulebook.RulebookLoader;
import dev.interdict.model.ListMatch;
import dev.interdict.model.NumberHolder;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The named traps of the fact sheet, on the companies that ship: every one of them listed. */
final class ShippedEntitiesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final ReferenceData DATA =
      new RulebookLoader(new DrlRuleParser())
          .loadLibrary(Path.of(System.getProperty("interdict.root"), "rulebooks"), "rulebooks")
          .value()
          .reference();
  private static final PartyMatcher MATCHER =
      new PartyMatcher(new EntityIndex(DATA), List.of(everybody()), AS_OF, 0);

  private static EntityList everybody() {
    List<ListEntry> rows =
        DATA.entities().stream()
            .map(
                e ->
                    new ListEntry(
                        "all",
                        e.id(),
                        e.name(),
                        e.id(),
                        "",
                        false,
                        LocalDate.EPOCH,
                        null,
                        "Act",
                        null,
                        Mark.A,
                        ""))
            .toList();
    return new EntityList(
        "all", "Everybody", "1", true, null, AS_OF, AS_OF, false, null, List.of(), rows);
  }

  private static List<String> shown(String keys) {
    return MATCHER.match(Companies.bom(keys)).stream().map(Companies::shown).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HI5760IBZ",
        "HI1175JCB",
        "EC21A1524402",
        "AT1284P",
        "SIM8060-6-1-14",
        "Decoupling capacitor",
        "DS-1",
        "ER14505",
        "BC847",
        "BC2807",
        "M24C02",
        "L7805CV",
        "ATmega1284P",
        "N25Q128",
        "SC16IS740",
        "P600",
        "TL072",
        "NE555",
        "T700",
        "HI-5",
        "L80",
        "SD10",
        "GM328",
        "standaard behuizing",
        "TM1637",
        "NT5CC64M16",
        "EV3",
        "Archer"
      })
  void a_part_number_that_only_looks_alike_stays_silent(String name) {
    assertThat(shown("\"name\": \"" + name + "\"")).isEmpty();
    assertThat(shown("\"name\": \"" + name + "\", " + maker("Some Maker"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HI5760IBZ, Intersil",
    "HI1175JCB, Intersil",
    "EC25-AFX, Some Maker",
    "Hi3516DV300, Some Maker",
    "AT128, Microchip",
    "EC21A1524402, ALPS"
  })
  void a_pattern_is_silent_with_another_stated_maker(String name, String maker) {
    assertThat(shown("\"name\": \"" + name + "\", " + maker(maker))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Beijing Autelan Technology Co., Ltd.",
        "Autelan",
        "Nautel Ltd.",
        "Autelis",
        "Zildjian",
        "Avedis Zildjian Co.",
        "ZTEC Instruments",
        "ZTEX GmbH",
        "standaard",
        "Standaard B.V.",
        "ATL",
        "Amperex Technology Limited",
        "Shanghai Dahua Scale Factory",
        "Shenzhen Meigao",
        "Intersil",
        "Innolux",
        "Cirrus Logic",
        "Honor",
        "Hi",
        "Eve",
        "Hytel",
        "Dahuatek",
        "Huaweiss",
        "Quect",
        "TDK",
        "Murat",
        "BOEING",
        "Boeing",
        "BOEN",
        "BYDA",
        "Sugonic"
      })
  void a_name_that_only_looks_alike_stays_silent(String name) {
    assertThat(shown(maker(name))).isEmpty();
    assertThat(shown("\"supplier\": {\"name\": \"" + name + "\"}")).isEmpty();
    assertThat(shown("\"name\": \"" + name + " board\"")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          华为技术有限公司                        | huawei
          华为                                    | huawei
          ＨＵＡＷＥＩ TECHNOLOGIES CO.,LTD         | huawei
          Huawei Technologies Co Ltd              | huawei
          中兴通讯股份有限公司                    | zte
          zte corporation                         | zte
          ZTE Microelectronics                    | sanechips
          上海移远通信技术股份有限公司            | quectel
          Quectel Wireless Solutions Co.,Ltd.     | quectel
          芯讯通无线科技（上海）有限公司          | simcom
          Huawei Marine Networks                  | hmn
          HANGZHOU HIKVISION DIGITAL TECHNOLOGY   | hikvision
          杭州海康威视数字技术股份有限公司        | hikvision
          ZTEWelink                               | gosuncn
          TP-LINK TECHNOLOGIES CO.,LTD.           | tplink-cn
          TP-Link Systems Inc.                    | tplink-us
          Rolling Wireless S.a.r.l. Luxembourg    | rolling
          Rolling Wireless S.à r.l.               | rolling
          Contemporary Amperex Technology         | catl
          Kaspersky Lab                           | kaspersky
          u-blox                                  | ublox
          """)
  void a_maker_is_found_under_the_names_it_goes_by(String name, String entity) {
    assertThat(MATCHER.match(Companies.bom(maker(name))))
        .extracting(ListMatch::entity)
        .containsExactly(entity);
    assertThat(shown(maker(name))).singleElement().asString().contains("HIGH");
  }

  @ParameterizedTest
  @CsvSource({
    "EC25-AFX, quectel",
    "EC25AFX-512-STD, quectel",
    "EG25-G, quectel",
    "BG96, quectel",
    "RM500Q-GL, quectel",
    "L850-GL, fibocom",
    "SIM7600G-H, simcom",
    "ME909s-821a, huawei",
    "Hi3516DV300, hisilicon",
    "DS-2CD2143G0-I, hikvision",
    "DH-IPC-HFW2431S, dahua",
    "AT128, hesai"
  })
  void a_part_number_alone_is_low(String number, String entity) {
    assertThat(shown("\"name\": \"" + number + "\"")).containsExactly(entity + " LOW PART_NUMBER");
    assertThat(shown("\"name\": \"board\", " + Companies.property("interdict:mpn", number)))
        .containsExactly(entity + " LOW PART_NUMBER");
  }

  @Test
  void every_name_of_every_company_finds_that_company() {
    for (var name : DATA.names()) {
      assertThat(new EntityIndex(DATA).named(name.name()))
          .as(name.toString())
          .extracting("entity")
          .contains(name.entity());
    }
  }

  @Test
  void no_name_belongs_to_two_companies() {
    var index = new EntityIndex(DATA);
    for (var entity : DATA.entities()) {
      assertThat(index.named(entity.name())).as(entity.name()).hasSize(1);
    }
    for (var name : DATA.names()) {
      assertThat(index.named(name.name())).as(name.name()).hasSize(1);
    }
  }

  @Test
  void every_word_of_the_table_is_found_and_names_its_function() {
    var words = new FunctionWords(DATA.functionWords(), Set.of("passive", "mech"));
    Set<String> functions =
        DATA.functions().stream().map(f -> f.id()).collect(java.util.stream.Collectors.toSet());
    assertThat(DATA.functionWords())
        .filteredOn(word -> functions.contains(word.function()))
        .filteredOn(word -> Set.of("", "start").contains(word.place()))
        .allSatisfy(
            word ->
                assertThat(words.find(word.words()))
                    .as(word.words())
                    .isEqualTo(new FunctionWords.Reading(word.function(), true)));
  }

  @ParameterizedTest
  @CsvSource({
    "0x1af4,'Red Hat, Inc.'",
    "PCI vendor 10ec,Realtek Semiconductor Corp.",
    "usb:v0BDA,Realtek Semiconductor Corp.",
    "8086:0d57,Intel Corporation",
    "USB vendor 2c7c,'Quectel Wireless Solutions Co., Ltd.'"
  })
  void common_vendor_numbers_name_their_holders(String written, String holder) {
    var found = new MakerNumbers(DATA, new EntityIndex(DATA)).find(Companies.bom(maker(written)));
    assertThat(found.makers().values()).extracting(NumberHolder::name).containsExactly(holder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"usb:v05C6", "usb:v1E0E", "usb:v1D6B", "usb:v1209", "usb:v18D1"})
  void numbers_that_others_than_their_holders_use_name_nobody(String written) {
    assertThat(
            new MakerNumbers(DATA, new EntityIndex(DATA))
                .find(Companies.bom(maker(written)))
                .makers())
        .isEmpty();
  }
}
