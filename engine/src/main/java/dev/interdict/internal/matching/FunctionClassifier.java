// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.PartFunction;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Property;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.FunctionDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a component is for, and how surely. Stated is {@code interdict:function}, else
 * {@code cdx:device:function}, else the CycloneDX type (for software that states no facts of
 * hardware), else a part number of a known family with its maker, else {@code
 * cdx:hbom:hardwareClass}; less sure are whole words of its name and description. What only hints
 * at a function is LOW, and no function to rules. What none of them says stays unknown.
 */
public final class FunctionClassifier {
  private static final String OWN = "interdict:function";
  private static final String CODE = "bom-unknown-function";
  private static final int MOST_SHOWN = 20;

  /** Groups of parts that go with others, as a holder or a cable with a module. */
  private static final Set<String> ACCESSORIES = Set.of("passive", "mechanical");

  private final Map<String, FunctionDefinition> functions = new TreeMap<>();

  /** What {@link #OWN} states, by its value: one for all parts of a function. */
  private final Map<String, PartFunction> own = new HashMap<>();

  private final FunctionWords words;
  private final FunctionParts parts;

  /**
   * The functions found, by component, those only hinted at too; a component without one is not in
   * the map.
   */
  public record Classification(
      Map<Component, PartFunction> functions, List<Diagnostic> diagnostics) {
    public @Nullable PartFunction of(Component component) {
      return functions.get(component);
    }
  }

  public FunctionClassifier(ReferenceData data) {
    for (FunctionDefinition f : data.functions()) {
      functions.put(f.id(), f);
      own.put(f.id(), new PartFunction(f.id(), f.group(), OWN, f.id(), Confidence.HIGH));
    }
    var accessories = new HashSet<String>();
    for (FunctionDefinition function : data.functions()) {
      if (ACCESSORIES.contains(function.group())) {
        accessories.add(function.id());
      }
    }
    words = new FunctionWords(data.functionWords(), accessories);
    parts = new FunctionParts(data.functionParts(), data.functionWords());
  }

  public Classification classify(Bom bom) {
    var found = new HashMap<Component, PartFunction>();
    var unknown = new TreeMap<String, List<Property>>();
    var types = new HardwareTypes(bom);
    var makers = new HashMap<String, FunctionParts.Maker>();
    for (Component component : bom.components()) {
      PartFunction function = classify(component, types.software(component), makers, unknown);
      if (function != null) {
        found.put(component, function);
      }
    }
    return new Classification(found, diagnostics(unknown, types.notes()));
  }

  private List<Diagnostic> diagnostics(
      Map<String, List<Property>> unknown, List<Diagnostic> notes) {
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
    diagnostics.addAll(notes);
    return List.copyOf(diagnostics);
  }

  private @Nullable PartFunction classify(
      Component component,
      boolean software,
      Map<String, FunctionParts.Maker> makers,
      Map<String, List<Property>> unknown) {
    Optional<Property> given = component.property(OWN);
    if (given.isPresent() && contradicted(component)) {
      unknown.computeIfAbsent("two different values", key -> new ArrayList<>()).add(given.get());
      return null;
    }
    if (given.isPresent()) {
      String id = given.get().value().strip();
      PartFunction function = own.get(id);
      if (function != null) {
        return function;
      }
      unknown.computeIfAbsent(id, key -> new ArrayList<>()).add(given.get());
    }
    PartFunction stated = stated(component, "cdx:device:function");
    if (stated != null) {
      return stated;
    }
    if (software) {
      return function("software", "type", component.type(), Confidence.HIGH);
    }
    Optional<Party> party =
        component.party(PartyRole.MANUFACTURER).or(() -> component.party(PartyRole.SUPPLIER));
    FunctionParts.Maker maker =
        party.map(named -> makers.computeIfAbsent(named.name(), parts::maker)).orElse(null);
    FunctionParts.Found numbered = parts.find(component, maker);
    if (numbered != null) {
      return function(
          numbered.function(), numbered.field(), numbered.value(), numbered.confidence());
    }
    PartFunction hardwareClass = stated(component, "cdx:hbom:hardwareClass");
    return hardwareClass == null
        ? described(component, maker == null ? Set.of() : maker.tokens())
        : hardwareClass;
  }

  /** By words, else by what only hints at it. */
  private @Nullable PartFunction described(Component component, Set<String> passed) {
    var texts = new ArrayList<Text>(2);
    if (!number(component.name())) {
      texts.add(new Text("name", component.name()));
    }
    for (Identifier identifier : component.identifiers()) {
      if (identifier.kind() == IdentifierKind.NAME) {
        texts.add(new Text(identifier.field(), identifier.value()));
      }
    }
    if (component.description() != null) {
      texts.add(new Text("description", component.description()));
    }
    PartFunction hint = null;
    for (Text text : texts) {
      FunctionWords.Reading read = words.find(text.value(), passed);
      if (read != null && read.sure()) {
        return function(read.function(), text.field(), text.value(), Confidence.MEDIUM);
      }
      if (read != null && hint == null) {
        hint = function(read.function(), text.field(), text.value(), Confidence.LOW);
      }
    }
    return hint;
  }

  /** One word of which most are digits and capitals tells nothing in words. */
  private static boolean number(String name) {
    int small = 0;
    int digits = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == ' ' || c == '_' || c >= 0x80) {
        return false;
      }
      small += c >= 'a' && c <= 'z' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits > 1 && digits + 2 > small;
  }

  private record Text(String field, String value) {}

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

  private @Nullable PartFunction stated(Component component, String property) {
    Optional<Property> stated = component.property(property);
    if (stated.isEmpty()) {
      return null;
    }
    String value = stated.get().value().strip();
    String id = value.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    if (functions.containsKey(id)) {
      return function(id, property, value, Confidence.HIGH);
    }
    FunctionWords.Reading read = words.find(value);
    return read == null || !read.sure()
        ? null
        : function(read.function(), property, value, Confidence.HIGH);
  }

  private @Nullable PartFunction function(
      String id, String field, String value, Confidence confidence) {
    FunctionDefinition definition = functions.get(id);
    return definition == null
        ? null
        : new PartFunction(id, definition.group(), field, value, confidence);
  }
}
