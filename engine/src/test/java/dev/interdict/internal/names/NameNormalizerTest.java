// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameNormalizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Huawei Technologies Co., Ltd.             | huawei technology
          HUAWEI TECHNOLOGIES CO.,LTD               | huawei technology
          ＨＵＡＷＥＩ Technologies Co.， Ltd．       | huawei technology
          Huawei   Technologies                     | huawei technology
          华为技术有限公司                          | 华为技术
          中兴通讯股份有限公司                      | 中兴通讯
          芯讯通无线科技(上海)有限公司              | 芯讯通无线科技, shanghai
          芯讯通无线科技（上海）有限公司            | 芯讯通无线科技, shanghai
          株式会社村田製作所                        | 村田制作所
          村田製作所株式会社                        | 村田制作所
          華為技術有限公司                          | 华为技术
          Rolling Wireless S.à r.l.                 | rolling wireless
          Rolling Wireless Sàrl                     | rolling wireless
          Rolling Wireless S. a. r. l.              | rolling wireless
          u-blox AG                                 | u blox
          Nexperia B.V.                             | nexperia
          Rohde & Schwarz GmbH & Co. KG             | rohde schwarz
          Rohde and Schwarz                         | rohde schwarz
          Würth Elektronik GmbH                     | wurth electronic
          Wu\u0308rth Elektronik                    | wurth electronic
          Straße AG                                 | strasse
          Ødegård A/S                               | odegard
          ООО «Хуавэй»                              | хуавэи
          AO Kaspersky Lab                          | kaspersky lab
          Telit Cinterion S.p.A.                    | telit cinterion
          Digi Int'l Inc.                           | digi international
          TP-LINK TECHNOLOGIES CO.,LTD.             | tp link technology
          SZ DJI Technology Co.,Ltd                 | sz dji technology
          Semtech Corporation                       | semtech
          Co                                        | co
          İstanbul A.Ş.                             | istanbul
          """)
  void spelling_width_marks_and_legal_forms_dont_matter(String name, String normal) {
    assertThat(NameNormalizer.normalize(name).key()).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({"!!!", "''", "（）", "' '"})
  void a_name_without_a_letter_has_no_form(String name) {
    assertThat(NameNormalizer.normalize(name).key()).isEmpty();
  }

  @Property(tries = 1000)
  void the_normal_form_of_a_normal_form_is_itself(@ForAll String name) {
    String once = NameNormalizer.normalize(name).key();
    assertThat(NameTokens.of(String.join(" ", NameTokens.of(once)))).isEqualTo(NameTokens.of(once));
  }

  @Property(tries = 1000)
  void no_text_breaks_it(@ForAll String name) {
    assertThat(NameNormalizer.normalize(name).key())
        .doesNotContain("  ")
        .isEqualTo(NameNormalizer.normalize(name).key().strip());
  }
}
