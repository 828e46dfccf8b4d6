// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.names.NameNormalizer;
import dev.interdict.internal.names.NormalName;
import dev.interdict.internal.names.SimilarNames;
import dev.interdict.model.Confidence;
import dev.interdict.model.MatchBasis;
import dev.interdict.rulebook.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Companies by all their names: the name itself in its normal form, then what people make of it,
 * then names that resemble it. Immutable once built; what resembles is put together on first use.
 */
final class CompanyNames {
  /**
   * A company's name as a maker, in its normal form; of a company's names the surest first. No
   * lambdas where names are put together: making them costs a cold start more than the names do.
   */
  private record Known(String entity, String name, MatchBasis basis, Mark mark, NormalName normal)
      implements Comparable<Known> {
    @Override
    public int compareTo(Known other) {
      int order = entity.compareTo(other.entity);
      if (order == 0) {
        order = Boolean.compare(unsure(this), unsure(other));
      }
      if (order == 0) {
        order = basis.compareTo(other.basis);
      }
      return order == 0 ? name.compareTo(other.name) : order;
    }
  }

  /** All names in an order of their own, and what finds those that resemble one. */
  private record Resembling(List<Known> known, SimilarNames index) {
    static Resembling of(List<Known> names) {
      List<Known> sorted =
          names.stream()
              .sorted(Comparator.comparing(Known::entity).thenComparing(Known::name))
              .toList();
      return new Resembling(sorted, new SimilarNames(sorted.stream().map(Known::normal).toList()));
    }
  }

  /** What tells a company even with other words beside it. */
  private static final int TELLING = 6;

  private static final int TELLING_HAN = 3;
  private static final int SHORT = 4;
  private static final int MOST_OPENING = 6;
  private static final int MOST_WHOLE = 60;
  private static final String OPENS = "begins with the name";
  private static final int MOST_HEADING = 4;
  private static final int MOST_SIMILAR = 3;

  /** What follows a maker's name in the name of a part that somebody else makes. */
  private static final Set<String> ONLY_LIKE =
      Set.of("like", "compatible", "style", "equivalent", "replacement", "clone", "kompatibel");

  private final Map<String, List<Known>> byKey = new HashMap<>();

  /** Names of more than a word, with their places in the order in which they are written. */
  private final Map<String, List<Known>> wholes = new HashMap<>();

  /** Names that have a place, without it. */
  private final Map<String, List<Known>> placeless = new HashMap<>();

  /** Names of several words, without their blanks. */
  private final Map<String, List<Known>> joined = new HashMap<>();

  /** The places of a company's names. */
  private final Map<String, Set<String>> places = new HashMap<>();

  private final Set<String> firstWords = new HashSet<>();
  private final List<Known> all = new ArrayList<>();
  private volatile @Nullable Resembling similar;

  void add(String entity, String name, MatchBasis basis, Mark mark) {
    NormalName normal = NameNormalizer.normalize(name);
    if (normal.words().isEmpty()) {
      return;
    }
    var known = new Known(entity, name, basis, mark, normal);
    put(byKey, normal.key(), known);
    all.add(known);
    if (!normal.places().isEmpty()) {
      places.computeIfAbsent(entity, key -> new HashSet<>()).addAll(normal.places());
    }
    firstWords.add(normal.words().get(0));
    if (starts(normal)) {
      put(wholes, normal.whole(), known);
    }
    if (!normal.places().isEmpty() && telling(normal)) {
      put(placeless, normal.bare(), known);
    }
    if (normal.words().size() > 1 && normal.joined().length() >= SHORT) {
      put(joined, normal.joined(), known);
    }
  }

  /** One company has a key once for each legal form; the surest name counts, in any order. */
  private static void put(Map<String, List<Known>> index, String key, Known known) {
    List<Known> there = index.get(key);
    if (there == null) {
      there = new ArrayList<>(1);
      index.put(key, there);
    }
    for (int i = 0; i < there.size(); i++) {
      Known other = there.get(i);
      if (other.entity().equals(known.entity())
          && other.normal().legalClass() == known.normal().legalClass()) {
        if (known.compareTo(other) < 0) {
          there.set(i, known);
        }
        return;
      }
    }
    there.add(known);
    Collections.sort(there);
  }

  /**
   * Whether a name is long enough to open longer ones by all it holds, places too: {@code China
   * Mobile} has no word of its own, and is a company's name all the same.
   */
  private static boolean starts(NormalName name) {
    String whole = name.whole();
    return NormalName.han(whole) ? whole.length() >= SHORT : whole.indexOf(' ') > 0;
  }

  /** Whether a name without its place still tells one company. */
  private static boolean telling(NormalName name) {
    String first = name.words().get(0);
    boolean han = first.charAt(0) > 0x24F;
    return name.distinctive()
        && (han ? name.joined().length() >= TELLING_HAN : name.joined().length() >= SHORT);
  }

  /** Whether some name of a company begins with that word. */
  boolean begins(String word) {
    return firstWords.contains(word);
  }

  /** The companies of exactly that name. */
  List<NamedEntity> exact(NormalName name) {
    return best(byKey.getOrDefault(name.key(), List.of()), known -> ordered(known, name));
  }

  /** Where a place stands matters in a name of places and trades alone: China Mobile. */
  private static NamedEntity ordered(Known known, NormalName name) {
    NamedEntity named = sure(known, name);
    return name.places().isEmpty()
            || name.distinctive()
            || name.whole().equals(known.normal().whole())
        ? named
        : named.atMost(Confidence.MEDIUM);
  }

  /** The companies of that name, in one of the ways in which people write it. */
  List<NamedEntity> rewritten(NormalName name) {
    if (name.places().isEmpty()) {
      List<NamedEntity> found =
          best(
              placeless.getOrDefault(name.bare(), List.of()),
              known -> sure(known, name).atMost(Confidence.MEDIUM).by("place left out"));
      if (!found.isEmpty()) {
        return found;
      }
    } else {
      List<NamedEntity> found =
          best(
              telling(name) ? byKey.getOrDefault(name.bare(), List.of()) : List.of(),
              known -> placed(known, name));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return best(
        joined.getOrDefault(name.joined(), List.of()).stream()
            .filter(known -> known.normal().words().size() > name.words().size())
            .filter(known -> known.normal().places().equals(name.places()))
            .toList(),
        known -> sure(known, name).by("written as one word"));
  }

  /** The place where a company sits is often said with its name; another may be a branch of it. */
  private NamedEntity placed(Known known, NormalName name) {
    NamedEntity named = sure(known, name).by("place added");
    boolean own = places.getOrDefault(known.entity(), Set.of()).containsAll(name.places());
    return own ? named : named.atMost(Confidence.MEDIUM);
  }

  /** The companies whose whole name opens a longer one: candidates, no more. */
  List<NamedEntity> opening(NormalName name) {
    List<Known> whole = wholeOpening(name.whole());
    if (!whole.isEmpty()) {
      return best(whole, known -> candidate(known, OPENS));
    }
    List<String> words = name.words();
    if (!begins(words.get(0))) {
      return List.of();
    }
    for (int length = Math.min(MOST_OPENING, words.size() - 1); length > 0; length--) {
      List<Known> found = byKey.get(String.join(" ", words.subList(0, length)));
      if (found != null && opens(words, length)) {
        return best(found, known -> candidate(known, OPENS));
      }
    }
    return List.of();
  }

  /** The longest name, places included, that a text is or begins with; Han has no blanks. */
  private List<Known> wholeOpening(String text) {
    boolean han = !text.isEmpty() && NormalName.han(text);
    for (int end = Math.min(text.length(), MOST_WHOLE); end >= SHORT; end--) {
      if (han || end == text.length() || text.charAt(end) == ' ') {
        List<Known> found = wholes.get(text.substring(0, end));
        if (found != null) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** A short name opens many: the shorter it is, the less may stand beside it. */
  private static boolean opens(List<String> words, int length) {
    String first = words.get(0);
    if (length > 1 || first.length() >= TELLING || first.charAt(0) > 0x24F) {
      return true;
    }
    for (String other : words.subList(length, words.size())) {
      if (first.length() < SHORT ? !NormalName.ofGroup(other) : NormalName.tells(other)) {
        return false;
      }
    }
    return true;
  }

  /** The companies whose name, in whole tokens, is the longest that opens a part's name. */
  List<NamedEntity> heading(List<String> tokens) {
    int place = NormalName.placeAt(tokens);
    if (place > 0 && place < tokens.size()) {
      List<Known> whole = wholeOpening(NormalName.ofTokens(tokens).whole());
      return whole.isEmpty()
          ? heading(tokens.subList(place, tokens.size()))
          : best(whole, known -> candidate(known, OPENS));
    }
    for (int length = Math.min(MOST_HEADING, tokens.size()); length > 0; length--) {
      NormalName start = NormalName.ofTokens(tokens.subList(0, length));
      List<NamedEntity> found = exact(start);
      if (!found.isEmpty()) {
        boolean other = length < tokens.size() && ONLY_LIKE.contains(tokens.get(length));
        return other ? List.of() : found;
      }
    }
    return List.of();
  }

  /** The companies whose names resemble it: candidates, no more. */
  List<NamedEntity> resembling(NormalName name) {
    var found = new ArrayList<NamedEntity>();
    Resembling names = similar();
    for (SimilarNames.Similar one : names.index().find(name)) {
      Known known = names.known().get(one.name());
      if (found.size() < MOST_SIMILAR
          && found.stream().noneMatch(other -> other.entity().equals(known.entity()))) {
        long percent = Math.round(100 * one.similarity());
        found.add(candidate(known, percent + " % like the name"));
      }
    }
    return found;
  }

  private Resembling similar() {
    Resembling built = similar;
    if (built == null) {
      built = Resembling.of(all);
      similar = built;
    }
    return built;
  }

  /** One answer for a company: the surest, of equals the first. */
  private static List<NamedEntity> best(List<Known> known, Function<Known, NamedEntity> answer) {
    if (known.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<NamedEntity>(known.size());
    for (Known one : known) {
      NamedEntity named = answer.apply(one);
      int there = 0;
      while (there < found.size() && !found.get(there).entity().equals(named.entity())) {
        there++;
      }
      if (there == found.size()) {
        found.add(named);
      } else if (found.get(there).most().compareTo(named.most()) < 0) {
        found.set(there, named);
      }
    }
    return found;
  }

  /** An AG is another company than the GmbH of its name, though mostly of its group. */
  private static NamedEntity sure(Known known, NormalName name) {
    boolean unsure = unsure(known) || known.normal().legalClass().contradicts(name.legalClass());
    return new NamedEntity(
        known.entity(),
        known.name(),
        known.basis(),
        unsure ? Confidence.MEDIUM : Confidence.HIGH,
        "");
  }

  /** A name that may not be the company's, or is the word on its labels. */
  private static boolean unsure(Known known) {
    return known.mark() == Mark.C || known.basis() == MatchBasis.BRAND;
  }

  private static NamedEntity candidate(Known known, String how) {
    return new NamedEntity(known.entity(), known.name(), MatchBasis.FUZZY, Confidence.LOW, how);
  }
}
