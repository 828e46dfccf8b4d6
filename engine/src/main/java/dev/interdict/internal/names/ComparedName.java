// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.util.ArrayList;
import java.util.List;

/**
 * A name made ready to be compared with many others: its words, and how much each of them says; as
 * written, or in Latin letters.
 */
final class ComparedName {
  private static final int TOGETHER = 3;

  private final List<String> words;
  private final double[] weights;
  private final boolean[] distinctive;
  private final NormalName normal;

  /** What a romanised word of a trade weighs, whose Latin form is in no table. */
  private static final double ROMANISED_TRADE = 0.3;

  private ComparedName(
      List<String> words, double[] weights, boolean[] distinctive, NormalName normal) {
    this.words = List.copyOf(words);
    this.weights = weights;
    this.distinctive = distinctive;
    this.normal = normal;
  }

  /**
   * A name in each script in which it can be compared: as it is, in Latin letters, and of Han names
   * with the words of their trade translated: {@code huawei technology}.
   */
  static List<ComparedName> of(NormalName name) {
    var ways = new ArrayList<ComparedName>(1);
    ways.add(asWritten(name));
    if (foreign(name)) {
      ways.add(romanised(name, false));
      if (name.words().stream().anyMatch(NormalName::han)) {
        ways.add(romanised(name, true));
      }
    }
    return ways;
  }

  private static boolean foreign(NormalName name) {
    for (String word : name.words()) {
      if (word.charAt(0) > 0x24F) {
        return true;
      }
    }
    return false;
  }

  private static ComparedName asWritten(NormalName name) {
    List<String> words = name.words();
    double[] weights = new double[words.size()];
    boolean[] distinctive = new boolean[words.size()];
    // Three words of trades are together as telling as one of its own.
    boolean together = words.size() >= TOGETHER && !name.distinctive();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = together ? 1 : NameWords.shipped().weight(words.get(i));
      distinctive[i] = together || NameWords.shipped().distinctive(words.get(i));
    }
    return new ComparedName(words, weights, distinctive, name);
  }

  /** Han names tell companies apart by what stands before their trade: 华为 in 华为技术. */
  private static ComparedName romanised(NormalName name, boolean translated) {
    var words = new ArrayList<String>();
    var weights = new ArrayList<Double>();
    for (String word : name.words()) {
      String core = Scripts.han(word.codePointAt(0)) ? NameWords.shipped().hanCore(word) : word;
      add(core, NameWords.shipped().weight(core), words, weights);
      String trade = word.substring(core.length());
      if (!translated) {
        add(trade, ROMANISED_TRADE, words, weights);
      } else {
        for (String part : NameWords.shipped().hanTrades(trade)) {
          add(NameWords.shipped().canonical(part), ROMANISED_TRADE, words, weights);
        }
      }
    }
    double[] all = new double[words.size()];
    boolean[] distinctive = new boolean[words.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = weights.get(i);
      distinctive[i] = all[i] >= 1;
    }
    return new ComparedName(words, all, distinctive, name);
  }

  private static void add(String part, double weight, List<String> words, List<Double> weights) {
    String latin = Scripts.latin(part).replace(" ", "");
    if (!latin.isEmpty()) {
      words.add(latin);
      weights.add(weight);
    }
  }

  int size() {
    return words.size();
  }

  List<String> words() {
    return words;
  }

  NormalName normal() {
    return normal;
  }

  /** How much the word at that place says, from 0 to 1. */
  double weight(int i) {
    return weights[i];
  }

  /** Whether the word at that place tells one company from another. */
  boolean distinctive(int i) {
    return distinctive[i];
  }

  boolean anyDistinctive() {
    for (boolean one : distinctive) {
      if (one) {
        return true;
      }
    }
    return false;
  }
}
