// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes out a country in a phrase: "Shenzhen, China", "Made in China", "China (Shenzhen)". Where a
 * text names two countries, or may mean a state of the US, nothing is guessed.
 */
final class CountryGuess {
  private static final int LONGEST = 80;
  private static final Pattern SAID =
      Pattern.compile(
          "^(?:(?:country\\s+of\\s+)?origin|made|manufactured|produced|product|assembled"
              + "|fabricated|designed|built)\\b\\s*(?:in|of)?\\b\\s*[:=]?\\s*(?:the\\s)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN = Pattern.compile("[,;/()\\[\\]|\\\\:&+–—]+|\\s-\\s");
  private static final Pattern JOINED =
      Pattern.compile(
          "[;&+]|\\b(?:or|and|und|oder|et|ou|y|o|bzw|then|via|to|from|with|by)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.'’-]*(?:\\s[\\p{L}\\p{M}\\p{N}.'’-]+){0,4}");

  /** Words that say that the country is not the whole story. */
  private static final Set<String> DOUBTS =
      Set.of(
          ("not non no ex except excluding outside probably likely possibly maybe presumably"
                  + " estimated mostly mainly partly primarily parts part some rest remainder"
                  + " other others elsewhere worldwide global international various etc unknown"
                  + " overseas abroad multiple several mixed foreign imported domestic")
              .split(" ", -1));

  private static final Set<String> STATES =
      Set.of(
          ("alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,"
                  + "georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,"
                  + "maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,"
                  + "nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,"
                  + "north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,"
                  + "south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,"
                  + "wisconsin,wyoming,al,ak,az,ar,ca,co,ct,de,fl,ga,hi,id,il,in,ia,ks,ky,la,me,"
                  + "md,ma,mi,mn,ms,mo,mt,ne,nv,nh,nj,nm,ny,nc,nd,oh,ok,or,pa,ri,sc,sd,tn,tx,ut,"
                  + "vt,va,wa,wv,wi,wy,dc")
              .split(",", -1));

  private final Set<String> codes = new TreeSet<>();
  private boolean doubtful;

  /** Which of the parts may be states of the US. */
  private final Set<String> states = new TreeSet<>();

  private CountryGuess() {}

  /** Guesses at a text that is neither a code nor a country's name. */
  static CountryGuess of(String written) {
    var guess = new CountryGuess();
    String text = SAID.matcher(written.strip()).replaceFirst("").strip();
    String whole = text.length() > LONGEST ? null : whole(text);
    if (whole != null) {
      guess.codes.add(whole);
    } else if (text.length() > LONGEST) {
      guess.doubtful = true;
    } else {
      guess.doubtful = JOINED.matcher(text).find();
      for (String part : BETWEEN.split(text, -1)) {
        guess.part(part.strip());
      }
    }
    return guess;
  }

  /** The country that is meant; null if that isn't sure. */
  @Nullable String code() {
    String only = codes.size() == 1 ? codes.iterator().next() : null;
    boolean elsewhere = only != null && !only.equals("US") && !Set.of(only).containsAll(states);
    return doubtful || elsewhere ? null : only;
  }

  /** All countries that may be meant, in order. */
  List<String> candidates() {
    return new ArrayList<>(codes);
  }

  private void part(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    if (part.isEmpty()) {
      return;
    }
    if (STATES.contains(lower)) {
      states.add(part);
      return;
    }
    String code = cased(part);
    if (code != null) {
      codes.add(code);
    } else if (PLACE.matcher(part).matches() && !Placeholders.contains(part)) {
      for (String word : part.split("\\s", -1)) {
        doubtful |= DOUBTS.contains(word.toLowerCase(Locale.ROOT));
        String hidden = STATES.contains(word.toLowerCase(Locale.ROOT)) ? null : cased(word);
        if (hidden != null) {
          codes.add(hidden);
          doubtful = true;
        }
      }
    } else {
      doubtful = true;
    }
  }

  private static @Nullable String whole(String text) {
    String code = cased(text);
    return code != null ? code : CountryTable.guessed(text);
  }

  /** Within a phrase a code counts in capitals only. */
  private static @Nullable String cased(String text) {
    boolean code = text.length() <= 3 && !text.equals(text.toUpperCase(Locale.ROOT));
    return code ? null : CountryTable.exact(text);
  }
}
