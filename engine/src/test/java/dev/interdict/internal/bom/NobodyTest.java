// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a company's field: a company, or a phrase for not telling. */
final class NobodyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Redacted",
        "redacted:5d41402abc",
        "Undisclosed",
        "Not disclosed",
        "not disclosed by supplier",
        "Proprietary",
        "Confidential (NDA)",
        "Unknown Mfr",
        "mfr unknown",
        "UNK",
        "To be determined",
        "No manufacturer",
        "Various manufacturers",
        "Any approved vendor",
        "Multiple",
        "multiple foundries",
        "market dependent",
        "outsourced",
        "Various other vendors",
        "ODM",
        "NaN",
        "Unbranded",
        "Generic / Various",
        "generic (China)",
        "Chinese OEM",
        "Made in China",
        "China",
        "See AVL",
        "as per drawing",
        "third-party vendor",
        "Third Party",
        "same as above",
        "TBD - see purchasing",
        "not known (yet)",
        "#REF!",
        "メーカー不明",
        "待定",
        "неизвестно",
        "нет данных",
        "nicht bekannt",
        "ohne Angabe",
        "non spécifié",
        "ＵＮＤＩＳＣＬＯＳＥＤ",
        "www.example.com",
        "https://example.com/about",
        "sales@example.com",
        "unknown"
      })
  void a_phrase_for_not_telling_names_nobody(String phrase) {
    assertThat(Nobody.isMeantBy(phrase)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Huawei",
        "Unknown Worlds",
        "Generic Devices Ltd.",
        "Taiwan Semiconductor Manufacturing",
        "China Mobile",
        "Per Vices Corporation",
        "AVL",
        "Standard Microsystems",
        "Local Motors",
        "Fab-Tech",
        "X-FAB",
        "House of Batteries",
        "White Electronic Designs",
        "Amazon.com, Inc.",
        "Various Huawei",
        "Huawei or equivalent",
        "see Huawei",
        "通用电气",
        "中国移动",
        "日本電産",
        "a",
        "The Company",
        "Vendor A",
        "Maker",
        "Factory B",
        "Other",
        "Part",
        "ARM",
        "ST"
      })
  void one_other_word_is_a_name(String name) {
    assertThat(Nobody.isMeantBy(name)).isFalse();
  }
}
