// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.model.Origin;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where stages of production took place, and what of them stays open. */
final class OriginsTest {
  private static final String MADE = "interdict:origin:manufactured";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CN|CN",
        "CN; us|CN;US",
        "CN=70;US=30|CN=70;US=30",
        "CN=70 %; US|CN=70;US",
        "CN=33.3;KR=33.3;JP=33.3|CN=33.3;KR=33.3;JP=33.3",
        "US=100;CN=0|US=100",
        "US;|US",
        "''|",
        "' '|",
        "'\u200b'|"
      })
  void what_is_stated_is_read_with_its_shares(String value, String expected) {
    assertThat(origins(MADE, value)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US;unknown|US;unknown",
        "unknown|unknown",
        "-|unknown",
        "US=60;unknown=40|US=60;unknown=40",
        "US;?|US;unknown",
        "US;Atlantis|US;unknown",
        "US;CN/TW|US;unknown",
        "CN=70|CN=70;unknown=30",
        "US=60;KR=20|US=60;KR=20;unknown=20",
        "US=99|US=99;unknown=1",
        "US=;CN=70|US;CN=70",
        "=30;US=70|unknown=30;US=70"
      })
  void what_is_left_open_stays_in_the_record(String value, String expected) {
    assertThat(origins(MADE, value)).isEqualTo(expected);
  }

  @Test
  void shares_that_leave_a_rest_are_a_note_at_the_last_of_them() {
    assertThat(rendered(MADE, "US=60;KR=20"))
        .isEqualTo(
            """
            NOTE bom.json:8:80: the shares of 'interdict:origin:manufactured' come to 80 percent: \
            where the rest was done counts as unknown; name every country
             |       "properties": [{"name": "interdict:origin:manufactured", "value": "US=60;KR=20"}]
             |                                                                                ^^""");
  }

  @Test
  void shares_beyond_the_whole_are_a_warning() {
    assertThat(rendered(MADE, "US=60;KR=50.25"))
        .startsWith("WARNING")
        .contains("come to 110.25 percent: correct them, they can't exceed 100");
    assertThat(origins(MADE, "US=60;KR=50.25")).isEqualTo("US=60;KR=50.25");
  }

  @Test
  void a_country_twice_is_a_warning_and_counts_once() {
    assertThat(rendered(MADE, "US=60;China=20;CN=20"))
        .startsWith("WARNING bom.json:8:89")
        .contains("names CN twice: name each country once, with its whole share");
    assertThat(origins(MADE, "US=60;China=20;CN=20")).isEqualTo("US=60;CN=40");
    assertThat(origins(MADE, "CN;CN")).isEqualTo("CN");
    assertThat(origins(MADE, "CN;CN=40")).isEqualTo("CN");
  }

  @Test
  void two_fields_that_agree_are_no_duplicate() {
    BomReading reading =
        Boms.read(
            Boms.around(
                """
                "properties": [
                  {"name": "cdx:device:countryOfOrigin", "value": "Taiwan"},
                  {"name": "interdict:origin:manufactured", "value": "TW"}
                ]"""));
    assertThat(Boms.codes(reading)).containsExactly("bom-unregistered-property");
    assertThat(reading.bom().components().get(0).origins())
        .extracting(o -> o.field() + " " + o.shown())
        .containsExactly("cdx:device:countryOfOrigin TW", "interdict:origin:manufactured TW");
  }

  @Test
  void shares_may_stand_in_several_properties_of_the_same_name() {
    BomReading reading =
        Boms.read(
            Boms.around(
                """
                "properties": [
                  {"name": "interdict:origin:assembled", "value": "US=50"},
                  {"name": "interdict:origin:assembled", "value": "CN=50"}
                ]"""));
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.bom().components().get(0).origins())
        .extracting(Origin::shown)
        .containsExactly("US=50", "CN=50");
  }

  @ParameterizedTest
  @CsvSource({"CN=170,170", "CN=,''", "CN=a third,a third", "CN=-5,-5"})
  void a_share_that_is_none_is_a_warning_and_the_country_stays(String value, String found) {
    assertThat(rendered(MADE, value)).contains("'" + found + "' is no share in percent");
    assertThat(origins(MADE, value)).isEqualTo("CN");
  }

  @Test
  void an_unknown_country_of_origin_is_a_warning_at_its_own_place() {
    assertThat(rendered("interdict:origin:mined", "US=30; Chna=70"))
        .isEqualTo(
            """
            WARNING bom.json:8:74: 'Chna' is no country; did you mean 'China'?
             |       "properties": [{"name": "interdict:origin:mined", "value": "US=30; Chna=70"}]
             |                                                                          ^^^^""");
  }

  @Property(tries = 500)
  void whole_and_open_shares_always_make_a_hundred(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 16) Integer> shares) {
    List<String> codes = List.of("US", "CN", "KR", "JP", "DE", "VN");
    var value = new StringBuilder();
    for (int i = 0; i < shares.size(); i++) {
      value.append(i == 0 ? "" : ";").append(codes.get(i)).append('=').append(shares.get(i));
    }
    List<Origin> origins = Boms.component(Boms.property(MADE, value.toString())).origins();
    assertThat(origins.stream().mapToDouble(Origin::share).sum()).isEqualTo(100);
    assertThat(origins).last().satisfies(o -> assertThat(o.country()).isNull());
  }

  private static String origins(String name, String value) {
    return Boms.component(Boms.property(name, value)).origins().stream()
        .map(Origin::shown)
        .collect(Collectors.joining(";"));
  }

  private static String rendered(String name, String value) {
    return Boms.rendered(Boms.read(Boms.around(Boms.property(name, value))));
  }
}
