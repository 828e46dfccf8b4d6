// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.model.Bom;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.Program;
import dev.interdict.model.Stage;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words that rules are written in: every fact type and property there is. */
public final class Vocabulary {
  private static final FactType COMPONENT =
      FactType.of(ComponentFact.class, "Component")
          .text("ref", c -> c.component().bomRef())
          .text("name", c -> c.component().name())
          .text("version", c -> c.component().version())
          .text("type", c -> c.component().type().toLowerCase(Locale.ROOT))
          .text("description", c -> c.component().description())
          .text("maker", ComponentFact::maker)
          .text("supplier", ComponentFact::supplier)
          .text("function", c -> c.function() == null ? null : c.function().id())
          .text("functionGroup", c -> c.function() == null ? null : c.function().group())
          .text("partNumber", ComponentFact::partNumber)
          .text("fccId", ComponentFact::fccId)
          .text("dieMaker", ComponentFact::dieMaker)
          .truth("endItem", c -> c.component().endItem())
          .truth("assembly", ComponentFact::assembly)
          .amount("depth", c -> (double) c.component().depth())
          .amount("quantity", c -> c.component().quantity())
          .component("parent", ComponentFact::parent)
          .texts("originStages", ComponentFact::originStages)
          .texts("materials", c -> c.materials().words())
          .number("usCostLeast", c -> share(c, CostShare::least))
          .number("usCostMost", c -> share(c, CostShare::most))
          .always("name", "type", "depth")
          .build(false);

  private static final FactType ORIGIN =
      FactType.of(OriginFact.class, "Origin")
          .component("component", OriginFact::component)
          .text("stage", o -> o.origin().stage().word(), stages())
          .text("country", o -> o.origin().country())
          .amount("share", o -> o.origin().share())
          .always("stage", "country")
          .build(false);

  private static final FactType LIST_MATCH =
      FactType.of(ListMatchFact.class, "ListMatch")
          .component("component", ListMatchFact::component)
          .text("list", m -> m.match().entry().list())
          .text("entry", m -> m.match().entry().id())
          .text("group", m -> m.match().entry().group())
          .text(
              "status",
              m -> m.match().entry().contested() ? "contested" : "listed",
              "listed",
              "contested")
          .text("entity", m -> m.match().entity())
          .text("listedEntity", m -> m.match().entry().entity())
          .text("confidence", m -> m.match().confidence().name(), "HIGH", "MEDIUM", "LOW")
          .text("basis", m -> m.match().basis().name(), bases())
          .text("subject", m -> m.match().subject().word(), "maker", "die", "alternate")
          .date("listedOn", m -> m.match().entry().listedOn())
          .truth("contradiction", m -> m.match().contradiction() != null)
          .always("list", "entry", "group", "status", "entity", "confidence", "basis", "subject")
          .always("listedOn")
          .build(false);

  private static final FactType PROGRAM =
      FactType.of(Program.class, "Program")
          .date("asOf", Program::asOf)
          .date("contractAwarded", p -> p.date("contract-awarded"))
          .date("firstAuthorised", p -> p.date("first-authorised"))
          .texts("roles", Vocabulary::roles)
          .text(
              "endUse",
              p -> p.value("end-use"),
              "public-safety",
              "government-facility",
              "critical-infrastructure",
              "national-security",
              "none",
              "unknown")
          .text("funding", p -> p.value("funding"))
          .number("modelYear", p -> p.number("model-year"))
          .number("gvwrLb", p -> p.number("gvwr-lb"))
          .truth("criticalSystem", p -> p.flag("critical-system"))
          .text("clause", p -> p.value("clause"), "52.204-25", "52.240-91", "unknown")
          .build(true);

  private static final FactType BOM =
      FactType.of(BomFact.class, "Bom")
          .component("endItem", BomFact::endItem)
          .truth("complete", BomFact::complete)
          .number("components", b -> (double) b.bom().components().size())
          .text("specVersion", b -> specVersion(b.bom()))
          .build(true);

  private static final Map<String, FactType> TYPES = all();

  private Vocabulary() {}

  /** All fact types by name, in the order in which they are documented. */
  public static Map<String, FactType> types() {
    return TYPES;
  }

  private static Map<String, FactType> all() {
    var types = new LinkedHashMap<String, FactType>();
    for (FactType type : new FactType[] {COMPONENT, ORIGIN, LIST_MATCH, PROGRAM, BOM}) {
      types.put(type.name(), type);
    }
    return Collections.unmodifiableMap(types);
  }

  /** A fact type that a checked rule names. */
  public static FactType type(String name) {
    FactType type = TYPES.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no such fact type: " + name);
    }
    return type;
  }

  /** The fact type whose facts a property of type COMPONENT holds. */
  public static FactType component() {
    return COMPONENT;
  }

  /** The program field behind a property of {@code Program}, such as {@code end-use}. */
  public static String programField(String property) {
    var field = new StringBuilder();
    for (int i = 0; i < property.length(); i++) {
      char c = property.charAt(i);
      if (Character.isUpperCase(c)) {
        field.append('-').append(Character.toLowerCase(c));
      } else {
        field.append(c);
      }
    }
    return field.toString();
  }

  /** What a match can rest on; a fact from outside is evidence of other things. */
  private static String[] bases() {
    return Arrays.stream(MatchBasis.values())
        .filter(basis -> basis != MatchBasis.FACT)
        .map(MatchBasis::name)
        .toArray(String[]::new);
  }

  private static String[] stages() {
    return Arrays.stream(Stage.values()).map(Stage::word).toArray(String[]::new);
  }

  private static @Nullable Double share(ComponentFact fact, Function<CostShare, Double> end) {
    CostShare share = fact.costShare();
    return share == null ? null : end.apply(share);
  }

  private static Set<String> roles(Program program) {
    var roles = new TreeSet<>(program.roles());
    roles.addAll(program.impliedRoles());
    return roles;
  }

  private static String specVersion(Bom bom) {
    return bom.specVersion();
  }
}
