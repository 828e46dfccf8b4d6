// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that say little in a company's name, as {@code name-words.csv} has them: places, words of
 * groups, and trades. What is not among them tells one company from another. The rows hold the
 * tokens as {@link NameTokens} gives them.
 */
final class NameWords {
  private static final double DISTINCTIVE = 1;

  /** More than the tables have rows. */
  private static final int ROOM = 6_000;

  private final Map<String, Double> weights = new HashMap<>(ROOM);
  private final Set<String> places = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> placeStarts = new HashSet<>();
  private final Set<String> placeEnds = new HashSet<>();
  private final Map<String, String> forms = new HashMap<>(ROOM);
  private final int longestHan;

  private static final class Shipped {
    private static final NameWords WORDS = new NameWords();
  }

  private NameWords() {
    int longest = 1;
    var known = new HashMap<String, Double>();
    for (String[] row : NameTable.rows("name-words.csv", 3)) {
      String word = row[0];
      Double weight = known.get(row[2]);
      if (weight == null) {
        weight = Double.valueOf(row[2]);
        known.put(row[2], weight);
      }
      weights.put(word, weight);
      if (row[1].equals("place")) {
        places.add(word);
        int blank = word.indexOf(' ');
        if (blank > 0) {
          placeStarts.add(word.substring(0, blank));
        }
        placeEnds.add(word.substring(word.lastIndexOf(' ') + 1));
      }
      if (row[1].equals("group")) {
        groups.add(word);
      }
      if (Scripts.han(word.codePointAt(0))) {
        longest = Math.max(longest, word.length());
      }
    }
    longestHan = longest;
    for (String[] row : NameTable.rows("word-forms.csv", 2)) {
      forms.put(row[0], row[1]);
    }
    // A spelling weighs what the word weighs that it stands for.
    for (Map.Entry<String, String> form : forms.entrySet()) {
      Double weight = weights.get(form.getKey());
      if (weight != null) {
        weights.putIfAbsent(form.getValue(), weight);
      }
    }
  }

  static NameWords shipped() {
    return Shipped.WORDS;
  }

  /** One spelling for all: {@code technologies} is {@code technology}, {@code iii} is {@code 3}. */
  String canonical(String token) {
    String word = forms.get(token);
    return word == null ? token : word;
  }

  /** How much a token says, from 0 to 1. */
  double weight(String token) {
    Double weight = weights.get(token);
    return weight == null ? DISTINCTIVE : weight;
  }

  /** Whether a token tells one company from another. */
  boolean distinctive(String token) {
    return !weights.containsKey(token);
  }

  /** Whether a token is a word of groups, such as {@code holding}. */
  boolean ofGroup(String token) {
    return groups.contains(token);
  }

  /** How many tokens from there on are the name of a place; 0 if none are. */
  int place(List<String> tokens, int from, int to) {
    String first = tokens.get(from);
    if (placeStarts.contains(first)) {
      for (int end = Math.min(to, from + 3); end > from + 1; end--) {
        if (places.contains(String.join(" ", tokens.subList(from, end)))) {
          return end - from;
        }
      }
    }
    return places.contains(first) ? 1 : 0;
  }

  /** Whether a token can be the last of a place's. */
  boolean closesPlace(String token) {
    return placeEnds.contains(token);
  }

  /** The place that opens a text of Han; null if none does. */
  @Nullable String hanPlace(String text) {
    for (int end = Math.min(longestHan, text.length() - 1); end > 1; end--) {
      String start = text.substring(0, end);
      if (places.contains(start)) {
        return start;
      }
    }
    return null;
  }

  /** The words of trades and groups that a text of Han is made of. */
  List<String> hanTrades(String text) {
    var words = new ArrayList<String>();
    for (int start = 0; start < text.length(); ) {
      int end = Math.min(text.length(), start + longestHan);
      while (end > start + 1 && !weights.containsKey(text.substring(start, end))) {
        end--;
      }
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }

  /** A text of Han less the trades and words of groups that close it. */
  String hanCore(String text) {
    String core = text;
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (int length = Math.min(longestHan, core.length() - 1); length > 1; length--) {
        String end = core.substring(core.length() - length);
        if (weights.containsKey(end) && !places.contains(end)) {
          core = core.substring(0, core.length() - length);
          shorter = true;
          break;
        }
      }
    }
    return core;
  }
}
