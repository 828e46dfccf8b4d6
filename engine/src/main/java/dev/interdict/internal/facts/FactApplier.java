// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.facts;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.facts.FactNotes.Sort;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Fact;
import dev.interdict.model.GivenFact;
import dev.interdict.model.PartFunction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts facts from outside where a BOM states nothing. What the BOM states stays as it is: a fact
 * that says otherwise is kept beside it, as a contradiction.
 */
public final class FactApplier {
  /** An answer that was given longer before the day that is judged should be asked for anew. */
  private static final int OLD_DAYS = 365;

  private final List<Fact> facts;
  private final Set<String> refs = new HashSet<>();
  private final Set<String> paths = new HashSet<>();

  /**
   * A BOM with the facts about it.
   *
   * @param used which of the facts are about one of its components, by their position
   * @param taken which of them fill what a component doesn't state
   */
  public record Applied(Bom bom, BitSet used, BitSet taken, List<Diagnostic> diagnostics) {}

  public FactApplier(List<Fact> facts) {
    this.facts = List.copyOf(facts);
    for (Fact fact : this.facts) {
      if (fact.component() != null) {
        refs.add(fact.component());
      } else if (fact.path() != null) {
        paths.add(fact.path());
      }
    }
  }

  /**
   * Applies them.
   *
   * @param functions that are known without facts
   * @param asOf the day that is judged
   */
  public Applied apply(Bom bom, Map<Component, PartFunction> functions, LocalDate asOf) {
    var notes = new FactNotes();
    var used = new BitSet();
    var taken = new BitSet();
    Map<String, Holders> byRef = new HashMap<>();
    Map<String, Holders> byPath = new HashMap<>();
    hold(bom, byRef, byPath);
    // Per component the facts about it; those of one place are one component.
    Map<Component, List<Integer>> about = new HashMap<>();
    Map<Component, List<Component>> twins = new HashMap<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      List<Component> meant = meant(fact, bom, byRef, byPath);
      if (meant != null) {
        used.set(i);
        Component one = one(fact, meant, notes);
        if (one != null) {
          about.computeIfAbsent(one, key -> new ArrayList<>(1)).add(i);
          twins.put(one, meant);
          age(fact, asOf, notes);
        }
      }
    }
    Map<Component, List<GivenFact>> given = new HashMap<>();
    Map<Component, List<StatedField>> added = new HashMap<>();
    for (Component component : bom.components()) {
      List<Integer> own = about.get(component);
      if (own != null) {
        var standings = new Standings(component, functions.get(component), notes);
        own.forEach(i -> standings.add(facts.get(i)));
        List<GivenFact> all = standings.given();
        for (int i = 0; i < all.size(); i++) {
          if (all.get(i).fills()) {
            taken.set(own.get(i));
          }
        }
        for (Component twin : twins.getOrDefault(component, List.of())) {
          given.put(twin, all);
          added.put(twin, standings.added());
        }
      }
    }
    return new Applied(FilledBom.of(bom, given, added), used, taken, notes.all());
  }

  /**
   * What is to be said of facts that no BOM has a component for.
   *
   * @param used those about a component of some BOM
   * @param files that were read
   */
  public List<Diagnostic> unused(BitSet used, Set<String> files) {
    var notes = new FactNotes();
    int elsewhere = 0;
    Fact first = null;
    for (int i = used.nextClearBit(0); i < facts.size(); i = used.nextClearBit(i + 1)) {
      Fact fact = facts.get(i);
      if (fact.bom() == null || files.contains(fact.bom())) {
        notes.add(
            Sort.NO_COMPONENT,
            fact,
            "no BOM has a component '"
                + fact.subject()
                + "': the fact is not taken; correct the name, or take the fact out");
      } else {
        elsewhere++;
        first = first == null ? fact : first;
      }
    }
    var all = new ArrayList<>(notes.all());
    if (first != null) {
      all.add(
          Diagnostic.note(
              "fact-other-bom",
              elsewhere
                  + (elsewhere == 1 ? " fact is" : " facts are")
                  + " about a file that this run doesn't read, such as '"
                  + first.bom()
                  + "'",
              first.location()));
    }
    return all;
  }

  private void hold(Bom bom, Map<String, Holders> byRef, Map<String, Holders> byPath) {
    for (Component component : bom.components()) {
      String ref = component.bomRef();
      if (ref != null && refs.contains(ref)) {
        byRef.computeIfAbsent(ref, key -> new Holders()).add(component);
      } else if (ref == null && !paths.isEmpty()) {
        String path = component.toString();
        if (paths.contains(path)) {
          byPath.computeIfAbsent(path, key -> new Holders()).add(component);
        }
      }
    }
  }

  /** The components that a fact means; null if there are none, empty if it may mean several. */
  private static @Nullable List<Component> meant(
      Fact fact, Bom bom, Map<String, Holders> byRef, Map<String, Holders> byPath) {
    Holders holders =
        fact.component() != null ? byRef.get(fact.component()) : byPath.get(fact.path());
    if (holders == null) {
      return null;
    }
    String file = fact.bom();
    List<Component> there = holders.of(file);
    return there == null && bom.path().equals(file) ? holders.of(null) : there;
  }

  /** The first of the components, which are one; null if the fact can't be about it. */
  private static @Nullable Component one(Fact fact, List<Component> meant, FactNotes notes) {
    if (meant.isEmpty()) {
      notes.add(
          Sort.AMBIGUOUS,
          fact,
          "several components are called '"
              + fact.subject()
              + "': the fact is not taken; give each a bom-ref of its own in the BOM");
      return null;
    }
    Component one = meant.get(0);
    String path = fact.path();
    boolean named = path == null || path.equals(one.name()) || path.endsWith(" > " + one.name());
    if (!named) {
      notes.add(
          Sort.OTHER_PART,
          fact,
          "'"
              + fact.subject()
              + "' is now '"
              + one.name()
              + "', but this was said of '"
              + path
              + "': the fact is not taken; ask again, or correct the path if it is the same part");
    }
    return named ? one : null;
  }

  private static void age(Fact fact, LocalDate asOf, FactNotes notes) {
    if (fact.saidOn().isAfter(asOf)) {
      notes.add(
          Sort.LATE,
          fact,
          "this was said on " + fact.saidOn() + ", after the day that is judged (" + asOf + ")");
    } else if (fact.saidOn().plusDays(OLD_DAYS).isBefore(asOf)) {
      notes.add(
          Sort.OLD,
          fact,
          "this was said on "
              + fact.saidOn()
              + ", more than "
              + OLD_DAYS
              + " days before the day that is judged ("
              + asOf
              + "): ask again");
    }
  }
}
