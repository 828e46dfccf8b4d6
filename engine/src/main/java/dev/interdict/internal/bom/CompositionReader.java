// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads which assemblies a BOM declares complete. */
final class CompositionReader {
  private static final Set<String> AGGREGATES =
      Set.of(
          "complete",
          "incomplete",
          "incomplete_first_party_only",
          "incomplete_first_party_proprietary_only",
          "incomplete_first_party_opensource_only",
          "incomplete_third_party_only",
          "incomplete_third_party_proprietary_only",
          "incomplete_third_party_opensource_only",
          "unknown",
          "not_specified");

  private final BomCursor cursor;
  private final ValueReader values;
  private final DiagnosticLog log;
  private final References references;
  private final Set<String> complete = new HashSet<>();
  private final Map<String, Text> otherwise = new HashMap<>();
  private boolean overall;
  private boolean overallDenied;

  CompositionReader(
      BomCursor cursor, ValueReader values, DiagnosticLog log, References references) {
    this.cursor = cursor;
    this.values = values;
    this.log = log;
    this.references = references;
  }

  void read(Pointer pointer) {
    if (!values.list("compositions", pointer)) {
      return;
    }
    for (int i = 0; cursor.nextElement("composition"); i++) {
      Pointer element = cursor.element(pointer, "composition", i);
      if (values.object("compositions", element)) {
        composition(element);
      }
    }
  }

  /** What all compositions say together; a bom-ref that several components have is none's. */
  Compositions said() {
    return new Compositions(
        complete(),
        otherwise.keySet(),
        overall && !overallDenied && otherwise.isEmpty(),
        overallDenied);
  }

  private Set<String> complete() {
    if (overallDenied) {
      return Set.of();
    }
    var sure = new HashSet<>(complete);
    sure.removeIf(references::isAmbiguous);
    for (Map.Entry<String, Text> denied : otherwise.entrySet()) {
      if (sure.remove(denied.getKey())) {
        log.add(
            Diagnostic.warning(
                "bom-contradictory-composition",
                "one composition says that '"
                    + denied.getKey()
                    + "' is complete, this one that it"
                    + " isn't: taken as not complete",
                denied.getValue().location()));
      }
    }
    return sure;
  }

  private void composition(Pointer pointer) {
    Text aggregate = null;
    var assemblies = new ArrayList<Text>();
    boolean aboutSome = false;
    for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
      switch (key) {
        case "aggregate" -> aggregate = values.located(key, cursor.member(pointer, key));
        case "assemblies" ->
            aboutSome |= refs(key, "assembly", cursor.member(pointer, key), assemblies);
        case "dependencies" ->
            aboutSome |= refs(key, "dependency", cursor.member(pointer, key), new ArrayList<>());
        case "vulnerabilities" ->
            aboutSome |= refs(key, "vulnerability", cursor.member(pointer, key), new ArrayList<>());
        default -> cursor.skip();
      }
    }
    assemblies.forEach(references::use);
    if (aggregate == null) {
      return;
    }
    if (!AGGREGATES.contains(aggregate.value())
        && !log.again("bom-unknown-aggregate", aggregate.value(), aggregate.location())) {
      log.add(
          Diagnostic.warning(
              "bom-unknown-aggregate",
              "CycloneDX has no aggregate '"
                  + aggregate.value()
                  + "'"
                  + Suggestion.orKnown(aggregate.value(), AGGREGATES),
              aggregate.location()),
          aggregate.value());
    }
    if (aggregate.value().equals("complete")) {
      overall |= !aboutSome;
      assemblies.forEach(assembly -> complete.add(assembly.value()));
    } else {
      overallDenied |= !aboutSome;
      assemblies.forEach(assembly -> otherwise.putIfAbsent(assembly.value(), assembly));
    }
  }

  /** Whether the list names anything, readable or not. */
  private boolean refs(String key, String element, Pointer pointer, List<Text> found) {
    if (!values.list(key, pointer)) {
      return true;
    }
    boolean some = false;
    for (int i = 0; cursor.nextElement(element); i++) {
      some = true;
      Text ref = values.located(key, cursor.element(pointer, element, i));
      if (ref != null) {
        found.add(ref);
      }
    }
    return some;
  }
}
