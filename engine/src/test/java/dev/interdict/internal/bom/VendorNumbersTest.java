// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.model.Component;
import dev.interdict.model.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of PCI-SIG and USB-IF in place of makers, and makers named twice. */
final class VendorNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0x1af4|VENDOR_NUMBER 0x1af4",
        "0x1AF4 |VENDOR_NUMBER 0x1AF4",
        "8086|VENDOR_NUMBER 8086",
        "1af4:1041|VENDOR_NUMBER 1af4",
        "0x1af4:0x1041|VENDOR_NUMBER 0x1af4",
        "vendor 8086|VENDOR_NUMBER 8086",
        "Vendor ID: 0x8086|VENDOR_NUMBER 0x8086",
        "PCI vendor 8086|PCI_VENDOR 8086",
        "PCI-SIG vendor id 0x8086|PCI_VENDOR 0x8086",
        "pci:8086|PCI_VENDOR 8086",
        "pci:v00008086d00000D57sv00000000sd00000000bc06sc00i00|PCI_VENDOR 8086",
        "PCI\\\\VEN_8086&DEV_1234|PCI_VENDOR 8086",
        "VEN_8086|PCI_VENDOR 8086",
        "usb:v0BDA|USB_VENDOR 0BDA",
        "usb:v0BDAp8153d3100|USB_VENDOR 0BDA",
        "USB 0bda:8153|USB_VENDOR 0bda",
        "USB VID 0x0BDA|USB_VENDOR 0x0BDA",
        "USB\\\\VID_0BDA&PID_8153|USB_VENDOR 0BDA",
        "idVendor=0bda|USB_VENDOR 0bda",
        "0x2c7c/0x0125|VENDOR_NUMBER 0x2c7c",
        "VID:2C7C PID:0125|USB_VENDOR 2C7C",
        "VEN=1EAC DEV=1001|PCI_VENDOR 1EAC",
        "USB VID 0x2C7C PID 0x0125|USB_VENDOR 0x2C7C",
        "usb 2c7c/0125|USB_VENDOR 2c7c"
      })
  void a_number_in_place_of_a_name_is_an_identifier_and_no_maker(String name, String expected) {
    Component component = Boms.component("\"manufacturer\": {\"name\": \"" + name + "\"}");

    assertThat(component.parties()).isEmpty();
    assertThat(component.identifiers())
        .extracting(i -> i.kind() + " " + i.value().strip() + " " + i.field())
        .containsExactly(expected + " manufacturer.name");
  }

  @Test
  void the_digits_have_their_own_place() {
    BomReading reading =
        Boms.read(Boms.around("\"manufacturer\": {\"name\": \"PCI vendor 8086\"}"));
    var identifier = reading.bom().components().get(0).identifiers().get(0);
    assertThat(Boms.textAt(reading.text(), identifier.location())).isEqualTo("8086");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cafe",
        "3COM",
        "ABBA",
        "80861",
        "0x12",
        "PCI Systems",
        "USB Cafe Ltd",
        "USB Cafe",
        "Vendor Beef",
        "Vendor 2000 Ltd",
        "Acme:2000",
        "Vid Face",
        "Vid 2000 Ltd",
        "Venus 2000",
        "Device 2000",
        "PCI-SIG",
        "USB Implementers Forum"
      })
  void a_name_stays_a_name(String name) {
    assertThat(Boms.component("\"manufacturer\": {\"name\": \"" + name + "\"}").parties())
        .extracting(Party::name)
        .containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"interdict:dieMaker", "interdict:alternate:1:manufacturer"})
  void a_number_for_another_company_than_the_maker_is_a_warning(String property) {
    BomReading reading = Boms.read(Boms.around(Boms.property(property, "0x19e5")));
    assertThat(reading.bom().components().get(0).parties()).isEmpty();
    assertThat(reading.bom().components().get(0).identifiers()).isEmpty();
    assertThat(Boms.rendered(reading))
        .startsWith("WARNING")
        .contains("'0x19e5' in '" + property + "' is a number, not a company's name: not read");
  }

  @Test
  void all_that_cdxgen_names_is_kept_the_best_first() {
    String vendors =
        """
        "properties": [
          {"name": "cdx:hbom:boardVendor", "value": "Board Co"},
          {"name": "cdx:hbom:vendor", "value": "Quectel"}
        ]
        """;
    assertThat(makers(vendors))
        .containsExactly("cdx:hbom:vendor Quectel", "cdx:hbom:boardVendor Board Co");
    assertThat(makers("\"manufacturer\": {\"name\": \"n/a\"}, " + vendors))
        .containsExactly("cdx:hbom:vendor Quectel", "cdx:hbom:boardVendor Board Co");
    assertThat(makers("\"manufacturer\": {\"name\": \"Telit\"}, " + vendors))
        .containsExactly(
            "manufacturer.name Telit", "cdx:hbom:vendor Quectel", "cdx:hbom:boardVendor Board Co");
    assertThat(makers("\"manufacturer\": {\"name\": \"QUECTEL \"}, " + vendors))
        .containsExactly("manufacturer.name QUECTEL ", "cdx:hbom:boardVendor Board Co");
  }

  private static java.util.List<String> makers(String keys) {
    return Boms.component(keys).parties().stream().map(p -> p.field() + " " + p.name()).toList();
  }
}
