// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Program;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.Position;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a rule needs of a component: to speak about it at all, and to be decided. */
final class Needs {
  /** Whether a rule speaks about a component. */
  enum Applies {
    SHOWN,
    /** The BOM doesn't state the function that would tell. */
    UNKNOWN,
    NO
  }

  private Needs() {}

  static Applies applies(AppliesIf needs, ComponentFact fact) {
    boolean endItem = fact.component().endItem();
    if ((needs.position() == Position.END_ITEM && !endItem)
        || (needs.position() == Position.COMPONENT && endItem)) {
      return Applies.NO;
    }
    if (!needs.types().isEmpty()
        && !needs.types().contains(fact.component().type().toLowerCase(Locale.ROOT))) {
      return Applies.NO;
    }
    if (needs.functions().isEmpty()) {
      return Applies.SHOWN;
    }
    if (fact.function() == null) {
      return Applies.UNKNOWN;
    }
    return needs.functions().contains(fact.function().id()) ? Applies.SHOWN : Applies.NO;
  }

  /** The fields of which one is missing in each group that nothing satisfies; empty: decided. */
  static List<String> missing(Rule rule, ComponentFact fact, Program program) {
    List<String> missing = List.of();
    for (List<String> group : rule.decides()) {
      if (!anyStated(group, fact, program)) {
        missing = missing.isEmpty() ? new ArrayList<>() : missing;
        for (String need : group) {
          String field = field(need);
          if (!missing.contains(field)) {
            missing.add(field);
          }
        }
      }
    }
    return missing;
  }

  private static boolean anyStated(List<String> group, ComponentFact fact, Program program) {
    for (String need : group) {
      if (stated(need, fact, program)) {
        return true;
      }
    }
    return false;
  }

  /** Where in the BOM or the program a fact would stand. */
  static String field(String need) {
    return switch (need) {
      case "maker" -> "manufacturer.name";
      case "die-maker" -> "interdict:dieMaker";
      case "function" -> "interdict:function";
      case "part-number" -> "interdict:mpn";
      case "fcc-id" -> "cdx:device:certifications:US:FCC:id";
      case "quantity" -> "cdx:device:quantity";
      case "cost" -> "interdict:cost";
      default -> need.startsWith("origin:") ? "interdict:" + need : "program " + need;
    };
  }

  private static boolean stated(String need, ComponentFact fact, Program program) {
    return switch (need) {
      case "maker" -> fact.maker() != null;
      case "die-maker" -> fact.dieMaker() != null;
      case "function" -> fact.function() != null;
      case "part-number" -> fact.partNumber() != null;
      case "fcc-id" -> fact.component().identifier(IdentifierKind.FCC_ID).isPresent();
      case "quantity" -> fact.component().quantity() != null;
      case "cost" -> fact.component().property("interdict:cost").isPresent();
      default -> {
        if (need.startsWith("origin:")) {
          yield fact.originStages().contains(need.substring("origin:".length()));
        }
        String value = program.value(need);
        yield value != null && !value.equals("unknown");
      }
    };
  }
}
