// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.explanation.ConstraintExplanation;
import dev.interdict.explanation.ExplainedValue;
import dev.interdict.explanation.Holds;
import dev.interdict.internal.language.Certainty;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One constraint, ready to be asked as evaluation asks it, and to say what it looked at. */
final class AskedConstraint {
  private final Constraint constraint;
  private final @Nullable OpenTest test;
  private final boolean identity;
  private final List<Reading> readings = new ArrayList<>();
  private final ValuePlaces places;

  /**
   * A way to a value that the constraint looks at.
   *
   * @param index of the earlier fact from which it starts, -1 for the fact itself
   * @param owner from there to the fact whose property it is
   * @param property null for that fact itself
   */
  private record Reading(
      String name,
      int index,
      Function<Object, @Nullable Object> owner,
      @Nullable String property,
      PropertyType type,
      Function<Object, @Nullable Object> value) {}

  /**
   * A constraint on a fact.
   *
   * @param patterns those before it, with the names that the constraint itself binds
   * @param everywhere whether an absent value leaves each comparison open, as within an accumulate
   */
  AskedConstraint(
      Constraint constraint,
      FactType type,
      Patterns patterns,
      ValuePlaces places,
      boolean everywhere) {
    this.constraint = constraint;
    this.places = places;
    Test asked = constraint.test();
    test = asked == null ? null : new OpenTests(type, patterns, null, everywhere).interpret(asked);
    identity = asked != null && identity(asked, type, patterns);
    Set<Path> paths = new LinkedHashSet<>();
    if (constraint.bound() != null) {
      paths.add(constraint.bound());
    }
    if (asked != null) {
      collect(asked, paths);
    }
    paths.forEach(path -> read(path, type, patterns));
  }

  private void read(Path path, FactType type, Patterns patterns) {
    Patterns.Place place = patterns.resolve(path);
    List<String> way = place.properties();
    if (way.isEmpty()) {
      // A whole fact: the other side of the comparison says which.
      return;
    }
    FactType root = place.index() < 0 ? type : patterns.type(place.index());
    int last = way.size() - 1;
    boolean total = Totals.class.equals(root.type());
    readings.add(
        new Reading(
            name(path),
            place.index(),
            Values.along(root, way.subList(0, last)),
            total ? null : way.get(last),
            Values.type(root, new Path(null, way)),
            Values.along(root, way)));
  }

  private static String name(Path path) {
    String properties = String.join(".", path.properties());
    if (path.variable() == null) {
      return properties;
    }
    return properties.isEmpty() ? path.variable() : path.variable() + "." + properties;
  }

  /** Whether the constraint ties the fact to an earlier one by the component that it is about. */
  boolean identity() {
    return identity;
  }

  Certainty holds(Object self, Object[] earlier) {
    return test == null ? Certainty.YES : test.ask(self, earlier);
  }

  ConstraintExplanation notAsked() {
    return new ConstraintExplanation(constraint.text(), Holds.NOT_ASKED, List.of());
  }

  ConstraintExplanation explain(Object self, Object[] earlier) {
    var values = new ArrayList<ExplainedValue>();
    for (Reading reading : readings) {
      Object start = reading.index() < 0 ? self : earlier[reading.index()];
      values.add(
          places.value(
              reading.name(),
              reading.owner().apply(start),
              reading.property(),
              reading.type(),
              reading.value().apply(start)));
    }
    return new ConstraintExplanation(constraint.text(), told(holds(self, earlier)), values);
  }

  static Holds told(Certainty certainty) {
    return switch (certainty) {
      case YES -> Holds.YES;
      case OPEN -> Holds.OPEN;
      case NO -> Holds.NO;
    };
  }

  private static boolean identity(Test test, FactType type, Patterns patterns) {
    if (!(test instanceof Comparison comparison)
        || comparison.operator() != Operator.EQUAL
        || !(comparison.right() instanceof Path right)) {
      return false;
    }
    Patterns.Place one = patterns.resolve(comparison.left());
    Patterns.Place other = patterns.resolve(right);
    if (one.index() < 0 == other.index() < 0) {
      return false;
    }
    Patterns.Place own = one.index() < 0 ? one : other;
    return own.properties().isEmpty()
        || Values.type(type, new Path(null, own.properties())) == PropertyType.COMPONENT;
  }

  private static void collect(Test test, Set<Path> paths) {
    if (test instanceof AllOf all) {
      all.tests().forEach(inner -> collect(inner, paths));
    } else if (test instanceof AnyOf any) {
      any.tests().forEach(inner -> collect(inner, paths));
    } else if (test instanceof Negation negation) {
      collect(negation.test(), paths);
    } else if (test instanceof Truth truth) {
      paths.add(truth.path());
    } else if (test instanceof Comparison comparison) {
      paths.add(comparison.left());
      if (comparison.right() instanceof Path path) {
        paths.add(path);
      }
    }
  }
}
