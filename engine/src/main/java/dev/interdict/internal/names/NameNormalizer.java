// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import dev.interdict.internal.names.LegalForms.Bare;
import dev.interdict.internal.names.LegalForms.Found;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Brings names of companies to a normal form in which case, width, diacritics, punctuation, legal
 * forms, traditional characters, the spelling of numbers and common words, and where a place stands
 * don't matter: {@code "ＨＵＡＷＥＩ Technologies Co., Ltd."} becomes {@code "huawei technology"}, {@code
 * "深圳市廣和通無線股份有限公司"} becomes {@code "广和通无线, 深圳"}. Whole tokens in order; nothing is transliterated.
 */
public final class NameNormalizer {
  /** Nobody bears a longer name, and a hostile one is not worth its work. */
  private static final int LONGEST = 300;

  private static final String COMPANY = "公司";

  /** Scripts in which forms and names stand without a blank come behind it: Thai, Hangul, Han. */
  private static final char FIRST_WITHOUT_BLANKS = '\u0E00';

  private final NameWords table = NameWords.shipped();
  private final LegalForms forms = LegalForms.shipped();
  private final List<String> tokens;
  private final List<String> places = new ArrayList<>(1);
  private LegalClass legalClass = LegalClass.ANY;
  private int from;
  private int to;

  private NameNormalizer(List<String> tokens) {
    this.tokens = tokens;
    this.to = tokens.size();
  }

  /** The normal form; without words if nothing but punctuation is left. */
  public static NormalName normalize(String name) {
    return new NameNormalizer(NameTokens.of(bounded(name))).read();
  }

  /** What is looked at of a text: its start, without what nobody sees before it. */
  public static String bounded(String text) {
    int from = 0;
    while (from < text.length() && unseen(text.charAt(from))) {
      from++;
    }
    return text.substring(from, Math.min(text.length(), from + LONGEST));
  }

  private static boolean unseen(char c) {
    return Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT;
  }

  private NormalName read() {
    boolean shorter = true;
    while (shorter) {
      shorter = closing();
    }
    opening();
    String whole = whole();
    var words = new ArrayList<String>(to - from);
    for (int i = from; i < to; ) {
      int place = table.place(tokens, i, to);
      if (place > 0 && place < to - from) {
        addPlace(tokens.subList(i, i + place));
        i += place;
      } else {
        word(tokens.get(i), words);
        i++;
      }
    }
    if (words.isEmpty() && !places.isEmpty()) {
      // A name made of places alone is a name.
      words.addAll(places);
      places.clear();
    }
    Collections.sort(places);
    return NormalName.of(words, places, legalClass, whole);
  }

  /** The tokens between the forms, in their one spelling. */
  private String whole() {
    var whole = new StringBuilder();
    for (String token : tokens.subList(from, to)) {
      Bare bare = forms.bare(token);
      whole.append(whole.length() == 0 ? "" : " ");
      whole.append(table.canonical(bare == null ? token : bare.name()));
    }
    return whole.toString();
  }

  /** Strips one form, or a place behind which another form may stand. */
  private boolean closing() {
    if (to - from < 2) {
      return false;
    }
    Found form = forms.closing(tokens, from, to);
    if (form != null && form.tokens() < to - from) {
      to -= form.tokens();
      specific(form.legalClass());
      return true;
    }
    if (tokens.get(to - 1).equals("and")) {
      to--;
      return true;
    }
    if (!table.closesPlace(tokens.get(to - 1))) {
      return false;
    }
    for (int length = Math.min(3, to - from - 1); length > 0; length--) {
      boolean place = table.place(tokens, to - length, to) == length;
      Found before = place ? forms.closing(tokens, from, to - length) : null;
      if (before != null && before.tokens() < to - length - from) {
        addPlace(tokens.subList(to - length, to));
        to -= length;
        return true;
      }
    }
    return false;
  }

  private void addPlace(List<String> parts) {
    String place = table.canonical(String.join("", parts));
    if (!places.contains(place)) {
      places.add(place);
    }
  }

  private void opening() {
    Found form = forms.opening(tokens, from, to);
    while (form != null && form.tokens() < to - from) {
      from += form.tokens();
      specific(form.legalClass());
      form = forms.opening(tokens, from, to);
    }
  }

  private void specific(LegalClass found) {
    if (legalClass == LegalClass.ANY) {
      legalClass = found;
    }
  }

  /** A branch in a place behind the whole name: 华为技术有限公司上海分公司. */
  private String withoutBranch(String token) {
    int end = token.lastIndexOf(COMPANY, token.length() - COMPANY.length() - 1);
    if (end <= 0) {
      return token;
    }
    String head = token.substring(0, end + COMPANY.length());
    String tail = token.substring(head.length());
    Bare bare = forms.bare(tail);
    String place = bare == null ? tail : bare.name();
    if (table.place(List.of(place), 0, 1) == 0) {
      return token;
    }
    addPlace(List.of(place));
    return head;
  }

  private void word(String token, List<String> words) {
    String spelled = table.canonical(token);
    if (spelled.equals("and")) {
      return;
    }
    if (token.charAt(0) < FIRST_WITHOUT_BLANKS) {
      words.add(spelled);
      return;
    }
    String word = withoutBranch(token);
    for (Bare bare = forms.bare(word); bare != null; bare = forms.bare(word)) {
      word = bare.name();
      specific(bare.legalClass());
    }
    if (!Scripts.han(word.codePointAt(0))) {
      words.add(table.canonical(word));
      return;
    }
    String place = table.hanPlace(word);
    while (place != null && word.length() - place.length() > 1) {
      word = word.substring(place.length());
      addPlace(List.of(place));
      place = table.hanPlace(word);
    }
    int last = words.size() - 1;
    // Han text has no blanks: what punctuation cut apart is one name again.
    if (last >= 0 && Scripts.han(words.get(last).codePointAt(0))) {
      words.set(last, words.get(last) + word);
    } else {
      words.add(word);
    }
  }
}
