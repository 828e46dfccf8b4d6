// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every character of the tables against ICU; what differs is a row, and nothing else is. */
final class ScriptsAgainstIcuTest {
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");
  private static final Transliterator PINYIN =
      Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

  @Test
  void every_han_character_is_simplified_as_in_icu_or_as_a_row_says() {
    Map<String, String> differences =
        differences(han(), SIMPLIFIED::transliterate, ScriptsAgainstIcuTest::simplified);

    var expected = ScriptRows.of("variants.txt");
    // ICU takes a step to 苧 and to 戯, which aren't simplified either.
    expected.put("薴", "苎");
    expected.put("戱", "戏");
    assertThat(differences).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void every_han_character_reads_as_its_simplified_one_does_in_icu_or_as_a_row_says() {
    Map<String, String> rows = ScriptRows.of("readings.txt");

    Map<String, String> differences =
        differences(unified(), c -> pinyin(simplified(c)), Scripts::latin);

    Map<String, String> expected =
        unified()
            .filter(c -> rows.containsKey(simplified(c)))
            .collect(Collectors.toMap(c -> c, c -> rows.get(simplified(c))));
    assertThat(differences).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void a_simplified_character_reads_as_the_one_it_stands_for() {
    assertThat(differences(han(), Scripts::latin, c -> Scripts.latin(simplified(c)))).isEmpty();
  }

  @Test
  void every_phrase_reads_as_its_row_says() {
    ScriptRows.of("readings.txt")
        .forEach(
            (text, reading) ->
                assertThat(Scripts.latin(text)).as(text).isEqualTo(reading.replace('\'', ' ')));
  }

  @Test
  void latin_letters_fold_as_in_icu() {
    Transliterator ascii = Transliterator.getInstance("Latin-ASCII");
    Stream<String> letters =
        between(0x80, 0x24F)
            .filter(c -> c.matches("\\p{IsLatin}"))
            .filter(c -> Normalizer.normalize(c, Normalizer.Form.NFKD).equals(c));

    assertThat(differences(letters, c -> ascii(c, ascii), Scripts::folded))
        .containsExactlyInAnyOrderEntriesOf(Map.of("Ə", "A"));
  }

  @Test
  void russian_is_bgn_pcgn_but_for_what_depends_on_neighbours() {
    assertThat(bgn("Russian-Latin/BGN", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("е", "e", "ё", "e", "ъ", "a", "ь", ""));
  }

  @Test
  void other_cyrillic_letters_are_bgn_pcgn_but_where_russian_has_another_value() {
    assertThat(bgn("Ukrainian-Latin/BGN", "абвгдежзийклмнопрстуфхцчшщьюяєіїґ"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("г", "g", "и", "i", "ь", ""));
    assertThat(bgn("Belarusian-Latin/BGN", "абвгдеёжзійклмнопрстуўфхцчшыьэюя"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("г", "g", "е", "e", "ё", "e", "ь", ""));
    // ICU has the system of 1952; since 2013 BGN/PCGN writes a for ъ.
    assertThat(bgn("Bulgarian-Latin/BGN", "абвгдежзийклмнопрстуфхцчшщъьюя"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("й", "y", "щ", "shch", "ъ", "a", "ь", ""));
    assertThat(bgn("Kazakh-Latin/BGN", "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("й", "y", "ъ", "a", "ь", ""));
  }

  @Test
  void greek_is_elot_743() {
    assertThat(bgn("Greek-Latin/UNGEGN", "αβγδεζηθικλμνξοπρςστυφχψωάέήίόύώΐΰϊϋ")).isEmpty();
  }

  @Test
  void every_kana_is_hepburn_as_in_icu_or_without_its_signs() {
    Transliterator hepburn = Transliterator.getInstance("Katakana-Latin; Latin-ASCII; Lower");

    Map<String, String> differences =
        differences(
            between('ァ', 'ヺ'), c -> hepburn.transliterate(c).replace("~", ""), Scripts::latin);

    assertThat(differences)
        .containsExactlyInAnyOrderEntriesOf(Map.of("ヂ", "ji", "ヅ", "zu", "ッ", ""));
    assertThat(differences(between('ぁ', 'ゖ'), c -> hiragana(c, hepburn), Scripts::latin))
        .containsExactlyInAnyOrderEntriesOf(Map.of("ぢ", "ji", "づ", "zu", "っ", ""));
  }

  @Test
  void kana_that_sound_together_do_so_as_in_icu_or_as_in_words_of_other_languages() {
    Transliterator hepburn = Transliterator.getInstance("Katakana-Latin; Latin-ASCII; Lower");
    Stream<String> pairs =
        ScriptRows.of("letters.txt").keySet().stream().filter(c -> c.matches("\\p{IsKatakana}{2}"));

    Map<String, String> differences = differences(pairs, hepburn::transliterate, Scripts::latin);

    var expected = new LinkedHashMap<String, String>();
    expected.putAll(Map.of("ヂャ", "ja", "ヂュ", "ju", "ヂョ", "jo"));
    expected.putAll(Map.of("イェ", "ye", "ウィ", "wi", "ウェ", "we", "ウォ", "wo"));
    expected.putAll(Map.of("ヴァ", "va", "ヴィ", "vi", "ヴェ", "ve", "ヴォ", "vo", "ヴュ", "vyu"));
    expected.putAll(Map.of("ツァ", "tsa", "ツィ", "tsi", "ツェ", "tse", "ツォ", "tso"));
    expected.putAll(Map.of("テュ", "tyu", "トゥ", "tu", "デュ", "dyu", "ドゥ", "du"));
    expected.putAll(Map.of("スィ", "si", "ズィ", "zi", "フュ", "fyu"));
    expected.putAll(Map.of("クァ", "kwa", "クィ", "kwi", "クェ", "kwe", "クォ", "kwo", "グァ", "gwa"));
    assertThat(differences).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void every_hangul_syllable_begins_as_in_icu_but_for_r_and_ends_as_it_is_spoken() {
    Transliterator letters = Transliterator.getInstance("Hangul-Latin; Latin-ASCII; Lower");
    String[] endings = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");

    for (int c = 0xAC00; c <= 0xD7A3; c++) {
      int ending = (c - 0xAC00) % 28;
      String open = letters.transliterate(Character.toString(c - ending)).replaceFirst("^l", "r");
      assertThat(Scripts.latin(Character.toString(c)))
          .as(Character.toString(c))
          .isEqualTo(open + endings[ending]);
    }
  }

  private interface Writing {
    String of(String text);
  }

  /** What our writing has for each text where ICU has something else. */
  private static Map<String, String> differences(Stream<String> texts, Writing icu, Writing ours) {
    var differences = new LinkedHashMap<String, String>();
    texts
        .filter(text -> !icu.of(text).equals(ours.of(text)))
        .forEach(text -> differences.put(text, ours.of(text)));
    return differences;
  }

  private static Map<String, String> bgn(String name, String letters) {
    Transliterator icu = Transliterator.getInstance(name + "; Latin-ASCII; Lower");
    return differences(
        letters.codePoints().mapToObj(Character::toString), icu::transliterate, Scripts::latin);
  }

  private static String simplified(String text) {
    return Character.toString(Scripts.simplified(text.codePointAt(0)));
  }

  private static String pinyin(String character) {
    String reading = PINYIN.transliterate(character).trim();
    return reading.matches("[a-z]+") ? reading : "";
  }

  private static String ascii(String letter, Transliterator icu) {
    String plain = icu.transliterate(letter);
    return plain.matches("[A-Za-z]+") ? plain : letter;
  }

  private static String hiragana(String kana, Transliterator katakana) {
    return katakana.transliterate(Character.toString(kana.charAt(0) + 0x60)).replace("~", "");
  }

  /** Unified and compatibility ideographs, less those that NFKC makes another. */
  private static Stream<String> han() {
    return Stream.concat(between(0x3400, 0x9FFF), between(0xF900, 0xFAFF))
        .filter(c -> UnicodeScript.of(c.codePointAt(0)) == UnicodeScript.HAN)
        .filter(c -> Normalizer.isNormalized(c, Normalizer.Form.NFKC));
  }

  private static Stream<String> unified() {
    return between(0x4E00, 0x9FFF);
  }

  private static Stream<String> between(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(Character::toString);
  }
}
