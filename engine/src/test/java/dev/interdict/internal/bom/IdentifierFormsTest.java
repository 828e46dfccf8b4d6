// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.XmlTwin;
import dev.interdict.model.Identifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers as people and tools write them: several in a value, with labels, blanks, hyphens. */
final class IdentifierFormsTest {
  private static final String MAC = "cdx:device:macAddress";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00:1e:10:aa:bb:cc|00:1e:10:aa:bb:cc",
        "00-1E-10-AA-BB-CC|00-1E-10-AA-BB-CC",
        "001e.10aa.bbcc|001e.10aa.bbcc",
        "001E10AABBCC|001E10AABBCC",
        "00 1E 10 AA BB CC|00 1E 10 AA BB CC",
        "001E10-AABBCC|001E10-AABBCC",
        "001E10|001E10",
        "00-1E-10|00-1E-10",
        "00:1e:10:xx:xx:xx|00:1e:10:xx:xx:xx",
        "00:1e:10:**:**:**|00:1e:10:**:**:**",
        "00:1e:10:ff:fe:aa:bb:cc|00:1e:10:ff:fe:aa:bb:cc",
        "001e10fffeaabbcc|001e10fffeaabbcc",
        "64-FB-81-0/28|64-FB-81-0",
        "MAC: 00:1e:10:aa:bb:cc|00:1e:10:aa:bb:cc",
        "MAC address 001E10AABBCC|001E10AABBCC",
        "OUI 00-1E-10|00-1E-10",
        "00:1e:10:aa:bb:cc (eth0)|00:1e:10:aa:bb:cc",
        "00:1e:10:aa:bb:cc; 00:18:82:aa:bb:cc|00:1e:10:aa:bb:cc 00:18:82:aa:bb:cc",
        "001E10,001882 , 00-25-68|001E10 001882 00-25-68",
        "00:1e:10:aa:bb:cc 00:18:82:aa:bb:cc|00:1e:10:aa:bb:cc 00:18:82:aa:bb:cc",
        "00:1e:10:aa:bb:cc;001E.10AA.BBCC|00:1e:10:aa:bb:cc"
      })
  void each_mac_address_is_read_at_its_own_place(String value, String expected) {
    BomReading reading = of(MAC, value);

    assertThat(values(reading)).isEqualTo(expected);
    assertThat(reading.diagnostics()).isEmpty();
    assertPlaces(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "02:42:ac:11:00:02|a locally administered address",
        "BE-EF-00-00-00-01|a locally administered address",
        "01:00:5e:00:00:fb|a multicast address",
        "ff:ff:ff:ff:ff:ff|a multicast address",
        "00:00:00:00:00:00|all zeros"
      })
  void an_address_that_nobody_registered_is_left_out_with_a_note(String value, String words) {
    BomReading reading = of(MAC, value + ";00:1e:10:aa:bb:cc");

    assertThat(values(reading)).isEqualTo("00:1e:10:aa:bb:cc");
    assertThat(Boms.rendered(reading))
        .startsWith("NOTE")
        .contains("'" + value + "' is " + words + ", which tells no maker: not read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xx:xx:xx:aa:bb:cc",
        "00:1e",
        "192.168.1.10",
        "fe80::21e:10ff:fe00:1",
        "001e10aabbccd",
        "see the label",
        "00:1e:10:aa:bb:zz"
      })
  void what_is_no_mac_address_is_a_warning_and_not_read(String value) {
    BomReading reading = of(MAC, value);

    assertThat(values(reading)).isEmpty();
    assertThat(Boms.rendered(reading))
        .startsWith("WARNING")
        .contains("'" + value + "' is no MAC address: not read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interdict:usbId|0x2c7c|USB_VENDOR 0x2c7c",
        "interdict:usbId|2C7C|USB_VENDOR 2C7C",
        "interdict:usbId|2c7c:0125|USB_VENDOR 2c7c",
        "interdict:usbId|VID_2C7C&PID_0125|USB_VENDOR 2C7C",
        "interdict:usbId|USB\\\\VID_2C7C|USB_VENDOR 2C7C",
        "interdict:usbId|USB\\\\VID_2C7C&PID_0125&REV_0318|USB_VENDOR 2C7C",
        "interdict:usbId|0x2c7c/0x0125|USB_VENDOR 0x2c7c",
        "interdict:usbId|VID 2C7C, PID 0125|USB_VENDOR 2C7C",
        "interdict:usbId|VID: 0x2C7C PID: 0x0125|USB_VENDOR 0x2C7C",
        "interdict:usbId|2c7c:0125; 1e0e:9001|USB_VENDOR 2c7c USB_VENDOR 1e0e",
        "interdict:usbId|abcd:1234|USB_VENDOR abcd",
        "interdict:usbId|CAFE|USB_VENDOR CAFE",
        "interdict:pciId|1eac:1001|PCI_VENDOR 1eac",
        "interdict:pciId|PCI\\\\VEN_1EAC&DEV_1001|PCI_VENDOR 1EAC",
        "interdict:pciId|pci:v00001EACd00001001sv00001EACsd00001001bc|PCI_VENDOR 1EAC",
        "interdict:pciId|n/a|",
        "interdict:pciId|USB\\\\VID_2C7C|USB_VENDOR 2C7C"
      })
  void a_number_of_usb_or_pci_is_that_of_its_vendor(String name, String value, String expected) {
    assertRead(name, value, expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "interdict:usbId,Quectel,'2c7c, or 2c7c:0125'",
    "interdict:usbId,2c7c0125,'2c7c, or 2c7c:0125'",
    "interdict:pciId,1ea,'1eac, or 1eac:1001'"
  })
  void what_is_no_vendors_number_is_a_warning(String name, String value, String words) {
    BomReading reading = of(name, value);

    assertThat(kinds(reading)).isEmpty();
    assertThat(Boms.rendered(reading))
        .startsWith("WARNING")
        .contains("'" + value + "' in '" + name + "' is no vendor's number: not read")
        .contains(words);
  }

  @Test
  void a_vendor_id_of_cdxgen_is_read_in_every_form() {
    for (String value : List.of("0x2c7c", "2c7c:0125", "USB\\\\VID_2C7C&PID_0125")) {
      String keys =
          "\"properties\": [{\"name\": \"cdx:hbom:vendorId\", \"value\": \""
              + value
              + "\"}, {\"name\": \"cdx:hbom:bus\", \"value\": \"usb\"}]";
      assertThat(kinds(Boms.read(Boms.around(keys))).toLowerCase(java.util.Locale.ROOT))
          .matches("usb_vendor (0x)?2c7c");
    }
    assertRead("cdx:hbom:vendorId", "PCI\\\\VEN_1EAC", "PCI_VENDOR 1EAC");
    assertThat(of("cdx:hbom:vendorId", "AuthenticAMD").diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cdx:device:gs1:gtin-8|96385074|GTIN 96385074",
        "cdx:device:gs1:gtin-12|036000291452|GTIN 036000291452",
        "cdx:device:gs1:gtin-12|0 36000 29145 2|GTIN 0 36000 29145 2",
        "cdx:device:gs1:gtin-13|4-006381-333931|GTIN 4-006381-333931",
        "cdx:device:gs1:gtin-14|10614141000415|GTIN 10614141000415",
        "interdict:imei|490154203237518|IMEI 490154203237518 TAC 49015420",
        "interdict:imei|49-015420-323751-8|IMEI 49-015420-323751-8 TAC 49-015420",
        "interdict:imei|49015420323751|IMEI 49015420323751 TAC 49015420",
        "interdict:imei|4901542032375101|IMEI 4901542032375101 TAC 49015420",
        "cdx:hbom:imei|490154203237518|IMEI 490154203237518 TAC 49015420",
        "interdict:tac|49015420|TAC 49015420",
        "interdict:tac|49-015420; 86683404|TAC 49-015420 TAC 86683404",
        "interdict:maker:lei|TEST00INTERDICT00110|LEI TEST00INTERDICT00110",
        "interdict:maker:lei|test 00IN TERD ICT0 0110|LEI test 00IN TERD ICT0 0110",
        "interdict:maker:lei|unknown|",
        "interdict:imei|redacted:1234|"
      })
  void a_number_that_checks_is_read(String name, String value, String expected) {
    assertRead(name, value, expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cdx:device:gs1:gtin-8|96385075|GTIN: its check digit is wrong",
        "cdx:device:gs1:gtin-12|063000291452|GTIN: its check digit is wrong",
        "cdx:device:gs1:gtin-13|036000291452|GTIN: it has 12 digits, not 13",
        "cdx:device:gs1:gtin-14|1061414100041X|GTIN: it is not of digits alone",
        "cdx:device:gs1:gtin-14|00000000000000|GTIN: it is all zeros",
        "interdict:imei|490154203237519|IMEI: its check digit is wrong",
        "interdict:imei|4901542032375|IMEI: it has 13 digits, not 15",
        "interdict:imei|000000000000000|IMEI: it is all zeros",
        "interdict:tac|490154|TAC: it has 6 digits, not 8",
        "interdict:tac|4901542A|TAC: it is not of digits alone",
        "interdict:maker:lei|TEST00INTERDICT00111|LEI: its check digit is wrong",
        "interdict:maker:lei|TSET00INTERDICT00110|LEI: its check digit is wrong",
        "interdict:maker:lei|TEST00INTERDICT0011|LEI: it has 19 characters, not 20",
        "interdict:maker:lei|TEST00INTERDICT001A0|LEI: it is not of letters and digits alone",
        "interdict:maker:lei|TEST00INTERDIÇT00110|LEI: it is not of letters and digits alone"
      })
  void a_number_that_does_not_check_is_a_warning_and_not_read(
      String name, String value, String words) {
    BomReading reading = of(name, value);

    assertThat(kinds(reading)).isEmpty();
    assertThat(Boms.rendered(reading))
        .startsWith("WARNING")
        .contains("'" + value + "' is no " + words)
        .contains("Not read; copy it again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {MAC, "interdict:usbId", "interdict:imei", "interdict:maker:lei", "interdict:tac"})
  void a_value_of_any_size_is_read_in_a_moment_and_shown_in_short(String name) {
    for (String piece : List.of("0", "0,", "00:", "a b ", "VID ")) {
      BomReading reading = of(name, piece.repeat((1 << 20) / piece.length()));
      assertThat(kinds(reading)).isEmpty();
      assertThat(reading.diagnostics()).singleElement();
      assertThat(reading.diagnostics().get(0).message()).hasSizeLessThan(300);
    }
  }

  @Test
  void the_same_number_in_several_forms_is_one() {
    String keys =
        """
        "properties": [
          {"name": "interdict:imei", "value": "490154203237518"},
          {"name": "cdx:hbom:imei", "value": "49-015420-323751-8"},
          {"name": "interdict:tac", "value": "49015420"},
          {"name": "interdict:usbId", "value": "0x2C7C"},
          {"name": "interdict:usbId", "value": "2c7c:0125"}
        ]
        """;
    assertThat(kinds(Boms.read(Boms.around(keys))))
        .isEqualTo("IMEI 490154203237518 TAC 49015420 USB_VENDOR 0x2C7C");
  }

  @Test
  void what_is_bare_has_nothing_between_its_characters() {
    assertThat(Boms.component(Boms.property("interdict:tac", "49-01\u00a05420")).identifiers())
        .extracting(Identifier::bare)
        .containsExactly("49015420");
    assertThat(Boms.component(Boms.property(MAC, "00:1e:10:aa:bb:cc")).identifiers())
        .extracting(Identifier::bare)
        .containsExactly("001E10AABBCC");
  }

  private static void assertRead(String name, String value, String expected) {
    BomReading reading = of(name, value);
    assertThat(kinds(reading)).isEqualTo(expected);
    assertThat(reading.diagnostics()).isEmpty();
    assertPlaces(reading);
  }

  private static BomReading of(String name, String value) {
    String json = Boms.around(Boms.property(name, value));
    BomReading reading = Boms.read(json);
    BomReading xml = Boms.read(XmlTwin.of(json));
    assertThat(kinds(xml)).as("in XML").isEqualTo(kinds(reading));
    assertThat(Boms.codes(xml)).as("in XML").isEqualTo(Boms.codes(reading));
    return reading;
  }

  private static String values(BomReading reading) {
    return String.join(
        " ",
        reading.bom().components().get(0).identifiers().stream().map(Identifier::value).toList());
  }

  private static String kinds(BomReading reading) {
    return String.join(
        " ",
        reading.bom().components().get(0).identifiers().stream()
            .map(i -> i.kind() + " " + i.value())
            .toList());
  }

  /** Where the value has no escapes, an identifier's place is its own characters. */
  private static void assertPlaces(BomReading reading) {
    for (Identifier identifier : reading.bom().components().get(0).identifiers()) {
      String found = Boms.textAt(reading.text(), identifier.location());
      assertThat(found.contains("\\") ? identifier.value() : found).isEqualTo(identifier.value());
    }
  }
}
