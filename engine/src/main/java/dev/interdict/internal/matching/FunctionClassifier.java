// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.PartFunction;
import dev.interdict.model.Property;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.FunctionDefinition;
import dev.interdict.rulebook.ReferenceData.FunctionWord;
import java.util.ArrayList;
import java.util.HashMap;
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
 * else the CycloneDX type (for software), else {@code cdx:hbom:hardwareClass}, else whole words of
 * its name and description. What none of them says stays unknown.
 */
public final class FunctionClassifier {
  private static final String OWN = "interdict:function";
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
    for (Component component : bom.components()) {
      PartFunction function = classify(component, unknown);
      if (function != null) {
        found.put(component, function);
      }
    }
    var diagnostics = new ArrayList<Diagnostic>();
    unknown.forEach(
        (value, places) ->
            diagnostics.add(
                Diagnostic.warning(
                    "bom-unknown-function",
                    "unknown function '"
                        + value
                        + "'"
                        + (places.size() > 1 ? " (" + places.size() + " times)" : "")
                        + Suggestion.orKnown(value, functions.keySet()),
                    places.get(0).location())));
    return new Classification(found, List.copyOf(diagnostics));
  }

  private @Nullable PartFunction classify(
      Component component, Map<String, List<Property>> unknown) {
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
    if (SOFTWARE.contains(component.type())) {
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
        return function(other, "name", identifier.value());
      }
    }
    String description = component.description();
    String described = description == null ? null : words.find(description);
    return described == null ? null : function(described, "description", description);
  }

  /** Two different functions stated for one part: which is meant can't be known. */
  private static boolean contradicted(Component component) {
    return component.properties().stream()
            .filter(property -> property.name().equals(OWN))
            .map(property -> property.value().strip())
            .distinct()
            .count()
        > 1;
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
