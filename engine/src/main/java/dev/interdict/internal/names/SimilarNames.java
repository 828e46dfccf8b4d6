// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds among many names those that resemble one. Only names that share a telling word with it, or
 * one a letter or two away (by the words less one character, as SymSpell does it), are compared.
 * Immutable once built.
 */
public final class SimilarNames {
  /** Names less alike than this are two names. */
  public static final double THRESHOLD = 0.8;

  /** A name found, by its number, and how alike it is. */
  public record Similar(int name, double similarity) {}

  /** Names that are thought of for one at the most: those of the rarest words first. */
  private static final int MOST = 400;

  /** Names that are compared with one at the most: those that share most words with it first. */
  private static final int MOST_COMPARED = 64;

  private static final int MOST_WORDS = 12;
  private static final int SHORTEST = 3;
  private static final int SHORTEST_EDITED = 4;
  private static final int SHORTEST_JOINED = 4;
  private static final int LONGEST = 40;

  private final List<ComparedName> compared = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final Map<String, Integer> words = new HashMap<>();
  private final List<String> spelled = new ArrayList<>();
  private final List<int[]> holders = new ArrayList<>();

  /** Words by themselves less one character. */
  private final IntLists less = new IntLists();

  /**
   * @param names a name's number is its place
   */
  public SimilarNames(List<NormalName> names) {
    var lists = new ArrayList<IntList>();
    for (int number = 0; number < names.size(); number++) {
      for (ComparedName name : ComparedName.of(names.get(number))) {
        if (name.anyDistinctive()) {
          int own = compared.size();
          compared.add(name);
          numbers.add(number);
          for (String word : telling(name)) {
            int id = words.computeIfAbsent(word, key -> spelled.size());
            if (id == spelled.size()) {
              spelled.add(word);
              lists.add(new IntList());
              learn(word, id);
            }
            lists.get(id).add(own);
          }
        }
      }
    }
    lists.forEach(list -> holders.add(list.toArray()));
  }

  private void learn(String word, int id) {
    less.add(IntLists.hash(word, -1), id);
    if (edited(word)) {
      for (int i = 0; i < word.length(); i++) {
        less.add(IntLists.hash(word, i), id);
      }
    }
  }

  private static boolean edited(String word) {
    return word.length() >= SHORTEST_EDITED && word.length() <= LONGEST;
  }

  /** The words by which a name can be found: those that tell it from others, and all in one. */
  private static List<String> telling(ComparedName name) {
    var telling = new ArrayList<String>();
    List<String> all = name.words();
    for (int i = 0; i < all.size() && telling.size() < MOST_WORDS; i++) {
      String word = all.get(i);
      if (name.distinctive(i) && (word.length() >= SHORTEST || word.charAt(0) > 0x24F)) {
        telling.add(word);
        if (Scripts.han(word.codePointAt(0))) {
          String core = NameWords.shipped().hanCore(word);
          if (core.length() >= SHORTEST && core.length() < word.length()) {
            telling.add(core);
          }
        }
      }
      if (i + 1 < all.size() && (name.distinctive(i) || name.distinctive(i + 1))) {
        String both = word + all.get(i + 1);
        if (both.length() >= SHORTEST_JOINED) {
          telling.add(both);
        }
      }
    }
    return telling;
  }

  /** The names alike enough, the most alike first; of equals the first. */
  public List<Similar> find(NormalName written) {
    var best = new HashMap<Integer, Double>();
    for (ComparedName name : ComparedName.of(written)) {
      if (name.anyDistinctive()) {
        for (int candidate : candidates(name)) {
          double similarity = NameSimilarity.of(name, compared.get(candidate));
          if (similarity >= THRESHOLD) {
            best.merge(numbers.get(candidate), similarity, Math::max);
          }
        }
      }
    }
    var found = new ArrayList<Similar>(best.size());
    best.forEach((name, similarity) -> found.add(new Similar(name, similarity)));
    found.sort(
        Comparator.comparingDouble(Similar::similarity).reversed().thenComparing(Similar::name));
    return found;
  }

  private int[] candidates(ComparedName name) {
    var near = new ArrayList<int[]>();
    for (String word : telling(name)) {
      for (int id : near(word)) {
        near.add(holders.get(id));
      }
    }
    near.sort(Comparator.comparingInt(holder -> holder.length));
    var found = new IntList();
    for (int[] holder : near) {
      for (int one : holder) {
        if (found.size() == MOST) {
          return found.mostFrequent(MOST_COMPARED);
        }
        found.add(one);
      }
    }
    return found.mostFrequent(MOST_COMPARED);
  }

  private int[] near(String word) {
    var found = new IntList();
    collect(IntLists.hash(word, -1), word, found);
    if (edited(word)) {
      for (int i = 0; i < word.length(); i++) {
        collect(IntLists.hash(word, i), word, found);
      }
    }
    return found.distinct();
  }

  private void collect(long hash, String word, IntList found) {
    for (int at = less.first(hash); at >= 0; at = less.next(at)) {
      int id = less.value(at);
      if (plausible(word, spelled.get(id))) {
        found.add(id);
      }
    }
  }

  /** A hash may lie, and a short word bears no slip: what would not count is not compared. */
  private static boolean plausible(String word, String known) {
    return word.equals(known)
        || (word.charAt(0) == known.charAt(0)
            && WordSimilarity.allowed(Math.max(word.length(), known.length())) > 0);
  }

  /** Numbers that grow. */
  private static final class IntList {
    private int[] values = new int[4];
    private int size;

    void add(int value) {
      if (size > 0 && values[size - 1] == value) {
        return;
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }

    /** The numbers that were added most often; of equals the least. */
    int[] mostFrequent(int most) {
      int[] sorted = toArray();
      Arrays.sort(sorted);
      long[] counted = new long[size];
      int kept = 0;
      for (int i = 0; i < size; ) {
        int end = i;
        while (end < size && sorted[end] == sorted[i]) {
          end++;
        }
        counted[kept++] = ((long) (i - end) << Integer.SIZE) | sorted[i];
        i = end;
      }
      Arrays.sort(counted, 0, kept);
      int[] found = new int[Math.min(most, kept)];
      for (int i = 0; i < found.length; i++) {
        found[i] = (int) counted[i];
      }
      return found;
    }

    int[] distinct() {
      int[] sorted = toArray();
      Arrays.sort(sorted);
      int kept = 0;
      for (int value : sorted) {
        if (kept == 0 || sorted[kept - 1] != value) {
          sorted[kept++] = value;
        }
      }
      return Arrays.copyOf(sorted, kept);
    }
  }
}
