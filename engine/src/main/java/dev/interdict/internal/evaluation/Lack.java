// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.OriginFact;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Program;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An absent value that leaves a total open.
 *
 * @param field where it would stand, such as {@code cdx:device:quantity}
 * @param owner the component that lacks it, null for the program
 * @param type of the facts that were totalled; empty if the total was compared with the value
 * @param of how many facts were totalled
 */
record Lack(String field, @Nullable ComponentFact owner, String type, int of) {
  private static final String PROGRAM = "program ";

  /** What is absent at the end of a way; null if it is there. */
  static @Nullable Lack along(FactType type, List<String> way, Object fact, String of, int number) {
    Object owner = fact;
    FactType at = type;
    for (String property : way) {
      Object value = Values.property(at, property).accessor().apply(owner);
      if (value == null) {
        return new Lack(field(owner, property), component(owner), of, number);
      }
      owner = value;
      at = Vocabulary.component();
    }
    return null;
  }

  /** What is absent of what a path leads to, from the fact at hand or an earlier one. */
  static @Nullable Lack of(
      Path path,
      FactType type,
      Patterns patterns,
      Object self,
      Object[] earlier,
      String of,
      int number) {
    Patterns.Place place = patterns.resolve(path);
    boolean own = place.index() < 0;
    return along(
        own ? type : patterns.type(place.index()),
        place.properties(),
        own ? self : earlier[place.index()],
        of,
        number);
  }

  /** Whether both are the same value of the same component. */
  boolean same(Lack other) {
    return Objects.equals(owner, other.owner) && field.equals(other.field);
  }

  private static String field(Object owner, String property) {
    if (owner instanceof OriginFact origin) {
      return property + " in " + origin.origin().field();
    }
    if (owner instanceof ComponentFact) {
      return switch (property) {
        case "supplier" -> PartyRole.SUPPLIER.field();
        case "ref" -> "bom-ref";
        case "usCostLeast", "usCostMost" -> CostTally.COMPONENTS;
        case "functionGroup" -> Needs.field("function");
        default -> {
          String field = Needs.field(Vocabulary.programField(property));
          yield field.startsWith(PROGRAM) ? property : field;
        }
      };
    }
    return owner instanceof Program ? PROGRAM + Vocabulary.programField(property) : property;
  }

  private static @Nullable ComponentFact component(Object owner) {
    if (owner instanceof OriginFact origin) {
      return origin.component();
    }
    if (owner instanceof ListMatchFact match) {
      return match.component();
    }
    return owner instanceof ComponentFact component ? component : null;
  }
}
