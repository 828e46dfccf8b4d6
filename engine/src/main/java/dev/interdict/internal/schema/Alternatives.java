// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A value that fits none of several alternatives is told off by each; here only the errors of the
 * one that it was likeliest meant to be are left.
 */
final class Alternatives {
  private Alternatives() {}

  /**
   * Thins out the errors of alternatives.
   *
   * @param at where in the evaluation path of each the number of its alternative stands
   */
  static List<Told> likeliest(List<Told> errors, int at) {
    if (errors.isEmpty()) {
      return errors;
    }
    var branches = new TreeMap<Integer, List<Told>>();
    for (Told error : errors) {
      Object[] path = error.evaluation();
      int branch = at < path.length && path[at] instanceof Integer index ? index : 0;
      branches.computeIfAbsent(branch, index -> new ArrayList<>()).add(error);
    }
    int depth = instanceDepth(errors.get(0).evaluation(), at);
    List<List<Told>> thinned =
        branches.values().stream()
            .map(branch -> thin(branch, at + 1))
            .filter(branch -> !branch.isEmpty())
            .toList();
    Comparator<List<Told>> likeliest =
        Comparator.<List<Told>>comparingInt(branch -> wrongKind(branch, depth) ? 1 : 0)
            .thenComparingInt(branch -> atItself(branch, depth))
            .thenComparingInt(List::size);
    return thinned.stream()
        .min(likeliest)
        .map(best -> withTies(best, thinned, depth))
        .orElse(List.of());
  }

  /** Alternatives that each want one more member are told together: "'id' or 'name' is missing". */
  private static List<Told> withTies(List<Told> best, List<List<Told>> all, int depth) {
    if (!missingOne(best, depth)) {
      return best;
    }
    List<String> missing =
        all.stream()
            .filter(branch -> missingOne(branch, depth))
            .map(branch -> branch.get(0).error().getProperty())
            .distinct()
            .toList();
    return List.of(new Told(best.get(0).error(), missing));
  }

  private static boolean missingOne(List<Told> branch, int depth) {
    return branch.size() == 1 && branch.get(0).is("required") && branch.get(0).depth() == depth;
  }

  /** Within one alternative, the nested ones are thinned out too. */
  private static List<Told> thin(List<Told> errors, int from) {
    var kept = new ArrayList<Told>();
    Map<String, List<Told>> nested = new LinkedHashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (Told error : errors) {
      Object[] path = error.evaluation();
      int at = nextAlternative(path, from);
      if (at < 0) {
        kept.add(error);
      } else {
        Object[] instance = error.instance();
        int depth = Math.min(instance.length, instanceDepth(path, at));
        String key =
            Arrays.asList(path).subList(0, at) + " " + Arrays.asList(instance).subList(0, depth);
        nested.computeIfAbsent(key, group -> new ArrayList<>()).add(error);
        numbers.put(key, at);
      }
    }
    boolean others = !nested.isEmpty() || kept.stream().anyMatch(error -> !error.none());
    kept.removeIf(error -> others && error.none());
    nested.forEach((key, group) -> kept.addAll(likeliest(group, numbers.getOrDefault(key, 0))));
    return kept;
  }

  private static boolean wrongKind(List<Told> branch, int depth) {
    return branch.stream().anyMatch(error -> error.is("type") && error.depth() == depth);
  }

  private static int atItself(List<Told> branch, int depth) {
    return (int) branch.stream().filter(error -> error.depth() == depth).count();
  }

  /** Where in an evaluation path the number of an alternative stands; -1 if there is none. */
  private static int nextAlternative(Object[] path, int from) {
    for (int i = Math.max(1, from); i < path.length; i++) {
      if (path[i] instanceof Integer
          && (path[i - 1].equals("oneOf") || path[i - 1].equals("anyOf"))) {
        return i;
      }
    }
    return -1;
  }

  /** How many steps into the BOM the first steps of an evaluation path lead. */
  private static int instanceDepth(Object[] path, int end) {
    int depth = 0;
    for (int i = 0; i < Math.min(end, path.length); i++) {
      if (path[i].equals("properties")) {
        depth++;
        i++; // the name, which may itself be "properties" or "items"
      } else if (path[i].equals("items") || path[i].equals("additionalProperties")) {
        depth++;
      }
    }
    return depth;
  }
}
