// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.util.List;

/** Hangul syllables by Revised Romanization, each by itself: what follows changes nothing. */
final class Hangul {
  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;
  private static final List<String> INITIALS =
      List.of("g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "").split(" "));
  private static final List<String> VOWELS =
      List.of("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" "));
  private static final List<String> FINALS =
      List.of(
          "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".replace("-", "").split(" "));

  private Hangul() {}

  static boolean syllable(int c) {
    return c >= FIRST && c <= LAST;
  }

  static String latin(int syllable) {
    int index = syllable - FIRST;
    int last = index % FINALS.size();
    int vowel = index / FINALS.size() % VOWELS.size();
    int initial = index / FINALS.size() / VOWELS.size();
    return INITIALS.get(initial) + VOWELS.get(vowel) + FINALS.get(last);
  }
}
