// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tokens of a text: lower case, without marks and punctuation, in simplified Han. Width,
 * diacritics, case and signs don't matter; Han and other scripts are tokens of their own.
 */
public final class NameTokens {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}™℠®©]");

  /** Where a small letter is followed by a capital: {@code SiemensAG}. */
  private static final int NONE = -1;

  private final List<String> tokens = new ArrayList<>(6);
  private final StringBuilder token = new StringBuilder();
  private int hump = NONE;
  private boolean foreign;

  private NameTokens() {}

  /** The tokens in their order; an ampersand is {@code and}. */
  public static List<String> of(String text) {
    var reading = new NameTokens();
    if (ascii(text)) {
      reading.readAscii(text);
    } else {
      reading.read(plain(text) ? text : composed(text));
    }
    reading.close();
    return joinLetters(reading.tokens);
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** ASCII and the Han of today: normalization would change nothing, and it takes its time. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && (c < 0x4E00 || c > 0x9FFF)) {
        return false;
      }
    }
    return true;
  }

  private void readAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        token.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        if (token.length() > 0 && i > 0 && text.charAt(i - 1) >= 'a') {
          hump = token.length();
        }
        token.append((char) (c + 32));
      } else {
        separate(c);
      }
    }
  }

  /** Trademark signs would become letters, and invisible characters would cut a word in two. */
  private static String composed(String text) {
    String bare = UNSEEN.matcher(text).replaceAll("");
    String compatible = Normalizer.normalize(bare, Normalizer.Form.NFKC);
    String decomposed = Normalizer.normalize(compatible, Normalizer.Form.NFD);
    var folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c < 0x300 || c > 0x36F) {
        folded.append(c);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private void read(String text) {
    int previous = ' ';
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || (mark(c) && token.length() > 0)) {
        append(c, previous);
      } else {
        separate(c);
      }
      previous = c;
    }
  }

  private void append(int c, int previous) {
    boolean han = Scripts.han(c);
    if (token.length() > 0 && han != Scripts.han(previous)) {
      close();
    }
    if (Character.isUpperCase(c) && token.length() > 0 && Character.isLowerCase(previous)) {
      hump = token.length();
    }
    foreign |= c >= 0x80;
    token.appendCodePoint(han ? Scripts.simplified(c) : lower(c));
  }

  /** A sigma at the end of a word is a sigma. */
  private static int lower(int c) {
    return c == 'ς' ? 'σ' : Character.toLowerCase(c);
  }

  private static boolean mark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void separate(int c) {
    if (c == '&' || c == '+') {
      close();
      tokens.add("and");
    } else if (c != '\'' && c != '’') {
      close();
    }
  }

  private void close() {
    if (token.length() > 0) {
      String whole = token.toString();
      String tail = hump > 0 && !foreign ? whole.substring(hump) : "";
      if (!tail.isEmpty() && LegalForms.shipped().glued(tail)) {
        tokens.add(whole.substring(0, hump));
        tokens.add(tail);
      } else {
        tokens.add(foreign ? Scripts.folded(whole) : whole);
      }
      token.setLength(0);
      foreign = false;
    }
    hump = NONE;
  }

  /** "S. A. R. L." and "s a r l" are "sarl"; "u-blox" stays two tokens. */
  private static List<String> joinLetters(List<String> tokens) {
    boolean any = false;
    for (int i = 1; i < tokens.size() && !any; i++) {
      any = singleLetter(tokens.get(i)) && singleLetter(tokens.get(i - 1));
    }
    if (!any) {
      return tokens;
    }
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
    return token.length() == 1
        && Character.isLetter(token.charAt(0))
        && !Scripts.han(token.charAt(0));
  }
}
