// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as they are printed, and what they become. */
final class ScriptsTest {

  @ParameterizedTest
  @CsvSource({
    "华为技术有限公司, hua wei ji shu you xian gong si",
    "華為技術有限公司, hua wei ji shu you xian gong si",
    "移遠通信, yi yuan tong xin",
    "东莞, dong guan",
    "深圳, shen zhen",
    "鼎桥通信, ding qiao tong xin",
    "村田製作所, cun tian zhi zuo suo",
    "〇, ling",
  })
  void a_han_name_is_read_in_pinyin_without_tones(String name, String latin) {
    assertThat(Scripts.latin(name)).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource({
    "重庆, chong qing",
    "重慶, chong qing",
    "振华重工, zhen hua zhong gong",
    "厦门, xia men",
    "廈門, xia men",
    "大厦, da sha",
    "长江存储, chang jiang cun chu",
    "长鑫存储, chang xin cun chu",
    "長電科技, chang dian ke ji",
    "成长, cheng zhang",
    "乐鑫, le xin",
    "乐清, yue qing",
    "音乐, yin yue",
    "中国银行, zhong guo yin hang",
    "银行行业, yin hang hang ye",
    "成都, cheng du",
    "西藏, xi zang",
    "朝阳, chao yang",
    "单片机, dan pian ji",
    "盛大, sheng da",
    "沈阳, shen yang",
    "华夏, hua xia",
    "天地伟业, tian di wei ye",
    "精密模具, jing mi mu ju",
    "空调, kong tiao",
    "乾照光电, qian zhao guang dian",
  })
  void a_han_character_reads_as_names_read_it(String name, String latin) {
    assertThat(Scripts.latin(name)).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource({
    "Касперский, kasperskiy",
    "ЯНДЕКС, yandeks",
    "Щука, shchuka",
    "объект, obyekt",
    "България, balgariya",
    "Київ, kiyiv",
    "Қазақстан, qazaqstan",
    "Ελληνική, elliniki",
    "Τουρκία, tourkia",
    "삼성전자, samseongjeonja",
    "현대, hyeondae",
    "라인, rain",
    "アイリス, airisu",
    "あいりす, airisu",
    "キオクシア, kiokushia",
    "ソニー, soni",
    "ロッテ, rotte",
    "マッチ, matchi",
    "シャープ, shapu",
    "ウィンテック, wintekku",
    "ガッ, ga",
    "ッア, a",
  })
  void other_scripts_are_written_letter_by_letter(String name, String latin) {
    assertThat(Scripts.latin(name)).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource({
    "三星전자, san xing jeonja",
    "TCL集团, tcl ji tuan",
    "奇虎360, qi hu 360",
    "京セラ, jing sera",
    "LG전자, lgjeonja",
    "华为(深圳), hua wei(shen zhen)",
    "华 为, hua wei",
    "华\u3000为, hua wei",
    "アイリス・オーヤマ, airisu oyama",
  })
  void han_syllables_stand_apart_from_what_is_beside_them(String name, String latin) {
    assertThat(Scripts.latin(name)).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource({
    "HUAWEI Technologies, huawei technologies",
    "Société Générale, societe generale",
    "Straße, strasse",
    "Łódź, lodz",
    "MÜLLER, muller",
    "İstanbul, istanbul",
    "Azərbaycan, azarbaycan",
    "ไทย, ''",
  })
  void latin_letters_lose_their_marks_and_unknown_scripts_are_left_out(String name, String latin) {
    assertThat(Scripts.latin(name)).isEqualTo(latin);
  }

  @Test
  void a_name_in_traditional_or_japanese_characters_is_simplified() {
    assertThat(simplified("移遠通信")).isEqualTo("移远通信");
    assertThat(simplified("華為技術")).isEqualTo("华为技术");
    assertThat(simplified("臺灣積體電路")).isEqualTo("台湾积体电路");
    assertThat(simplified("日本電気")).isEqualTo("日本电气");
    assertThat(simplified("広島発動機")).isEqualTo("广岛发动机");
    assertThat(simplified("沢戸図実鉄総産竜関芝")).isEqualTo("泽户图实铁总产龙关芝");
    assertThat(simplified("山﨑")).isEqualTo("山崎");
    assertThat(simplified("乾照 TCL Касперский")).isEqualTo("乾照 TCL Касперский");
  }

  @Test
  void simplifying_twice_changes_nothing() {
    assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT))
        .allMatch(c -> Scripts.simplified(Scripts.simplified(c)) == Scripts.simplified(c));
  }

  @Test
  void only_han_is_han() {
    assertThat("华気𬬭々〇".codePoints()).allMatch(Scripts::han);
    assertThat("aяアあ전・，１".codePoints()).noneMatch(Scripts::han);
    assertThat(Scripts.han(-1)).isFalse();
    assertThat(Scripts.han(Integer.MAX_VALUE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Straße, Strasse",
    "Ærø, AEro",
    "Łódź, Lódź",
    "Đặng, Dặng",
    "ısı, isi",
    "œuvre, oeuvre",
    "þing, thing",
    "Guðmundur, Gudmundur",
    "ŋħŧ, nht",
    "Müller, Müller",
    "Huawei, Huawei",
    "华为 Касперский アイリス, 华为 Касперский アイリス",
  })
  void only_letters_that_are_no_letter_with_a_mark_are_folded(String name, String folded) {
    assertThat(Scripts.folded(name)).isEqualTo(folded);
  }

  private static String simplified(String text) {
    return text.codePoints()
        .map(Scripts::simplified)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
