// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings names of companies to a normal form in which case, width, diacritics, punctuation and
 * legal forms don't matter: {@code "ＨＵＡＷＥＩ Technologies Co., Ltd."} becomes {@code "huawei
 * technologies"}, {@code "华为技术有限公司"} becomes {@code "华为技术"}. Whole tokens in order; nothing is
 * transliterated.
 */
public final class NameNormalizer {
  private static final Set<String> TRAILING =
      Set.of(
          "co",
          "company",
          "ltd",
          "limited",
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "llc",
          "llp",
          "lp",
          "plc",
          "gmbh",
          "ag",
          "kg",
          "ohg",
          "se",
          "sa",
          "sas",
          "sarl",
          "srl",
          "spa",
          "bv",
          "nv",
          "oy",
          "oyj",
          "ab",
          "as",
          "asa",
          "aps",
          "kk",
          "kabushiki",
          "kaisha",
          "pte",
          "pty",
          "sdn",
          "bhd",
          "jsc",
          "ojsc",
          "pjsc",
          "ooo",
          "oao",
          "zao",
          "pao",
          "kft",
          "zrt",
          "sro",
          "doo",
          "ltda",
          "cv",
          "sl",
          "sp",
          "zoo",
          "oü",
          "sia",
          "uab",
          "tbk",
          "ооо",
          "оао",
          "зао",
          "пао");
  private static final Set<String> LEADING =
      Set.of("ooo", "oao", "zao", "pao", "ao", "pt", "ооо", "оао", "зао", "пао", "ао");
  private static final List<String> HAN_FORMS =
      List.of("股份有限公司", "股份有限責任公司", "有限责任公司", "有限責任公司", "有限公司", "株式会社", "株式會社", "有限会社", "公司");
  private static final List<String> HAN_OPENING = List.of("株式会社", "株式會社", "有限会社");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}™℠®©]");

  private NameNormalizer() {}

  /** The normal form; empty if nothing but punctuation is left. */
  public static String normalize(String name) {
    List<String> tokens = tokens(name);
    int from = 0;
    int to = tokens.size();
    while (to - from > 1 && closes(tokens.get(to - 1))) {
      to--;
    }
    while (to - from > 1 && opens(tokens.get(from))) {
      from++;
    }
    return String.join(" ", tokens.subList(from, to));
  }

  /** "x GmbH & Co. KG": the conjunction goes with the forms it joined. */
  private static boolean closes(String token) {
    return TRAILING.contains(token) || HAN_FORMS.contains(token) || token.equals("and");
  }

  private static boolean opens(String token) {
    return LEADING.contains(token) || HAN_OPENING.contains(token);
  }

  /** The tokens of a name, legal forms included: lower case, no marks, no punctuation. */
  public static List<String> tokens(String name) {
    String folded = fold(name);
    var tokens = new ArrayList<String>();
    var token = new StringBuilder();
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      boolean han = isHan(c);
      boolean previousHan = token.length() > 0 && isHan(token.codePointBefore(token.length()));
      if (Character.isLetterOrDigit(c)) {
        if (token.length() > 0 && han != previousHan) {
          add(token, tokens);
        }
        token.appendCodePoint(c);
      } else if (c == '&' || c == '+') {
        add(token, tokens);
        tokens.add("and");
      } else if (c != '\'' && c != '’' && Character.getType(c) != Character.NON_SPACING_MARK) {
        add(token, tokens);
      }
    }
    add(token, tokens);
    return joinLetters(joinHan(tokens));
  }

  private static String fold(String name) {
    boolean ascii = true;
    for (int i = 0; i < name.length() && ascii; i++) {
      ascii = name.charAt(i) < 0x80;
    }
    if (ascii) {
      return name.toLowerCase(Locale.ROOT);
    }
    // Trademark signs would become letters, and invisible characters would cut a word in two.
    String bare = UNSEEN.matcher(name).replaceAll("");
    String compatible = Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String decomposed = Normalizer.normalize(compatible, Normalizer.Form.NFD);
    var folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c < 0x300 || c > 0x36F) {
        folded.append(c == 'ı' ? 'i' : c == 'ø' ? 'o' : c == 'ł' ? 'l' : c);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC).replace("ß", "ss").replace("æ", "ae");
  }

  private static void add(StringBuilder token, List<String> tokens) {
    if (token.length() > 0) {
      tokens.add(token.toString());
      token.setLength(0);
    }
  }

  /** Han text has no blanks: what punctuation cut apart is one name again, less its legal form. */
  private static List<String> joinHan(List<String> tokens) {
    var joined = new ArrayList<String>();
    for (String token : tokens) {
      int last = joined.size() - 1;
      if (last >= 0 && isHan(token.codePointAt(0)) && isHan(joined.get(last).codePointAt(0))) {
        joined.set(last, joined.get(last) + token);
      } else {
        joined.add(token);
      }
    }
    joined.replaceAll(NameNormalizer::withoutHanForm);
    return joined;
  }

  private static String withoutHanForm(String token) {
    for (String form : HAN_FORMS) {
      if (token.endsWith(form) && token.length() > form.length()) {
        return token.substring(0, token.length() - form.length());
      }
    }
    for (String form : HAN_OPENING) {
      if (token.startsWith(form) && token.length() > form.length()) {
        return token.substring(form.length());
      }
    }
    return token;
  }

  /** "S. A. R. L." and "s a r l" are "sarl"; "u-blox" stays two tokens. */
  private static List<String> joinLetters(List<String> tokens) {
    var joined = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); ) {
      int end = i;
      while (end < tokens.size() && singleLetter(tokens.get(end))) {
        end++;
      }
      if (end - i >= 2) {
        joined.add(String.join("", tokens.subList(i, end)));
        i = end;
      } else {
        joined.add(tokens.get(i));
        i++;
      }
    }
    return joined;
  }

  private static boolean singleLetter(String token) {
    return token.length() == 1 && Character.isLetter(token.charAt(0)) && !isHan(token.charAt(0));
  }

  static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
