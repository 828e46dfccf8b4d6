// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.names.NameTokens;
import dev.interdict.internal.names.Scripts;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of whole words, found from either end of a list of tokens; the longest wins. */
final class FunctionPhrases {
  private static final int LONGEST_ACCENTED = 64;

  private final Node backward = new Node();
  private final Node forward = new Node();

  /** Phrases written with accents, in small letters; the rest is compared without them. */
  private final Map<String, Phrase> accented = new HashMap<>();

  /** What a phrase says. */
  record Phrase(String function, Place place) {}

  /** Where a phrase speaks. */
  enum Place {
    /** At the end of a clause's head. */
    END,
    /** There, and at the beginning of a clause, whatever follows. */
    START,
    /** There, and at the beginning of a clause if a value follows: {@code CAP CER 10UF}. */
    VALUE
  }

  /**
   * A phrase among tokens.
   *
   * @param start the first token of it
   * @param end the first token behind it
   */
  record Found(Phrase phrase, int start, int end) {}

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    @Nullable Phrase phrase;

    Node then(String token) {
      return next.computeIfAbsent(token, key -> new Node());
    }
  }

  /** Adds a phrase and gives its tokens. */
  List<String> add(String words, Phrase phrase) {
    List<String> tokens = tokens(words);
    Node last = backward;
    Node first = forward;
    for (int i = 0; i < tokens.size(); i++) {
      last = last.then(tokens.get(tokens.size() - 1 - i));
      first = first.then(tokens.get(i));
    }
    if (!tokens.isEmpty()) {
      last.phrase = phrase;
      first.phrase = phrase;
    }
    if (accents(words)) {
      accented.put(small(words), phrase);
    }
    return tokens;
  }

  /**
   * What a text begins with, accents and all, if the table says another thing of it without them: a
   * "modem câble" is a modem, a "modem cable" a cable. Null if nothing.
   */
  @Nullable Found accented(String text) {
    if (!accents(text)) {
      return null;
    }
    String left = small(text);
    for (int end = left.length(); end > 0; end = left.lastIndexOf(' ', end - 1)) {
      Phrase phrase = end > LONGEST_ACCENTED ? null : accented.get(left.substring(0, end));
      if (phrase != null) {
        List<String> tokens = tokens(left.substring(0, end));
        Found plain = from(tokens, 0);
        boolean same = plain != null && plain.phrase().equals(phrase);
        return same ? null : new Found(phrase, 0, tokens.size());
      }
    }
    return null;
  }

  private static boolean accents(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80 && text.charAt(i) < 0x370) {
        return true;
      }
    }
    return false;
  }

  private static String small(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('-', ' ')
        .strip();
  }

  /** The tokens of a text; kana, too, are tokens of their own: two in {@code LTEモジュール}. */
  static List<String> tokens(String text) {
    StringBuilder apart = null;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      if ((kana(c) && before < 0x80) || (c < 0x80 && kana(before))) {
        apart = apart == null ? new StringBuilder(text.substring(0, i)) : apart;
        apart.append(' ');
      }
      if (apart != null) {
        apart.append(c);
      }
    }
    return NameTokens.of(apart == null ? text : apart.toString());
  }

  /** The longest phrase that ends before a token; in a script without blanks, within one. */
  @Nullable Found before(List<String> tokens, int end) {
    Found found = null;
    Node node = backward;
    for (int i = end - 1; i >= 0; i--) {
      node = node.next.get(tokens.get(i));
      if (node == null) {
        break;
      }
      if (node.phrase != null) {
        found = new Found(node.phrase, i, end);
      }
    }
    String token = tokens.get(end - 1);
    if (found == null && unspaced(token.charAt(0))) {
      for (int i = 1; i < token.length() - 1 && found == null; i++) {
        Node tail = backward.next.get(token.substring(i));
        // "非家用路由器" is no router for homes; of a router its last characters still tell.
        if (tail != null && tail.phrase != null && token.charAt(i - 1) != '非') {
          found = new Found(tail.phrase, end - 1, end);
        }
      }
    }
    return found;
  }

  /** The longest phrase that starts with a token. */
  @Nullable Found from(List<String> tokens, int start) {
    Found found = null;
    Node node = forward;
    for (int i = start; i < tokens.size(); i++) {
      node = node.next.get(tokens.get(i));
      if (node == null) {
        break;
      }
      if (node.phrase != null) {
        found = new Found(node.phrase, start, i + 1);
      }
    }
    return found;
  }

  private static boolean unspaced(char c) {
    return kana(c) || (c >= 0x3400 && Scripts.han(c));
  }

  private static boolean kana(char c) {
    return c >= 0x3040 && c <= 0x30FF;
  }
}
