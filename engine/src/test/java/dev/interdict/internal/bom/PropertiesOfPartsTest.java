// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.model.Component;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Party;
import dev.interdict.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PropertiesOfPartsTest {
  @ParameterizedTest
  @CsvSource({
    "interdict:mpn,EC25AFXGA,PART_NUMBER",
    "interdict:modelNumber,EG25-G,MODEL_NUMBER",
    "interdict:maker:lei,TEST00INTERDICT00110,LEI",
    "interdict:usbId,2c7c,USB_VENDOR",
    "interdict:pciId,1eac,PCI_VENDOR",
    "interdict:tac,86683404,TAC",
    "cdx:device:sku,S-1,SKU",
    "cdx:device:serialNumber,E1Q20,SERIAL_NUMBER",
    "cdx:device:macAddress,00:11:22:33:44:55,MAC_ADDRESS",
    "cdx:device:gs1:gtin-13,4006381333931,GTIN",
    "cdx:hbom:macAddress,0011.22aa.bbcc,MAC_ADDRESS",
    "cdx:hbom:modelNumber,EG25-G,MODEL_NUMBER",
    "cdx:hbom:partNumber,EC25AFXGA,PART_NUMBER",
    "cdx:device:certifications:US:FCC:id,XMR201903EG25G,FCC_ID",
    "cdx:device:certifications:us:fcc:id,2AHS8-X1,FCC_ID"
  })
  void a_property_identifies_the_part(String name, String value, IdentifierKind kind) {
    assertThat(Boms.component(Boms.property(name, value)).identifiers())
        .extracting(i -> i.kind() + " " + i.value() + " " + i.field() + " " + i.location())
        .containsExactly(kind + " " + value + " " + name + " bom.json:8:" + (45 + name.length()));
  }

  @ParameterizedTest
  @CsvSource({
    "cdx:hbom:macAddress,redacted:0:01",
    "cdx:device:macAddress,unknown",
    "cdx:device:serialNumber,N/A",
    "cdx:device:certifications:CA:ISED:id,10224A-201903EG25G",
    "cdx:device:certifications:US:FCC:url,https://fcc.example/x",
    "cdx:device:certifications:<ISO-3166-1>:<AUTHORITY>:id,10224A-201903EG25G",
    "cdx:hbom:vendorId,AuthenticAMD",
    "cdx:hbom:vendorId,8086"
  })
  void what_identifies_nothing_is_left_out(String name, String value) {
    assertThat(Boms.component(Boms.property(name, value)).identifiers()).isEmpty();
  }

  @Test
  void cpe_and_purl_are_identifiers() {
    assertThat(
            Boms.component(
                    "\"cpe\": \"cpe:2.3:h:quectel:ec25:-:*:*:*:*:*:*:*\", \"purl\": \"pkg:generic/x\"")
                .identifiers())
        .extracting(i -> i.kind() + " " + i.location().pointer())
        .containsExactly("CPE /components/0/cpe", "PURL /components/0/purl");
  }

  @ParameterizedTest
  @CsvSource({
    "hardwareClass,pci-device,PCI_VENDOR",
    "hardwareClass,usb-device,USB_VENDOR",
    "busInfo,pci@0000:00:03.0,PCI_VENDOR",
    "transport,USB,USB_VENDOR",
    "modalias,usb:v2C7Cp0125,USB_VENDOR",
    "pciSlot,00:03.0,PCI_VENDOR"
  })
  void a_vendor_number_stands_in_the_register_of_its_bus(
      String name, String value, IdentifierKind kind) {
    Component component =
        Boms.component(
            """
            "properties": [
              {"name": "cdx:hbom:vendorId", "value": "2c7c"},
              {"name": "cdx:hbom:%s", "value": "%s"}
            ]
            """
                .formatted(name, value));
    assertThat(component.identifiers())
        .extracting(i -> i.kind() + " " + i.value())
        .containsExactly(kind + " 2c7c");
  }

  @Test
  void who_made_the_card_is_named_beside_who_made_the_chip() {
    Component component =
        Boms.component(
            """
            "manufacturer": {"name": "Intel Corporation"},
            "properties": [
              {"name": "cdx:hbom:hardwareClass", "value": "pci-device"},
              {"name": "cdx:hbom:vendorId", "value": "8086"},
              {"name": "cdx:hbom:subsystemVendor", "value": "Acme Cards Ltd. [19e5]"},
              {"name": "cdx:hbom:subsystemVendorId", "value": "19e5"},
              {"name": "cdx:hbom:subsystemVendorId", "value": "0000"}
            ]
            """);
    assertThat(component.identifiers())
        .extracting(i -> i.kind() + " " + i.value())
        .containsExactly("PCI_VENDOR 8086", "PCI_VENDOR 19e5");
    assertThat(component.parties())
        .extracting(Party::name)
        .containsExactly("Intel Corporation", "Acme Cards Ltd. [19e5]");
  }

  @Test
  void kept_properties_stay_as_written() {
    Component component =
        Boms.component(
            """
            "properties": [
              {"name": "interdict:function", "value": "cellular_module"},
              {"name": "cdx:device:function", "value": "modem"},
              {"name": "cdx:device:deviceType", "value": "smd"},
              {"name": "cdx:hbom:hardwareClass", "value": "modem"},
              {"name": "interdict:cost", "value": "12.50"},
              {"name": "interdict:dnp", "value": "true"},
              {"name": "interdict:fab", "value": "TSMC"},
              {"name": "interdict:alternate:2:mpn", "value": "SIM7600"},
              {"name": "cdx:device:quantity", "value": "4"},
              {"name": "acme:colour", "value": "red"}
            ]
            """);
    assertThat(component.properties())
        .extracting(Property::name)
        .containsExactly(
            "interdict:function",
            "cdx:device:function",
            "cdx:device:deviceType",
            "cdx:hbom:hardwareClass",
            "interdict:cost",
            "interdict:dnp",
            "interdict:fab",
            "interdict:alternate:2:mpn",
            "cdx:device:quantity");
    assertThat(component.quantity()).isEqualTo(4.0);
  }

  @ParameterizedTest
  @CsvSource({
    "interdict:function,''",
    "cdx:device:function,'  '",
    "interdict:fab,''",
    "interdict:cost,''",
    "interdict:fab,unknown",
    "interdict:material,unknown",
    "interdict:cost,unknown",
    "interdict:cost,TBD"
  })
  void a_property_that_says_nothing_is_not_stated(String name, String value) {
    assertThat(Boms.component(Boms.property(name, value)).property(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "12.50", "USD 4", "4 EUR"})
  void a_cost_is_stated_in_digits(String cost) {
    assertThat(Boms.component(Boms.property("interdict:cost", cost)).property("interdict:cost"))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "1,50", "$4", "4 pcs", "usd 4", "USD 4 EUR", "1e3", "4 to 5", ".5", "free"})
  void a_cost_that_is_no_amount_is_a_warning_and_not_read(String cost) {
    BomReading reading = Boms.read(Boms.around(Boms.property("interdict:cost", cost)));

    assertThat(reading.bom().components().get(0).property("interdict:cost")).isEmpty();
    assertThat(Boms.rendered(reading))
        .startsWith("WARNING bom.json:")
        .contains("'" + cost + "' is no cost: not read; write digits and a point");
  }

  @Test
  void costs_in_two_currencies_are_a_warning_that_names_both_places() {
    String parts =
        Boms.around(Boms.property("interdict:cost", "USD 4"))
            .replaceFirst(
                "\"components\": \\[",
                "\"components\": [{\"type\": \"device\", \"name\": \"A\", "
                    + Boms.property("interdict:cost", "3.50 EUR")
                    + "}, {\"type\": \"device\", \"name\": \"B\", "
                    + Boms.property("interdict:cost", "7")
                    + "},");
    assertThat(Boms.rendered(Boms.read(parts)))
        .contains("the cost 'USD 4' is in another currency than '3.50 EUR' at bom.json:4:")
        .contains("no cost of this BOM counts as stated");
    assertThat(Boms.codes(Boms.read(parts.replace("EUR", "USD")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ndfeb;stel|'stel' is no material that Interdict knows; did you mean 'steel'?",
        "Kryptonite|'Kryptonite' is no material that Interdict knows; known: aluminium, cobalt",
        "none; tin|'none; tin' says 'none' and names materials: write one or the other"
      })
  void a_material_that_is_none_is_a_warning(String materials, String said) {
    BomReading reading = Boms.read(Boms.around(Boms.property("interdict:material", materials)));

    assertThat(Boms.codes(reading)).containsExactly("bom-material");
    assertThat(Boms.rendered(reading)).contains(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "NdFeB; Steel", "optical-glass;", "steel;unknown", "TBD"})
  void materials_are_read_in_any_case(String materials) {
    assertThat(Boms.codes(Boms.read(Boms.around(Boms.property("interdict:material", materials)))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"four", "1,5", "-1", "1d", "0x1p3", "NaN", "", "10 pcs"})
  void a_quantity_that_is_no_number_is_a_warning(String quantity) {
    BomReading reading = Boms.read(Boms.around(Boms.property("cdx:device:quantity", quantity)));

    assertThat(reading.bom().components().get(0).quantity()).isNull();
    assertThat(Boms.codes(reading)).containsExactly("bom-quantity");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 pcs|not a number: write '4'",
        "10x|not a number: write '10'",
        "2.5 m|not a number: write '2.5'",
        "1,5|not a number: write '1.5'",
        "1,000|not a number: write digits only, such as 4 or 0.5",
        "1e3|not a number: write '1000'",
        "1E+2|not a number: write '100'",
        "1e-3|not a number: write digits only",
        "-4|negative: write how many there are",
        "four|not a number: write digits only",
        "1e999999999|not a number: write digits only"
      })
  void a_quantity_that_is_no_number_says_what_to_write(String quantity, String words) {
    BomReading reading = Boms.read(Boms.around(Boms.property("cdx:device:quantity", quantity)));
    assertThat(Boms.rendered(reading)).contains("the quantity '" + quantity + "' is " + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00", "0.0"})
  void a_quantity_of_nothing_is_a_note(String quantity) {
    BomReading reading = Boms.read(Boms.around(Boms.property("cdx:device:quantity", quantity)));
    assertThat(reading.bom().components().get(0).quantity()).isZero();
    assertThat(Boms.rendered(reading)).startsWith("NOTE").contains("is judged all the same");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interdict:origin:manufacured|CN|bom-unknown-stage|did you mean 'manufactured'?",
        "interdict:funktion|x|bom-unknown-property|did you mean 'interdict:function'?",
        "Interdict:mpn|x|bom-unknown-property|did you mean 'interdict:mpn'?",
        "interdict:alternate:x:mpn|x|bom-unknown-property|did you mean 'interdict:alternate:<n>:mpn'?",
        "cdx:device:macAdress|x|bom-unregistered-property|did you mean 'cdx:device:macAddress'?",
        "cdx:device:countryOfOrigin|CN|bom-unregistered-property|never registered",
      })
  void a_mistake_in_a_property_is_told_with_the_way_out(
      String name, String value, String code, String words) {
    BomReading reading = Boms.read(Boms.around(Boms.property(name, value)));

    assertThat(reading.bom()).isNotNull();
    assertThat(Boms.codes(reading)).containsExactly(code);
    assertThat(Boms.rendered(reading)).contains(words);
  }
}
