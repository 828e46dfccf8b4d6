// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.CostShare;
import dev.interdict.internal.rulebook.FactNames;
import dev.interdict.model.FactField;
import dev.interdict.model.Materials;
import dev.interdict.model.Origin;
import dev.interdict.model.Program;
import dev.interdict.rulebook.AppliesIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rule needs of a component: to speak about it at all, and to be decided. */
final class Needs {
  private static final List<String> FACTS = FactNames.DECIDING;
  private static final String ORIGIN = "origin:";
  private static final String MATERIAL = "material";
  private static final String FAB = "interdict:fab";

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
    return switch (needs.position()) {
      case END_ITEM -> fact.component().endItem();
      case COMPONENT -> !fact.component().endItem();
      case LEAF -> !fact.assembly();
      case ANY -> true;
    };
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

  /**
   * The facts that each component and the program state, one bit each in the order of {@link
   * #FACTS}.
   *
   * @param asked those that matter, as {@link FactGroup#asked} has them
   */
  static long[] stated(List<ComponentFact> components, Program program, long asked) {
    long ofProgram = 0;
    var ofComponents = new ArrayList<AskedFact>();
    for (long left = asked; left != 0; left &= left - 1) {
      long bit = Long.lowestOneBit(left);
      String need = FACTS.get(Long.numberOfTrailingZeros(left));
      if (FactField.named(need) != null) {
        ofComponents.add(new AskedFact(bit, stating(need)));
      } else if (isStated(need, program)) {
        ofProgram |= bit;
      }
    }
    long[] stated = new long[components.size()];
    for (int at = 0; at < stated.length; at++) {
      long bits = ofProgram;
      // Asked of every component, where an iterator shows.
      for (int i = 0; i < ofComponents.size(); i++) {
        AskedFact fact = ofComponents.get(i);
        if (fact.stated.test(components.get(at))) {
          bits |= fact.bit;
        }
      }
      stated[at] = bits;
    }
    return stated;
  }

  /** A fact that is asked of every component. */
  private record AskedFact(long bit, Predicate<ComponentFact> stated) {}

  /** The stage of {@code origin:assembled}; null for any other fact. */
  private static @Nullable String stage(String need) {
    return need.startsWith(ORIGIN) ? need.substring(ORIGIN.length()) : null;
  }

  /**
   * The facts of which each component states a part and leaves the rest open, one bit each as in
   * {@link #stated}.
   */
  static long[] open(List<ComponentFact> components) {
    long[] open = new long[components.size()];
    for (int at = 0; at < open.length; at++) {
      open[at] = open(components.get(at));
    }
    return open;
  }

  private static long open(ComponentFact fact) {
    long open = 0;
    for (Origin origin : fact.component().origins()) {
      if (origin.country() == null) {
        int index = FACTS.indexOf(ORIGIN + origin.stage().word());
        open |= index < 0 ? 0 : 1L << index;
      }
    }
    if (fact.materials().open()) {
      open |= 1L << FACTS.indexOf(MATERIAL);
    }
    return open;
  }

  /**
   * What is known of a stage or of the materials that a field states in part only, as in {@code
   * US=60;unknown=40}; null for a field that states nothing, or all.
   */
  static @Nullable String known(String field, ComponentFact fact) {
    if (field.equals(Materials.FIELD)) {
      Materials materials = fact.materials();
      return materials.open() && !materials.words().isEmpty() ? materials.shown() : null;
    }
    if (!partlyOpen(fact)) {
      return null;
    }
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

  /** Whether some origin names no country: asked of every component that can't be decided. */
  private static boolean partlyOpen(ComponentFact fact) {
    for (Origin origin : fact.component().origins()) {
      if (origin.country() == null) {
        return true;
      }
    }
    return false;
  }

  /** What would have to be stated for a fact: several things for a share in costs. */
  static List<String> fields(String need, ComponentFact fact) {
    if (FactNames.usCostShare(need) == null) {
      return List.of(field(need));
    }
    CostShare share = fact.costShare();
    return share == null ? List.of(CostTally.COMPONENTS) : share.missing();
  }

  /** Where in the BOM or the program a fact would stand. */
  static String field(String need) {
    FactField field = FactField.named(need);
    return field == null ? "program " + need : field.property();
  }

  /** Whether a fact is stated, for the whole of it. */
  static boolean isStated(String need, ComponentFact fact, Program program) {
    if (FactField.named(need) != null) {
      return stating(need).test(fact);
    }
    Integer percent = FactNames.usCostShare(need);
    if (percent != null) {
      CostShare share = fact.costShare();
      return share != null && share.decides(percent);
    }
    return isStated(need, program);
  }

  /** Whether a component states a fact of its own, for the whole of it. */
  private static Predicate<ComponentFact> stating(String need) {
    return switch (need) {
      case "maker" -> fact -> fact.maker() != null;
      case "die-maker" -> fact -> fact.dieMaker() != null;
      case "function" -> fact -> fact.function() != null;
      case "part-number" -> fact -> fact.partNumber() != null;
      case "fcc-id" -> fact -> fact.fccId() != null;
      case "quantity" -> fact -> fact.component().quantity() != null;
      case "cost" -> fact -> fact.costs().stated(fact.component());
      case MATERIAL -> fact -> fact.materials().stated();
      case "fab" -> fact -> fact.component().property(FAB).isPresent();
      default -> {
        String stage = stage(need);
        if (stage == null) {
          throw new IllegalArgumentException("no fact of a component: " + need);
        }
        yield fact -> fact.originStages().contains(stage);
      }
    };
  }

  /** Whether the program states a fact of its own. */
  static boolean isStated(String need, Program program) {
    String value = program.value(need);
    return value != null && !value.equals("unknown");
  }
}
