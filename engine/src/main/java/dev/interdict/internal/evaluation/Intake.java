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
import java.util.TreeSet;
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

  /**
   * A condition that a pattern has on its own fact, and nothing else.
   *
   * @param id the same for the same condition of another pattern of the type
   */
  record OwnTest(String id, Test test, TestFunction function) {
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
   * @param ofFunction what it asks of the function of a fact
   * @param open what else it asks
   */
  private record Door(List<TestFunction> ofFunction, OpenDoor open) {}

  /**
   * One pattern for facts whose function it lets in.
   *
   * @param listed whether it lets in only components that a list matches
   * @param tests what it asks, by number
   */
  private record OpenDoor(boolean listed, List<Integer> tests) {
    /** Whether it lets in nothing that another doesn't. */
    private boolean within(OpenDoor other) {
      return (listed || !other.listed) && tests.containsAll(other.tests);
    }
  }

  /** The patterns that let in a function of this group, without those within another. */
  private record Known(String group, List<OpenDoor> open) {}

  /** All patterns of one type. */
  private static final class Doors {
    private static final PartFunction NO_FUNCTION =
        new PartFunction("", "", "", "", Confidence.HIGH);

    /** Of how many conditions an answer is kept while one fact is looked at. */
    private static final int KEPT = Long.SIZE;

    private final List<Door> all = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<TestFunction> tests = new ArrayList<>();
    private final Map<String, Known> byFunction = new ConcurrentHashMap<>();

    void add(boolean listed, List<OwnTest> own) {
      var ofFunction = new ArrayList<TestFunction>();
      var open = new TreeSet<Integer>();
      for (OwnTest test : own) {
        if (test.ofFunction()) {
          ofFunction.add(test.function);
        } else {
          open.add(number(test));
        }
      }
      all.add(new Door(ofFunction, new OpenDoor(listed, List.copyOf(open))));
    }

    private int number(OwnTest test) {
      Integer known = numbers.putIfAbsent(test.id, tests.size());
      if (known == null) {
        tests.add(test.function);
        return tests.size() - 1;
      }
      return known;
    }

    boolean let(Object fact) {
      ComponentFact component = component(fact);
      PartFunction stated = component == null ? null : component.function();
      PartFunction function = stated == null ? NO_FUNCTION : stated;
      Known known = byFunction.get(function.id());
      if (known == null || !Objects.equals(known.group, function.group())) {
        known = new Known(function.group(), open(fact));
        byFunction.put(function.id(), known);
      }
      return let(fact, component != null && component.listed(), known.open);
    }

    private List<OpenDoor> open(Object fact) {
      var open = new ArrayList<OpenDoor>();
      for (Door door : all) {
        if (door.ofFunction.stream().allMatch(test -> test.holds(fact, NONE))
            && open.stream().noneMatch(door.open::within)) {
          open.removeIf(other -> other.within(door.open));
          open.add(door.open);
        }
      }
      return List.copyOf(open);
    }

    /** Doors ask much the same: what one has asked of a fact isn't asked again for the next. */
    private boolean let(Object fact, boolean listed, List<OpenDoor> open) {
      long held = 0;
      long failed = 0;
      // Asked of every fact, where an iterator shows.
      for (int i = 0; i < open.size(); i++) {
        OpenDoor door = open.get(i);
        boolean lets = listed || !door.listed;
        for (int at = 0; lets && at < door.tests.size(); at++) {
          int test = door.tests.get(at);
          long bit = test < KEPT ? 1L << test : 0;
          if ((held & bit) == 0) {
            lets = (failed & bit) == 0 && tests.get(test).holds(fact, NONE);
            held |= lets ? bit : 0;
            failed |= lets ? 0 : bit;
          }
        }
        if (lets) {
          return true;
        }
      }
      return false;
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
    doors.computeIfAbsent(type.type(), key -> new Doors()).add(listed, tests);
  }

  /** Whether some pattern may let a fact in. */
  boolean takes(Object fact) {
    Doors asked = doors.get(fact.getClass());
    return asked != null && asked.let(fact);
  }
}
