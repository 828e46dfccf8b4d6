// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static dev.interdict.internal.evaluation.Pools.maybe;
import static dev.interdict.internal.evaluation.Pools.one;

import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.Contradiction;
import dev.interdict.model.Evidence;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.ListMatch;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.MatchSubject;
import dev.interdict.model.NumberHolder;
import dev.interdict.model.Origin;
import dev.interdict.model.PartFunction;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Pointer;
import dev.interdict.model.Program;
import dev.interdict.model.Property;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stage;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A BOM, its list matches and a program, made up, and turned into facts as the engine does. */
public final class GeneratedFacts {
  private static final SourceLocation PLACE = SourceLocation.at("bom.json", 1, 1);
  private final Random random;
  private final Words words;

  private GeneratedFacts(Random random, Words words) {
    this.random = random;
    this.words = words;
  }

  /** Components in a tree, origins and list matches about them, one program, one BOM. */
  public static List<Object> of(Random random) {
    return of(random, Words.NONE);
  }

  /** The same, of what certain rules ask for too. */
  public static List<Object> of(Random random, Words words) {
    return new GeneratedFacts(random, words).facts();
  }

  private List<Object> facts() {
    List<Component> components = components();
    var functions = new HashMap<Component, PartFunction>();
    var makers = new HashMap<Component, NumberHolder>();
    var matches = new ArrayList<ListMatch>();
    for (Component component : components) {
      String function = maybe(random, 3, words.about("function"));
      if (function != null) {
        String group = one(random, words.about("functionGroup"));
        functions.put(
            component, new PartFunction(function, group, "name", function, Confidence.HIGH));
      }
      if (random.nextInt(6) == 0) {
        makers.put(component, new NumberHolder("holder", Evidence.fact("name", "8086")));
      }
      for (int n = Math.max(0, random.nextInt(5) - 1); n > 0; n--) {
        matches.add(match(component));
      }
    }
    Component endItem = components.get(0).endItem() ? components.get(0) : null;
    var complete = new HashSet<Component>();
    components.stream().filter(c -> random.nextInt(8) > 0).forEach(complete::add);
    var bom =
        new Bom(
            "bom.json",
            "",
            one(random, words.about("specVersion")),
            endItem,
            components,
            complete,
            random.nextBoolean(),
            List.of(),
            List.of());
    return Facts.of(bom, functions, makers, matches, program()).all();
  }

  private List<Component> components() {
    int count = 1 + random.nextInt(6);
    boolean named = random.nextInt(8) > 0;
    int[] parents = new int[count];
    var assemblies = new HashSet<Integer>();
    for (int i = 0; i < count; i++) {
      parents[i] = i == 0 || (!named && random.nextBoolean()) ? -1 : random.nextInt(i);
      assemblies.add(parents[i]);
    }
    var components = new ArrayList<Component>();
    for (int i = 0; i < count; i++) {
      Component parent = parents[i] < 0 ? null : components.get(parents[i]);
      components.add(component(i, parent, named && i == 0, assemblies.contains(i)));
    }
    return components;
  }

  private Component component(int index, Component parent, boolean endItem, boolean assembly) {
    var parties = new ArrayList<Party>();
    for (PartyRole role :
        List.of(PartyRole.MANUFACTURER, PartyRole.DIE_MAKER, PartyRole.SUPPLIER)) {
      if (random.nextInt(3) > 0) {
        List<String> names = words.with("maker", Pools.TEXTS);
        parties.add(new Party(one(random, names), role, role.field(), null, PLACE));
      }
    }
    var identifiers = new ArrayList<Identifier>();
    for (IdentifierKind kind : List.of(IdentifierKind.PART_NUMBER, IdentifierKind.FCC_ID)) {
      if (random.nextInt(3) > 0) {
        identifiers.add(new Identifier(kind, one(random, Pools.NAMES), kind.name(), PLACE));
      }
    }
    return new Component(
        index,
        maybe(random, 3, Pools.NAMES),
        one(random, words.with("type", List.of("device", "Device", "firmware", "library"))),
        one(random, words.with("name", Pools.NAMES)),
        maybe(random, 2, Pools.NAMES),
        maybe(random, 2, words.with("description", Pools.NAMES)),
        parties,
        identifiers,
        origins(),
        properties(),
        maybe(random, 3, Pools.NUMBERS),
        parent,
        endItem,
        assembly,
        parent == null ? endItem ? 0 : 1 : parent.depth() + 1,
        PLACE,
        Pointer.ROOT);
  }

  private List<Property> properties() {
    var properties = new ArrayList<Property>();
    if (random.nextInt(3) > 0) {
      properties.add(new Property("interdict:cost", one(random, Pools.COSTS), PLACE));
    }
    if (random.nextInt(3) > 0) {
      String two =
          one(random, words.about("materials")) + ";" + one(random, words.about("materials"));
      properties.add(new Property("interdict:material", two, PLACE));
    }
    return properties;
  }

  private List<Origin> origins() {
    var origins = new ArrayList<Origin>();
    for (int n = random.nextInt(4); n > 0; n--) {
      Stage stage =
          Stage.valueOf(
              one(random, words.with("stage", Pools.of("originStages")))
                  .toUpperCase(java.util.Locale.ROOT));
      origins.add(
          new Origin(
              stage,
              maybe(random, 6, words.about("country")),
              maybe(random, 2, Pools.NUMBERS),
              "origin",
              PLACE));
    }
    return origins;
  }

  private ListMatch match(Component component) {
    var entry =
        new ListEntry(
            one(random, words.about("list")),
            one(random, words.about("entry")),
            "Row",
            maybe(random, 4, words.about("listedEntity")),
            one(random, words.about("group")),
            random.nextInt(4) == 0,
            LocalDate.parse(one(random, words.days("listedOn"))),
            null,
            "Act",
            null,
            Mark.A,
            "");
    return new ListMatch(
        component,
        entry,
        one(random, words.about("entity")),
        one(random, List.of(MatchSubject.values())),
        one(random, List.of(MatchBasis.NAME, MatchBasis.OWNERSHIP)),
        one(random, List.of(Confidence.values())),
        List.of(Evidence.fact("manufacturer.name", "x")),
        random.nextInt(3) == 0 ? new Contradiction("a", "b", "c") : null);
  }

  private Program program() {
    var set = new TreeMap<String, String>();
    put(set, "contract-awarded", words.days("contractAwarded"));
    put(set, "first-authorised", words.days("firstAuthorised"));
    put(set, "end-use", List.of("public-safety", "national-security", "none"));
    put(set, "funding", Pools.NAMES);
    put(set, "model-year", words.with("modelYear", List.of("1", "2", "100")));
    put(set, "gvwr-lb", words.with("gvwrLb", List.of("-1.5", "2.5", "1e12")));
    put(set, "critical-system", List.of("true", "false"));
    put(set, "clause", List.of("52.204-25", "52.240-91"));
    return new Program(
        LocalDate.parse(one(random, words.days("asOf"))),
        730,
        random.nextBoolean() ? List.of() : List.of(one(random, words.about("roles"))),
        random.nextBoolean() ? List.of() : List.of(one(random, words.about("roles"))),
        false,
        set,
        Map.of("end-use", "unknown", "clause", "unknown"));
  }

  private void put(Map<String, String> set, String field, List<String> values) {
    String value = maybe(random, 3, values);
    if (value != null) {
      set.put(field, value);
    }
  }
}
