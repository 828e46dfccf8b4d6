// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactProperty;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The values that a generated rule can name at some point: its variables and how to go on. */
final class Ways {
  /**
   * A value as a rule names it.
   *
   * @param property the last one on the way; null for a Component itself
   */
  record Way(String text, PropertyType type, @Nullable FactProperty property) {
    /** Texts that the value, or the elements of it, may be. */
    List<String> texts() {
      return property == null ? Pools.NAMES : Pools.of(property);
    }
  }

  /**
   * A name bound so far.
   *
   * @param fact null for a bound value
   * @param value null for a bound fact
   */
  record Variable(String name, @Nullable FactType fact, @Nullable Way value) {}

  private final Random random;
  private final List<Variable> variables = new ArrayList<>();

  Ways(Random random) {
    this.random = random;
  }

  void bind(String name, FactType fact) {
    variables.add(new Variable(name, fact, null));
  }

  void bind(String name, Way value) {
    variables.add(new Variable(name, null, new Way(name, value.type(), value.property())));
  }

  /** Forgets what was bound since there were so many. */
  void cutTo(int count) {
    variables.subList(count, variables.size()).clear();
  }

  int count() {
    return variables.size();
  }

  /** The names of facts of a type. */
  List<String> facts(String type) {
    return variables.stream()
        .filter(v -> v.fact() != null && v.fact().name().equals(type))
        .map(Variable::name)
        .toList();
  }

  /** A value of the fact at hand. */
  Way own(FactType type) {
    List<Way> ways = from("", type, steps());
    return Pools.one(random, ways);
  }

  /** A value of a type, of the fact at hand; null if it has none. */
  @Nullable Way own(FactType type, PropertyType wanted) {
    return pick(from("", type, steps()), wanted);
  }

  /** A value of a type, of an earlier variable; null if there is none. */
  @Nullable Way bound(PropertyType wanted) {
    return pick(bound(), wanted);
  }

  /** Any value of an earlier variable; null if there is none. */
  @Nullable Way anyBound() {
    List<Way> ways = bound();
    return ways.isEmpty() ? null : Pools.one(random, ways);
  }

  private List<Way> bound() {
    var ways = new ArrayList<Way>();
    int steps = steps();
    for (Variable variable : variables) {
      if (variable.fact() != null) {
        ways.addAll(from(variable.name() + ".", variable.fact(), steps));
        if (variable.fact() == Vocabulary.component()) {
          ways.add(new Way(variable.name(), PropertyType.COMPONENT, null));
        }
      } else if (variable.value() != null) {
        ways.add(variable.value());
        if (variable.value().type() == PropertyType.COMPONENT) {
          ways.addAll(from(variable.name() + ".", Vocabulary.component(), steps));
        }
      }
    }
    return ways;
  }

  private @Nullable Way pick(List<Way> ways, PropertyType wanted) {
    List<Way> fitting = ways.stream().filter(way -> way.type() == wanted).toList();
    return fitting.isEmpty() ? null : Pools.one(random, fitting);
  }

  /** Mostly a property, at times one of the parent, rarely of its parent. */
  private int steps() {
    int dice = random.nextInt(12);
    return dice > 3 ? 0 : dice > 0 ? 1 : 2;
  }

  private static List<Way> from(String prefix, FactType type, int steps) {
    var ways = new ArrayList<Way>();
    for (FactProperty property : type.properties().values()) {
      String text = prefix + property.name();
      ways.add(new Way(text, property.type(), property));
      if (property.type() == PropertyType.COMPONENT && steps > 0) {
        ways.addAll(from(text + ".", Vocabulary.component(), steps - 1));
      }
    }
    return ways;
  }
}
