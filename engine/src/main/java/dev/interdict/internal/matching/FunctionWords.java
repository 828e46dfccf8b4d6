// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.matching.FunctionPhrases.Found;
import dev.interdict.internal.matching.FunctionPhrases.Phrase;
import dev.interdict.internal.matching.FunctionPhrases.Place;
import dev.interdict.internal.matching.TextClauses.Clause;
import dev.interdict.rulebook.ReferenceData.FunctionWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whole words that name a function. The head of a text's first clause is read. Its last word is the
 * part, values and words that only qualify left out: in "antenna connector 50 ohm" the connector.
 * Words known to come first, as {@code CONN}, count there. What a word behind them makes of it is
 * told too: an antenna somewhere called active is an active one.
 */
final class FunctionWords {
  private static final String NONE = FunctionWord.NONE;
  private static final String QUALIFIER = FunctionWord.QUALIFIER;
  private static final Map<String, Place> PLACES =
      Map.of("", Place.END, "start", Place.START, "value", Place.VALUE);

  private final FunctionPhrases phrases = new FunctionPhrases();
  private final FunctionDenials denials = new FunctionDenials();

  /** By a word, what it makes of a part that is read as the key of the inner map. */
  private final Map<String, Map<String, String>> turns = new HashMap<>();

  /** The keys of the inner maps. */
  private final Set<String> turning = new HashSet<>();

  /** Functions of parts that go with others: a word for one of them ends what the others claim. */
  private final Set<String> accessories;

  /**
   * What a text says.
   *
   * @param sure false if it only hints at it
   */
  record Reading(String function, boolean sure) {}

  /** What a clause's head says: the id of a function, {@link #NONE}, or one of two more. */
  private static final String SILENT = "";

  private static final String UNKNOWN = "?";

  /**
   * Takes the table.
   *
   * @param accessories ids of the functions of accessories
   */
  FunctionWords(Collection<FunctionWord> table, Set<String> accessories) {
    this.accessories = Set.copyOf(accessories);
    for (FunctionWord word : table) {
      Place place = PLACES.get(word.place());
      if (place != null) {
        denials.keep(phrases.add(word.words(), new Phrase(word.function(), place)));
      } else {
        turning.add(word.place());
        for (String token : FunctionPhrases.tokens(word.words())) {
          turns.computeIfAbsent(token, t -> new HashMap<>()).put(word.place(), word.function());
        }
      }
    }
  }

  /** Whether a row is for words that stand in a place, not for one that turns what was read. */
  static boolean places(FunctionWord word) {
    return PLACES.containsKey(word.place());
  }

  /** What a text says; null if it says nothing. */
  @Nullable Reading find(String text) {
    return find(text, Set.of());
  }

  /**
   * What a text says.
   *
   * @param passed tokens that say nothing of the part, such as those of its maker's name
   * @return null if it says nothing
   */
  @Nullable Reading find(String text, Set<String> passed) {
    return read(denials.without(text), passed);
  }

  private @Nullable Reading read(String text, Set<String> passed) {
    List<Clause> clauses = TextClauses.of(text);
    for (int i = 0; i < clauses.size(); i++) {
      List<String> tokens = FunctionPhrases.tokens(clauses.get(i).head());
      String said = tokens.isEmpty() ? SILENT : read(tokens, clauses.get(i), passed);
      if (said.equals(UNKNOWN) || said.equals(NONE)) {
        String turned = turnedRound(clauses, i, tokens, passed);
        if (turned != null) {
          return new Reading(turned(turned, text), true);
        }
        return said.equals(NONE) ? null : hint(clauses, i, tokens, text, passed);
      }
      if (!said.equals(SILENT)) {
        boolean claimed = !accessories.contains(said) && accessory(clauses, i + 1);
        return claimed ? null : new Reading(turned(said, text), true);
      }
    }
    return null;
  }

  private String read(List<String> tokens, Clause clause, Set<String> passed) {
    String last = atEnd(tokens, passed);
    Found accented = phrases.accented(clause.head());
    boolean exact = accented != null && accented.phrase().place() == Place.START;
    Found first = exact ? accented : atStart(tokens, clause, passed);
    if (first == null) {
      return last;
    }
    String function = first.phrase().function();
    boolean agreed =
        first.end() >= tokens.size()
            || accessories.contains(function)
            || last.equals(function)
            || last.equals(UNKNOWN)
            || last.equals(SILENT)
            || (exact && atEnd(tokens.subList(first.end(), tokens.size()), passed).equals(SILENT));
    // "Module LTE" and "socket" in one clause: which of the two is the part can't be told.
    return agreed ? function : UNKNOWN;
  }

  private String atEnd(List<String> tokens, Set<String> passed) {
    int end = tokens.size();
    while (end > 0) {
      Found found = phrases.before(tokens, end);
      if (found != null && found.phrase().function().equals(NONE)) {
        return found.end() - found.start() == 1 ? told(tokens, end - 1, passed) : NONE;
      }
      if (found != null && !found.phrase().function().equals(QUALIFIER)) {
        return found.phrase().function();
      }
      if (found != null) {
        end = found.start();
      } else if (value(tokens.get(end - 1)) || passed.contains(tokens.get(end - 1))) {
        end--;
      } else {
        // A word that nobody knows names the part, and what stands before it only qualifies it.
        return UNKNOWN;
      }
    }
    return SILENT;
  }

  /**
   * What a word that says little alone, as "module", means with one further before it: "LTE GNSS
   * mini PCIe module". Only words that qualify may stand between.
   */
  private String told(List<String> tokens, int noun, Set<String> passed) {
    var pair = new ArrayList<String>(List.of("", tokens.get(noun)));
    for (int at = noun - 1; at >= 0; at--) {
      String token = tokens.get(at);
      pair.set(0, token);
      Found found = phrases.before(pair, 2);
      boolean both = found != null && found.start() == 0;
      if (found != null && both && !found.phrase().function().equals(NONE)) {
        return found.phrase().function();
      }
      if (!both && !value(token) && !passed.contains(token) && !qualifies(List.of(token), 0)) {
        return NONE;
      }
    }
    return NONE;
  }

  /** A phrase that stands first and counts there, values and the maker's name left out. */
  private @Nullable Found atStart(List<String> tokens, Clause clause, Set<String> passed) {
    int start = 0;
    while (start < tokens.size() && skipped(tokens, start, passed)) {
      start++;
    }
    if (start == tokens.size()) {
      return null;
    }
    Found found = phrases.from(tokens, start);
    if (clause.head().length() < clause.whole().length()
        && (found == null || found.end() == tokens.size())) {
      // "Moteur de drone": the phrase itself holds the preposition.
      Found longer = phrases.from(FunctionPhrases.tokens(clause.whole()), start);
      found = longer == null || longer.end() <= tokens.size() ? found : longer;
    }
    if (found == null || found.phrase().function().equals(QUALIFIER)) {
      return null;
    }
    return switch (found.phrase().place()) {
      case END -> null;
      case START -> found;
      case VALUE -> valueFollows(tokens, found.end()) ? found : null;
    };
  }

  private boolean skipped(List<String> tokens, int at, Set<String> passed) {
    String token = tokens.get(at);
    return value(token)
        || qualifies(tokens, at)
        || (passed.contains(token) && phrases.from(tokens, at) == null);
  }

  private boolean valueFollows(List<String> tokens, int from) {
    int at = from;
    while (at < tokens.size() && !value(tokens.get(at)) && qualifies(tokens, at)) {
      at++;
    }
    return at < tokens.size() && value(tokens.get(at));
  }

  private boolean qualifies(List<String> tokens, int at) {
    Found found = phrases.from(tokens, at);
    return found != null && found.phrase().function().equals(QUALIFIER);
  }

  /** "Display, OLED 1.3 inch" is an OLED display. */
  private @Nullable String turnedRound(
      List<Clause> clauses, int at, List<String> tokens, Set<String> passed) {
    if (tokens.size() > 2 || at + 1 >= clauses.size()) {
      return null;
    }
    var turned = new ArrayList<String>();
    for (String token : FunctionPhrases.tokens(clauses.get(at + 1).head())) {
      if (!value(token) || turned.isEmpty()) {
        turned.add(token);
      }
    }
    int others = turned.size();
    turned.addAll(tokens);
    String said = atEnd(turned, passed);
    Found found = phrases.before(turned, turned.size());
    boolean both = found != null && found.start() < others;
    return both && !said.equals(NONE) && !said.equals(UNKNOWN) && !said.equals(SILENT)
        ? said
        : null;
  }

  /** Whether a clause is a word for an accessory and nothing else: "LTE module, holder". */
  private boolean accessory(List<Clause> clauses, int at) {
    if (at >= clauses.size()) {
      return false;
    }
    List<String> tokens = FunctionPhrases.tokens(clauses.get(at).whole());
    Found found = tokens.isEmpty() ? null : phrases.before(tokens, tokens.size());
    return found != null
        && found.start() == 0
        && (found.phrase().function().equals(NONE)
            || accessories.contains(found.phrase().function()));
  }

  /** What a later clause or the first words hint at. */
  private @Nullable Reading hint(
      List<Clause> clauses, int at, List<String> tokens, String text, Set<String> passed) {
    Found first = phrases.from(tokens, 0);
    if (first != null
        && !first.phrase().function().equals(QUALIFIER)
        && !first.phrase().function().equals(NONE)) {
      return new Reading(turned(first.phrase().function(), text), false);
    }
    for (int i = at + 1; i < clauses.size(); i++) {
      List<String> later = FunctionPhrases.tokens(clauses.get(i).head());
      String said = later.isEmpty() ? SILENT : atEnd(later, passed);
      if (said.equals(NONE)) {
        return null;
      }
      if (!said.equals(UNKNOWN) && !said.equals(SILENT) && !accessories.contains(said)) {
        return new Reading(turned(said, text), false);
      }
    }
    return null;
  }

  private String turned(String function, String text) {
    if (!turning.contains(function)) {
      return function;
    }
    for (String token : FunctionPhrases.tokens(text)) {
      String turned = turns.getOrDefault(token, Map.of()).get(function);
      if (turned != null) {
        return turned;
      }
    }
    return function;
  }

  private static boolean value(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (Character.isDigit(token.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
