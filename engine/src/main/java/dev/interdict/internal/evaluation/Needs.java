// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.rulebook.FactNames;
import dev.interdict.model.FactField;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Origin;
import dev.interdict.model.Program;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.Position;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rule needs of a component: to speak about it at all, and to be decided. */
final class Needs {
  private static final List<String> FACTS = FactNames.DECIDING;
  private static final String ORIGIN = "origin:";

  /** Whether a rule speaks about a component. */
  enum Applies {
    SHOWN,
    /** The BOM doesn't state the function that would tell. */
    UNKNOWN,
    NO
  }

  private Needs() {}

  static Applies applies(AppliesIf needs, ComponentFact fact) {
    return positionFits(needs, fact) && typeFits(needs, fact) ? shown(needs, fact) : Applies.NO;
  }

  static boolean positionFits(AppliesIf needs, ComponentFact fact) {
    boolean endItem = fact.component().endItem();
    return needs.position() == Position.ANY || (needs.position() == Position.END_ITEM) == endItem;
  }

  static boolean typeFits(AppliesIf needs, ComponentFact fact) {
    return needs.types().isEmpty() || needs.types().contains(type(fact));
  }

  static String type(ComponentFact fact) {
    return fact.component().type().toLowerCase(Locale.ROOT);
  }

  /** Whether the component has a function that the rule speaks about. */
  static Applies shown(AppliesIf needs, ComponentFact fact) {
    if (needs.functions().isEmpty()) {
      return Applies.SHOWN;
    }
    if (fact.function() == null) {
      return Applies.UNKNOWN;
    }
    return needs.functions().contains(fact.function().id()) ? Applies.SHOWN : Applies.NO;
  }

  /** All facts that some of these rules need, one bit each in the order of {@link #FACTS}. */
  static long asked(List<Rule> rules) {
    long asked = 0;
    for (Rule rule : rules) {
      for (long group : groups(rule)) {
        asked |= group;
      }
    }
    return asked;
  }

  /**
   * The facts that a component and the program state, one bit each in the order of {@link #FACTS}.
   *
   * @param asked those that matter, as {@link #asked} has them
   */
  static long stated(ComponentFact fact, Program program, long asked) {
    long stated = 0;
    for (long left = asked; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      if (isStated(FACTS.get(i), fact, program)) {
        stated |= 1L << i;
      }
    }
    return stated;
  }

  /**
   * The facts of which a component states a part and leaves the rest open, one bit each as in
   * {@link #stated}.
   */
  static long open(ComponentFact fact) {
    long open = 0;
    for (Origin origin : fact.component().origins()) {
      if (origin.country() == null) {
        int index = FACTS.indexOf(ORIGIN + origin.stage().word());
        open |= index < 0 ? 0 : 1L << index;
      }
    }
    return open;
  }

  /**
   * A rule's groups of facts, as bits; a group is met if one of its bits is stated and none is
   * open.
   */
  static long[] groups(Rule rule) {
    return rule.decides().stream()
        .mapToLong(group -> group.stream().mapToLong(fact -> 1L << index(fact)).sum())
        .toArray();
  }

  /** Whether every group has a fact that is stated, and none of which a part is open. */
  static boolean decided(long[] groups, long stated, long open) {
    for (long group : groups) {
      if ((group & stated) == 0 || (group & open) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The fields of all groups that aren't met, in the order of the rule; of a group that fails for
   * its open facts alone, the fields of those.
   */
  static List<String> missing(Rule rule, long[] groups, long stated, long open) {
    var missing = new ArrayList<String>();
    for (int i = 0; i < groups.length; i++) {
      boolean some = (groups[i] & stated) != 0;
      for (String need : rule.decides().get(i)) {
        boolean lacks = !some || (open & (1L << index(need))) != 0;
        if (lacks && !missing.contains(field(need))) {
          missing.add(field(need));
        }
      }
    }
    return missing;
  }

  private static int index(String fact) {
    int index = FACTS.indexOf(fact);
    if (index < 0) {
      throw new IllegalArgumentException("no such fact: " + fact);
    }
    return index;
  }

  /**
   * What is known of a stage that a field states in part only, as in {@code US=60;unknown=40}; null
   * for a field that states nothing, or all.
   */
  static @Nullable String known(String field, ComponentFact fact) {
    List<Origin> stage =
        fact.component().origins().stream()
            .filter(origin -> field(ORIGIN + origin.stage().word()).equals(field))
            .toList();
    boolean open = stage.stream().anyMatch(origin -> origin.country() == null);
    boolean some = stage.stream().anyMatch(origin -> origin.country() != null);
    return open && some
        ? stage.stream().map(Origin::shown).distinct().collect(Collectors.joining(";"))
        : null;
  }

  /** Where in the BOM or the program a fact would stand. */
  static String field(String need) {
    FactField field = FactField.named(need);
    return field == null ? "program " + need : field.property();
  }

  /** Whether a fact is stated, for the whole of it. */
  static boolean isStated(String need, ComponentFact fact, Program program) {
    return switch (need) {
      case "maker" -> fact.maker() != null;
      case "die-maker" -> fact.dieMaker() != null;
      case "function" -> fact.function() != null;
      case "part-number" -> fact.partNumber() != null;
      case "fcc-id" -> fact.component().identifier(IdentifierKind.FCC_ID).isPresent();
      case "quantity" -> fact.component().quantity() != null;
      case "cost" -> fact.component().property("interdict:cost").isPresent();
      default -> {
        if (need.startsWith(ORIGIN)) {
          yield fact.originStages().contains(need.substring(ORIGIN.length()));
        }
        String value = program.value(need);
        yield value != null && !value.equals("unknown");
      }
    };
  }
}
