// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Golden;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as the IEEE publishes them, and files that aren't. */
final class OuiRegistryReaderTest {
  private static final String HEADER =
      "Registry,Assignment,Organization Name,Organization Address\n";

  private final Problems problems = new Problems();

  private List<String> read(String text) {
    return OuiRegistryReader.read(new SourceText("oui", text), problems).stream()
        .map(block -> block.prefix() + " " + block.registrant())
        .toList();
  }

  @Test
  void every_kind_of_block_is_read_from_csv() {
    assertThat(
            read(
                HEADER
                    + "MA-L,001E10,\"ACME CAMERAS CO.,LTD\",\"1 Lens Road\nOptown XX 12345 \"\n"
                    + "MA-M,64FB810,Acme  Optics\t,\n"
                    + "MA-S,70B3D5F2F,Acme Optics,Optown\n"
                    + "IAB,0050C27D5,Other Inc.,Optown\n"
                    + "CID,0A1122,Private,\n"))
        .containsExactly(
            "001e10 ACME CAMERAS CO.,LTD",
            "64fb810 Acme Optics",
            "70b3d5f2f Acme Optics",
            "0050c27d5 Other Inc.",
            "0a1122 Private");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void every_kind_of_block_is_read_from_text() {
    assertThat(
            read(
                """
                OUI/MA-L                       Organization
                company_id                     Organization
                                               Address

                00-1E-10   (hex)\t\tACME CAMERAS CO.,LTD
                001E10     (base 16)\t\tACME CAMERAS CO.,LTD
                \t\t\t\t1 Lens Road
                \t\t\t\tOptown  XX  12345

                64-FB-81   (hex)\t\tAcme  Optics\t
                000000-0FFFFF     (base 16)\t\tAcme Optics

                70-B3-D5   (hex)\t\tAcme Optics
                F2F000-F2FFFF     (base 16)\t\tAcme Optics
                00-50-C2                      (hex)                    Other Inc.
                7D5000-7D5FFF                 (base 16)                Other Inc.
                """
                    .replace("\n", "\r\n")))
        .containsExactly(
            "001e10 ACME CAMERAS CO.,LTD",
            "64fb810 Acme Optics",
            "70b3d5f2f Acme Optics",
            "0050c27d5 Other Inc.");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void a_text_without_its_header_is_read_too() {
    assertThat(read("00-1E-10   (hex)\t\tAcme\n001E10     (base 16)\t\tAcme"))
        .containsExactly("001e10 Acme");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void every_broken_row_of_a_csv_file_is_told_at_its_cell() {
    read(
        HEADER
            + "MA-L,001E1,Short,\n"
            + "MA-M,001E10,Too short for this register,\n"
            + "MA-S,70B3D5F2FF,Too long,\n"
            + "MA-X,001E10,Of no register,\n"
            + "MA-L,001G10,No hex,\n"
            + "MA-L,001E10,,Nobody\n"
            + "MA-L,001E10\n"
            + "MA-L,001E10,\"a\u0007b\",\n"
            + "MA-L,001E10,"
            + "x".repeat(300)
            + ",\n");
    Golden.verify("registry/broken-csv", problems.all());
  }

  @Test
  void every_broken_line_of_a_text_is_told_at_its_line() {
    read(
        """
        OUI/MA-L                       Organization

        00-1E   (hex)\t\tShort
        001E10     (base 16)\t\tShort
        00-1E-10   (hex)\t\tOne
        001E11     (base 16)\t\tOne
        00-1E-12   (hex)\t\tOne
        001E12     (base 16)\t\tAnother
        001E13     (base 16)\t\tAlone
        00-1E-14   (hex)\t\tWithout its second line
        64-FB-81   (hex)\t\tNo block
        000001-0FFFFF     (base 16)\t\tNo block
        64-FB-81   (hex)\t\tTwo blocks
        000000-1FFFFF     (base 16)\t\tTwo blocks
        64-FB-81   (hex)\t\tBackwards
        100000-000000     (base 16)\t\tBackwards
        Optown, not indented
        00-1E-15   (hex)
        001E15     (base 16)
        00-1E-16   (hex)\t\tCut off
        """);
    Golden.verify("registry/broken-text", problems.all());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'<!DOCTYPE html>'                    | the file starts with '<!DOCTYPE html>'; expected",
        "'entity,registrant,prefixes'         | the file starts with 'entity,registrant,prefixes'",
        "'001E10 Huawei'                      | the file starts with '001E10 Huawei'; expected",
        "''                                   | the file is empty; expected a file of the IEEE",
        "'OUI/MA-L      Organization'         | the file holds no block",
        "'Registry,Assignment'                | the column 'Organization Name' is missing",
      })
  void a_file_of_another_kind_says_what_was_found_and_expected(String text, String message) {
    assertThat(read(text)).isEmpty();
    assertThat(problems.all().get(0).render()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no block\n", "00-1E (hex) x\n", "001E10 (base 16) x\n"})
  void after_a_hundred_mistakes_a_text_is_no_longer_read(String line) {
    read("OUI  Organization\n" + line.repeat(100_000));
    assertThat(problems.count()).isEqualTo(101);
    assertThat(problems.all().get(100).code()).isEqualTo("too-many-mistakes");
  }
}
