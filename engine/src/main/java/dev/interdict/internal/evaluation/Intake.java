// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.OriginFact;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.model.Confidence;
import dev.interdict.model.PartFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which facts the patterns of some rules let in. A fact that each pattern of its type refuses by
 * conditions on that fact alone changes nothing in any rule, so Drools need not see it: most parts
 * have a function that no rule asks for. What a function decides is asked once for each.
 */
final class Intake {
  private static final Object[] NONE = {};
  private static final Set<String> OF_FUNCTION = Set.of("function", "functionGroup");
  private static final String COMPONENT = "component";

  /** By the Java type of their facts. */
  private final Map<Class<?>, Doors> doors = new HashMap<>();

  /** A condition that a pattern has on its own fact, and nothing else. */
  record OwnTest(Test test, TestFunction function) {
    private boolean ofFunction() {
      return test.paths().allMatch(OwnTest::ofFunction);
    }

    private static boolean ofFunction(Path path) {
      List<String> properties = path.properties();
      int last = properties.size() - 1;
      return last >= 0
          && OF_FUNCTION.contains(properties.get(last))
          && (last == 0 || (last == 1 && properties.get(0).equals(COMPONENT)));
    }
  }

  /**
   * One pattern.
   *
   * @param listed whether it lets in only components that a list matches
   */
  private record Door(boolean listed, List<OwnTest> tests) {
    /** What is left to ask, if it lets in the function of a fact; null if it doesn't. */
    @Nullable OpenDoor of(Object fact) {
      var left = new ArrayList<TestFunction>();
      for (OwnTest test : tests) {
        if (!test.ofFunction()) {
          left.add(test.function);
        } else if (!test.function.holds(fact, NONE)) {
          return null;
        }
      }
      return new OpenDoor(listed, List.copyOf(left));
    }
  }

  /** One pattern for facts whose function it lets in. */
  private record OpenDoor(boolean listed, List<TestFunction> tests) {
    boolean lets(Object fact, @Nullable ComponentFact component) {
      if (listed && (component == null || !component.listed())) {
        return false;
      }
      // Asked of every fact, where an iterator shows.
      for (int i = 0; i < tests.size(); i++) {
        if (!tests.get(i).holds(fact, NONE)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The patterns that let in a function of this group. */
  private record Known(String group, List<OpenDoor> open) {}

  /** All patterns of one type. */
  private static final class Doors {
    private static final PartFunction NO_FUNCTION =
        new PartFunction("", "", "", "", Confidence.HIGH);

    private final List<Door> all = new ArrayList<>();
    private final Map<String, Known> byFunction = new ConcurrentHashMap<>();

    boolean let(Object fact) {
      ComponentFact component = component(fact);
      PartFunction stated = component == null ? null : component.function();
      PartFunction function = stated == null ? NO_FUNCTION : stated;
      Known known = byFunction.get(function.id());
      if (known == null || !Objects.equals(known.group, function.group())) {
        known = new Known(function.group(), open(fact));
        byFunction.put(function.id(), known);
      }
      for (int i = 0; i < known.open.size(); i++) {
        if (known.open.get(i).lets(fact, component)) {
          return true;
        }
      }
      return false;
    }

    private List<OpenDoor> open(Object fact) {
      var open = new ArrayList<OpenDoor>();
      for (Door door : all) {
        OpenDoor left = door.of(fact);
        if (left != null) {
          open.add(left);
        }
      }
      return List.copyOf(open);
    }

    private static @Nullable ComponentFact component(Object fact) {
      if (fact instanceof ComponentFact own) {
        return own;
      }
      if (fact instanceof OriginFact origin) {
        return origin.component();
      }
      return fact instanceof ListMatchFact match ? match.component() : null;
    }
  }

  /**
   * Adds a pattern; all are there before the first fact comes.
   *
   * @param listed whether it asks for a component that a list matches
   * @param tests what it asks of its own fact alone, or some of that
   */
  void add(FactType type, boolean listed, List<OwnTest> tests) {
    doors
        .computeIfAbsent(type.type(), key -> new Doors())
        .all
        .add(new Door(listed, List.copyOf(tests)));
  }

  /** Whether some pattern may let a fact in. */
  boolean takes(Object fact) {
    Doors asked = doors.get(fact.getClass());
    return asked != null && asked.let(fact);
  }
}
