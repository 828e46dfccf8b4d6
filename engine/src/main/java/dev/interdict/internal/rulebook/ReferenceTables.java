// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.csv.CsvRow;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reference data while it is put together: what is known so far, in the order read. */
final class ReferenceTables {
  static final Map<String, Mark> MARKS = Map.of("A", Mark.A, "B", Mark.B, "C", Mark.C);

  final Map<String, Role> roles = new LinkedHashMap<>();
  final Map<String, ReferenceData.FunctionDefinition> functions = new LinkedHashMap<>();
  final Map<String, ReferenceData.Entity> entities = new LinkedHashMap<>();
  final List<ReferenceData.FunctionWord> functionWords = new ArrayList<>();
  final Set<ReferenceData.EntityName> names = new LinkedHashSet<>();
  final List<ReferenceData.Ownership> ownerships = new ArrayList<>();
  final Set<ReferenceData.EntityIdentifier> identifiers = new LinkedHashSet<>();
  final Set<ReferenceData.NotSame> notSame = new LinkedHashSet<>();

  /** By register and number. */
  final Map<String, ReferenceData.VendorNumber> vendors = new LinkedHashMap<>();

  /** Tables that start with what is there already. */
  static ReferenceTables of(ReferenceData known) {
    var tables = new ReferenceTables();
    known.roles().forEach(role -> tables.roles.put(role.id(), role));
    known.functions().forEach(function -> tables.functions.put(function.id(), function));
    known.entities().forEach(entity -> tables.entities.put(entity.id(), entity));
    tables.functionWords.addAll(known.functionWords());
    tables.names.addAll(known.names());
    tables.ownerships.addAll(known.ownerships());
    tables.identifiers.addAll(known.identifiers());
    tables.notSame.addAll(known.notSame());
    known.vendors().forEach(v -> tables.vendors.put(v.register() + v.number(), v));
    return tables;
  }

  ReferenceData build() {
    return new ReferenceData(
        List.copyOf(roles.values()),
        List.copyOf(functions.values()),
        functionWords,
        List.copyOf(entities.values()),
        List.copyOf(names),
        ownerships,
        List.copyOf(identifiers),
        List.copyOf(notSame),
        List.copyOf(vendors.values()));
  }

  /** The value of a column that must be one of the known ids. */
  static String known(CsvRow row, String column, String what, Collection<String> known) {
    String value = row.required(column);
    if (!value.isEmpty() && !known.contains(value)) {
      row.unknown(column, what, known);
    }
    return value;
  }

  static Mark mark(CsvRow row) {
    return row.word("mark", MARKS, Mark.C);
  }
}
