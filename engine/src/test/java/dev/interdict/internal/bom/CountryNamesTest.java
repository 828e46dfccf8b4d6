// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CountryNamesTest {
  @ParameterizedTest
  @CsvSource({
    "CN,CN",
    "cn,CN",
    "ＣＮ,CN",
    "' CN ',CN",
    "CHN,CN",
    "chn,CN",
    "156,CN",
    "China,CN",
    "PRC,CN",
    "P.R. China,CN",
    "P.R.C.,CN",
    "People's Republic of China,CN",
    "中国,CN",
    "中華人民共和國,CN",
    "Taiwan,TW",
    "158,TW",
    "'Taiwan, Province of China',TW",
    "台灣,TW",
    "中国台湾,TW",
    "Hong Kong,HK",
    "Hong Kong SAR,HK",
    "344,HK",
    "香港,HK",
    "Macau,MO",
    "Macao,MO",
    "澳門,MO",
    "Russian Federation,RU",
    "Россия,RU",
    "643,RU",
    "Беларусь,BY",
    "'Iran, Islamic Republic of',IR",
    "ایران,IR",
    "DPRK,KP",
    "조선,KP",
    "Cuba,CU",
    "Venezuela (Bolivarian Republic of),VE",
    "'Venezuela, Bolivarian Republic of',VE",
    "Syrian Arab Republic,SY",
    "سوريا,SY",
    "Burma,MM",
    "မြန်မာ,MM",
    "USA,US",
    "U.S.A.,US",
    "840,US",
    "United States,US",
    "UK,GB",
    "United Kingdom,GB",
    "Deutschland,DE",
    "germany,DE",
    "Türkiye,TR",
    "Turkey,TR",
    "Viet Nam,VN",
    "South Korea,KR",
    "한국,KR",
    "'Korea, Republic of',KR",
    "The Netherlands,NL",
    "Czechia,CZ",
    "Côte d'Ivoire,CI",
    "Bosnia & Herzegovina,BA"
  })
  void a_code_or_a_name_is_a_country_without_more_ado(String written, String code) {
    BomReading reading = origin(written);
    assertThat(CountryTable.exact(written)).isEqualTo(code);
    assertThat(reading.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Korea,KR",
    "America,US",
    "'Shenzhen, China',CN",
    "'Shenzhen, Guangdong, P.R. China',CN",
    "'Shenzhen, CN',CN",
    "Shenzhen/China,CN",
    "China (Shenzhen),CN",
    "China - Shenzhen,CN",
    "Made in China,CN",
    "made in the USA,US",
    "MADE IN P.R.C.,CN",
    "Product of Taiwan,TW",
    "Country of origin: CN,CN",
    "Origin: DE,DE",
    "'Hong Kong, China',HK",
    "China (Hong Kong),HK",
    "'Hsinchu, Taiwan',TW",
    "'Austin, Texas, USA',US",
    "'Austin, TX, USA',US",
    "'Munich, Germany (DE)',DE",
    "BU,MM",
    "DDR,DE"
  })
  void a_phrase_is_read_with_a_note(String written, String code) {
    BomReading reading = origin(written);
    assertThat(reading.bom().components().get(0).origins())
        .extracting(o -> o.country())
        .containsExactly(code);
    assertThat(reading.diagnostics())
        .extracting(d -> d.level() + " " + d.code() + " " + d.message())
        .containsExactly(
            "NOTE bom-guessed-country read '" + written + "' as " + code + ": write the code");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "China/Taiwan|may mean CN or TW: write the code of the one that is meant",
        "Taiwan, China|may mean CN or TW",
        "USA or Mexico|may mean MX or US",
        "CN, US|may mean CN or US",
        "US/CN|may mean CN or US",
        "assembled in USA from China|may mean CN or US",
        "not China|may or may not mean CN: write the code",
        "China and elsewhere|may or may not mean CN",
        "China (probably)|may or may not mean CN",
        "China?|is no country; did you mean 'China'?",
        "US, 40 CN|may mean CN or US",
        "Shenzhen CN|may or may not mean CN",
        "New Mexico|is no country",
        "Inner Mongolia|may or may not mean MN",
        "San Jose, CA|is no country",
        "Lebanon, PA|may or may not mean LB",
        "Mexico, Missouri|may or may not mean MX",
        "Atlanta, Georgia|is no country",
        "Munich, DE|is no country",
        "Chinna|is no country; did you mean 'China'?",
        "EU|is no country; expected a code",
        "Yugoslavia|is no country",
        "XX1|is no country"
      })
  void what_is_unclear_is_never_guessed(String written, String words) {
    BomReading reading = origin(written);
    assertThat(reading.bom().components().get(0).origins())
        .extracting(o -> o.country())
        .containsExactly((String) null);
    assertThat(reading.diagnostics())
        .extracting(d -> d.level() + " " + d.code())
        .containsExactly("WARNING bom-unknown-country");
    assertThat(Boms.rendered(reading)).contains("'" + written + "' " + words);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 1_000_000})
  void a_long_text_is_no_country(int words) {
    String text = "China ".repeat(words);
    var place = dev.interdict.model.SourceLocation.at("bom.json", 1, 1);
    assertThat(CountryNames.read(new Text(text, place), new DiagnosticLog())).isNull();
  }

  @Test
  void the_table_knows_every_code_of_iso_3166_1() {
    assertThat(CountryTable.names()).hasSize(249);
    assertThat(Locale.getISOCountries())
        .allSatisfy(code -> assertThat(CountryTable.exact(code)).isEqualTo(code))
        .allSatisfy(
            code ->
                assertThat(
                        CountryTable.exact(
                            new Locale.Builder().setRegion(code).build().getISO3Country()))
                    .isEqualTo(code));
    assertThat(Arrays.asList(Locale.getISOCountries())).hasSize(249);
  }

  private static BomReading origin(String written) {
    return Boms.read(Boms.around(Boms.property("interdict:origin:manufactured", written)));
  }
}
