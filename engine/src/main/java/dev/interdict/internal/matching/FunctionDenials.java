// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.names.Scripts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text says that a part is not. "Non-consumer router" is no consumer router, and "not a home
 * router" none at all. The words denied are taken out; the one that denies stays, a word that
 * nobody knows: what stands before it isn't sure.
 */
final class FunctionDenials {
  private static final int LONGEST_TEXT = 1000;

  /** They deny the next word: "non isolated", "nicht isoliert". */
  private static final Set<String> NEXT = Set.of("non", "nicht", "niet", "非", "不是");

  /** They deny the rest of their clause. */
  private static final Set<String> REST =
      Set.of(
          "not", "no", "never", "neither", "nor", "kein", "keine", "keinen", "keiner", "keines",
          "keinem", "geen", "pas", "aucun", "aucune", "ningun", "ninguna", "ningún", "nessun",
          "nessuna", "nessuno", "nie", "żaden", "zaden");

  /** At the beginning of a clause they deny all of it; elsewhere they end its head. */
  private static final Set<String> WITHOUT =
      Set.of("without", "w/o", "ohne", "sans", "sin", "senza", "bez", "zonder");

  private static final Set<String> ARTICLES =
      Set.of(
          "a", "an", "the", "any", "ein", "eine", "einen", "einem", "einer", "der", "die", "das",
          "den", "un", "une", "una", "uno", "le", "la", "les", "el", "il", "lo", "een", "het",
          "als", "as", "in", "im");

  private static final Set<String> MORE = Set.of("or", "and", "nor", "oder", "und", "ou", "et");

  /** They have a meaning before numbers, too. */
  private static final Set<String> NUMBERING = Set.of("no", "pas");

  /** Between a word that denies and what it denies; the last ones come from word processors. */
  private static final String JOINTS = "-_‐‑–";

  /** What words with a denial in the table deny, as "tripulada": it belongs to its phrase. */
  private final Set<String> kept = new HashSet<>();

  /** Takes the words of a phrase. */
  void keep(List<String> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String token = tokens.get(i);
      if (NEXT.contains(token) || REST.contains(token) || WITHOUT.contains(token)) {
        kept.add(tokens.get(i + 1));
      }
    }
  }

  /** A text without what it denies. */
  String without(String text) {
    int length = Math.min(text.length(), LONGEST_TEXT);
    StringBuilder left = null;
    int copied = 0;
    boolean first = true;
    for (int at = 0; at < length; ) {
      char c = text.charAt(at);
      if (TextClauses.blank(c) || TextClauses.ends(text, at)) {
        first |= !TextClauses.blank(c);
        at++;
        continue;
      }
      int end = Math.max(TextClauses.wordEnd(text, at), at + 1);
      Denied denied = mayDeny(text, at, end) ? denied(text, at, end, first) : null;
      if (denied != null && denied.to() > denied.from()) {
        left = left == null ? new StringBuilder() : left;
        left.append(text, copied, denied.from()).append(' ');
        copied = denied.to();
        end = copied;
      }
      at = end;
      first = false;
    }
    return left == null ? text : left.append(text, copied, text.length()).toString();
  }

  private record Denied(int from, int to) {}

  /** By its first two letters, since most words don't. */
  private static boolean mayDeny(String text, int at, int end) {
    char then = end > at + 1 ? Character.toLowerCase(text.charAt(at + 1)) : ' ';
    return switch (Character.toLowerCase(text.charAt(at))) {
      case 'n' -> then == 'o' || then == 'i' || then == 'e';
      case 'k', 'g', 'b' -> then == 'e';
      case 's' -> then == 'a' || then == 'i' || then == 'e';
      case 'w' -> then == 'i' || then == '/';
      case 'z' -> then == 'a' || then == 'o';
      case 'p' -> then == 'a';
      case 'a' -> then == 'u';
      case 'o' -> then == 'h';
      case 'ż', '非', '不' -> true;
      default -> false;
    };
  }

  /**
   * What a word denies; null if nothing.
   *
   * @param first whether it begins a clause
   */
  private @Nullable Denied denied(String text, int at, int end, boolean first) {
    if (text.charAt(at) == '非' && end > at + 1) {
      // "非LTE模块" is cut into tokens behind the sign; "非家用路由器" is one token.
      return Scripts.han(text.charAt(at + 1)) ? null : new Denied(at + 1, end);
    }
    int joint = joint(text, at, end);
    String word = text.substring(at, joint).toLowerCase(Locale.ROOT);
    boolean without = WITHOUT.contains(word);
    if (!NEXT.contains(word) && !REST.contains(word) && !without) {
      return null;
    }
    if (joint < end - 1) {
      return without ? null : new Denied(joint, andMore(text, end));
    }
    String next = word(text, end);
    if (belongs(next)) {
      return null;
    }
    if (without) {
      return first ? new Denied(end, TextClauses.end(text, end)) : null;
    }
    if (NUMBERING.contains(word) && numbers(text, at, next, first)) {
      return null;
    }
    if (REST.contains(word) || TextClauses.isPreposition(next) || ARTICLES.contains(next)) {
      return new Denied(end, TextClauses.end(text, end));
    }
    return new Denied(end, andMore(text, behind(text, end)));
  }

  /** "Non-consumer or home router" */
  private static int andMore(String text, int from) {
    int to = from;
    while (MORE.contains(word(text, to))) {
      to = behind(text, behind(text, to));
    }
    return to;
  }

  private boolean belongs(String next) {
    return FunctionPhrases.tokens(next).stream().anyMatch(kept::contains);
  }

  /** "No 5", "Part No EC25", "NO contact" (normally open), "pas 2,54". */
  private static boolean numbers(String text, int at, String denied, boolean first) {
    boolean digit = denied.chars().anyMatch(Character::isDigit);
    boolean letter = denied.chars().anyMatch(Character::isLetter);
    boolean open =
        text.startsWith("NO", at)
            && text.chars().limit(LONGEST_TEXT).anyMatch(Character::isLowerCase);
    return open || (digit && !(first && letter));
  }

  private static int joint(String text, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      if (JOINTS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return end;
  }

  /** The next word in the clause, in small letters; empty if it ends. */
  private static String word(String text, int from) {
    int start = start(text, from);
    return text.substring(start, behind(text, from)).toLowerCase(Locale.ROOT);
  }

  private static int start(String text, int from) {
    int at = from;
    while (at < text.length()
        && TextClauses.blank(text.charAt(at))
        && !TextClauses.ends(text, at)) {
      at++;
    }
    return at;
  }

  private static int behind(String text, int from) {
    int start = start(text, from);
    return start < text.length() && !TextClauses.ends(text, start)
        ? Math.max(TextClauses.wordEnd(text, start), start + 1)
        : start;
  }
}
