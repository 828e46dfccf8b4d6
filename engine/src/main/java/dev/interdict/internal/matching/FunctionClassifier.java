// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.PartFunction;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Property;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.FunctionDefinition;
import dev.interdict.rulebook.ReferenceData.FunctionWord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a component is for: {@code interdict:function}, else {@code cdx:device:function},
 * else the CycloneDX type (for software that states no facts of hardware), else {@code
 * cdx:hbom:hardwareClass}, else whole words of its name and description. What none of them says
 * stays unknown.
 */
public final class FunctionClassifier {
  private static final String OWN = "interdict:function";
  private static final String CODE = "bom-unknown-function";
  private static final int MOST_SHOWN = 20;
  private static final Set<String> SOFTWARE =
      Set.of(
          "application",
          "framework",
          "library",
          "container",
          "platform",
          "operating-system",
          "device-driver",
          "firmware",
          "file",
          "machine-learning-model",
          "data",
          "cryptographic-asset");

  /** Types of software under which hardware is found in BOMs. */
  private static final Set<String> MISTAKEN = Set.of("platform", "container", "data", "file");

  private static final Set<IdentifierKind> OF_HARDWARE =
      Set.copyOf(
          EnumSet.complementOf(
              EnumSet.of(IdentifierKind.CPE, IdentifierKind.PURL, IdentifierKind.LEI)));

  private static final Set<String> PROPERTIES_OF_HARDWARE =
      Set.of(
          "interdict:dnp",
          "interdict:fab",
          "interdict:material",
          "cdx:device:deviceType",
          "cdx:device:quantity",
          "cdx:hbom:hardwareClass");

  private final Map<String, FunctionDefinition> functions = new TreeMap<>();
  private final FunctionWords words;

  /** The functions found, by component; a component without one is not in the map. */
  public record Classification(
      Map<Component, PartFunction> functions, List<Diagnostic> diagnostics) {
    public @Nullable PartFunction of(Component component) {
      return functions.get(component);
    }
  }

  public FunctionClassifier(ReferenceData data) {
    data.functions().forEach(f -> functions.put(f.id(), f));
    var table = new HashMap<String, String>();
    for (FunctionWord word : data.functionWords()) {
      table.put(word.words(), word.function());
    }
    words = new FunctionWords(table);
  }

  public Classification classify(Bom bom) {
    var found = new IdentityHashMap<Component, PartFunction>();
    var unknown = new TreeMap<String, List<Property>>();
    var mistyped = new TreeMap<String, List<Component>>();
    Set<Component> holders = holders(bom);
    for (Component component : bom.components()) {
      boolean mistaken =
          MISTAKEN.contains(component.type())
              && (holders.contains(component) || statesHardware(component));
      if (mistaken) {
        mistyped.computeIfAbsent(component.type(), type -> new ArrayList<>()).add(component);
      }
      boolean software = !mistaken && SOFTWARE.contains(component.type());
      PartFunction function = classify(component, software, unknown);
      if (function != null) {
        found.put(component, function);
      }
    }
    return new Classification(found, diagnostics(unknown, mistyped));
  }

  private List<Diagnostic> diagnostics(
      Map<String, List<Property>> unknown, Map<String, List<Component>> mistyped) {
    var diagnostics = new ArrayList<Diagnostic>();
    for (Map.Entry<String, List<Property>> entry : unknown.entrySet()) {
      String value = entry.getKey();
      List<Property> places = entry.getValue();
      int more = unknown.size() - diagnostics.size();
      if (diagnostics.size() == MOST_SHOWN && more > 1) {
        diagnostics.add(
            Diagnostic.warning(
                CODE,
                more + " more unknown functions, such as '" + value + "'",
                places.get(0).location()));
        break;
      }
      diagnostics.add(
          Diagnostic.warning(
              CODE,
              "unknown function '"
                  + value
                  + "'"
                  + (places.size() > 1 ? " (" + places.size() + " times)" : "")
                  + Suggestion.orKnown(value, functions.keySet()),
              places.get(0).location()));
    }
    mistyped.forEach((type, components) -> diagnostics.add(mistyped(type, components)));
    return List.copyOf(diagnostics);
  }

  private @Nullable PartFunction classify(
      Component component, boolean software, Map<String, List<Property>> unknown) {
    Optional<Property> own = component.property(OWN);
    if (own.isPresent() && contradicted(component)) {
      unknown.computeIfAbsent("two different values", key -> new ArrayList<>()).add(own.get());
      return null;
    }
    if (own.isPresent()) {
      String id = own.get().value().strip();
      if (functions.containsKey(id)) {
        return function(id, OWN, id);
      }
      unknown.computeIfAbsent(id, key -> new ArrayList<>()).add(own.get());
    }
    PartFunction stated = byWords(component, "cdx:device:function", true);
    if (stated != null) {
      return stated;
    }
    if (software) {
      return function("software", "type", component.type());
    }
    PartFunction hardwareClass = byWords(component, "cdx:hbom:hardwareClass", true);
    if (hardwareClass != null) {
      return hardwareClass;
    }
    String named = words.find(component.name());
    if (named != null) {
      return function(named, "name", component.name());
    }
    for (Identifier identifier : component.identifiers()) {
      String other =
          identifier.kind() == IdentifierKind.NAME ? words.find(identifier.value()) : null;
      if (other != null) {
        return function(other, identifier.field(), identifier.value());
      }
    }
    String description = component.description();
    String described = description == null ? null : words.find(description);
    return described == null ? null : function(described, "description", description);
  }

  /** The components that hold devices. */
  private static Set<Component> holders(Bom bom) {
    var holders = new HashSet<Component>();
    for (Component component : bom.components()) {
      if (component.parent() != null && component.type().equals("device")) {
        holders.add(component.parent());
      }
    }
    return holders;
  }

  private static boolean statesHardware(Component component) {
    return !component.origins().isEmpty()
        || component.identifiers().stream()
            .anyMatch(i -> OF_HARDWARE.contains(i.kind()) && !i.ofPedigree())
        || component.properties().stream()
            .anyMatch(property -> PROPERTIES_OF_HARDWARE.contains(property.name()))
        || component.party(PartyRole.DIE_MAKER).isPresent()
        || component.party(PartyRole.ALTERNATE).isPresent();
  }

  private static Diagnostic mistyped(String type, List<Component> components) {
    Component first = components.get(0);
    return Diagnostic.note(
        "bom-mistyped-hardware",
        "'"
            + first.name()
            + "' has the type '"
            + type
            + "', which is software, and states facts of hardware: judged as hardware; write"
            + " \"type\": \"device\""
            + (components.size() > 1
                ? " (" + components.size() + " places, this is the first)"
                : ""),
        first.location());
  }

  /** Two different functions stated for one part: which is meant can't be known. */
  private static boolean contradicted(Component component) {
    String first = null;
    for (Property property : component.properties()) {
      if (property.name().equals(OWN)) {
        String value = property.value().strip();
        if (first != null && !first.equals(value)) {
          return true;
        }
        first = value;
      }
    }
    return false;
  }

  private @Nullable PartFunction byWords(Component component, String property, boolean exact) {
    Optional<Property> stated = component.property(property);
    if (stated.isEmpty()) {
      return null;
    }
    String value = stated.get().value().strip();
    String id = value.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    if (exact && functions.containsKey(id)) {
      return function(id, property, value);
    }
    String found = words.find(value);
    return found == null ? null : function(found, property, value);
  }

  private @Nullable PartFunction function(String id, String field, @Nullable String value) {
    FunctionDefinition definition = functions.get(id);
    return definition == null
        ? null
        : new PartFunction(id, definition.group(), field, value == null ? "" : value);
  }
}
