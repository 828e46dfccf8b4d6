// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.matching.MakerNumbers.Holders;
import dev.interdict.model.Bom;
import dev.interdict.model.NumberHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who holds the number that stands in place of a maker's name. */
final class MakerNumbersTest {
  private static final Companies COMPANIES =
      new Companies()
          .company("acme", "Acme Modules Co., Ltd.")
          .identifier("acme", "usb-vendor", "2c7c")
          .vendor("usb", "2c7c", "Acme (as the register writes it)")
          .vendor("pci", "1af4", "Red Hat, Inc.")
          .vendor("pci", "8086", "Intel Corporation")
          .vendor("usb", "8086", "Intel Corp.")
          .vendor("pci", "1199", "Attachmate")
          .vendor("usb", "1199", "Sierra");

  @ParameterizedTest
  @CsvSource({
    "0x1af4,'Red Hat, Inc. PCI_VENDOR PCI-SIG vendor numbers'",
    "1AF4:1041,'Red Hat, Inc. PCI_VENDOR PCI-SIG vendor numbers'",
    "8086,Intel Corporation PCI_VENDOR PCI-SIG vendor numbers",
    "usb:v8086,Intel Corp. USB_VENDOR USB-IF vendor numbers",
    "0x2c7c,'Acme Modules Co., Ltd. USB_VENDOR USB-IF vendor numbers'",
    "usb:v1199,Sierra USB_VENDOR USB-IF vendor numbers"
  })
  void a_held_number_names_its_holder_with_a_note(String written, String expected) {
    Holders holders = find(Companies.maker(written));

    NumberHolder holder = holders.makers().values().iterator().next();
    assertThat(
            holder.name()
                + " "
                + holder.evidence().basis()
                + " "
                + holder.evidence().steps().get(0).source())
        .isEqualTo(expected);
    assertThat(holders.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("bom-vendor-number");
    assertThat(holders.diagnostics().get(0).message())
        .startsWith("read '")
        .contains("' as " + holder.name() + ", who holds this ")
        .endsWith("write the maker's name");
  }

  @ParameterizedTest
  @CsvSource({"0xffff", "PCI vendor 2c7c", "0x1199"})
  void a_number_that_nobody_is_known_to_hold_names_nobody(String written) {
    Holders holders = find(Companies.maker(written));

    assertThat(holders.makers()).isEmpty();
    assertThat(holders.diagnostics())
        .extracting(d -> d.level() + " " + d.code())
        .containsExactly("WARNING bom-unknown-vendor-number");
    assertThat(holders.diagnostics().get(0).message())
        .contains("the maker counts as not stated; write the maker's name");
  }

  @Test
  void the_vendor_id_of_cdxgen_names_the_maker_of_a_device_on_a_bus() {
    String ids =
        "\"properties\": ["
            + Companies.one("cdx:hbom:vendorId", "1af4")
            + ", "
            + Companies.one("cdx:hbom:hardwareClass", "pci-device")
            + "]";
    assertThat(find(ids).makers().values())
        .extracting(NumberHolder::name)
        .containsExactly("Red Hat, Inc.");
    assertThat(find(ids).diagnostics()).isEmpty();
    assertThat(find(Companies.maker("Acme") + ", " + ids).makers()).isEmpty();
  }

  @Test
  void the_number_of_a_seller_names_no_maker() {
    assertThat(find("\"supplier\": {\"name\": \"0x1af4\"}").makers()).isEmpty();
    assertThat(find("\"publisher\": \"0x1af4\"").makers()).isEmpty();
  }

  @Test
  void many_numbers_are_few_diagnostics() {
    var parts = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      parts.append(i == 0 ? "" : ",");
      parts.append("{\"type\": \"device\", \"name\": \"p\", ");
      parts.append(Companies.maker("0x%04x".formatted(i))).append('}');
    }
    Holders holders = find("\"components\": [" + parts + "]");
    assertThat(holders.diagnostics()).hasSizeLessThan(45);
    assertThat(holders.diagnostics()).last().asString().contains("places, this is the first");
  }

  private static Holders find(String keys) {
    Bom bom = Companies.bom(keys);
    var data = COMPANIES.data();
    return new MakerNumbers(data, new EntityIndex(data)).find(bom);
  }
}
