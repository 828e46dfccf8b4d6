// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.csv.CsvRow;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reference data while it is put together: what is known so far, in the order read. */
final class ReferenceTables {
  static final Map<String, Mark> MARKS = Map.of("A", Mark.A, "B", Mark.B, "C", Mark.C);

  final Map<String, Role> roles = new LinkedHashMap<>();
  final Map<String, ReferenceData.FunctionDefinition> functions = new LinkedHashMap<>();
  final Map<String, ReferenceData.Entity> entities = new LinkedHashMap<>();
  final List<ReferenceData.FunctionWord> functionWords = new ArrayList<>();
  final List<ReferenceData.FunctionPart> functionParts = new ArrayList<>();
  private final Map<String, ReferenceData.EntityName> names = new LinkedHashMap<>();
  final List<ReferenceData.Ownership> ownerships = new ArrayList<>();
  private final Map<String, ReferenceData.EntityIdentifier> identifiers = new LinkedHashMap<>();
  private final Map<String, ReferenceData.NotSame> notSame = new LinkedHashMap<>();

  /** By register and number. */
  final Map<String, ReferenceData.VendorNumber> vendors = new LinkedHashMap<>();

  final List<ReferenceData.Registrant> registrants = new ArrayList<>();
  private final Map<String, ReferenceData.PartContent> contents = new LinkedHashMap<>();

  /** Tables that start with what is there already. */
  static ReferenceTables of(ReferenceData known) {
    var tables = new ReferenceTables();
    known.roles().forEach(role -> tables.roles.put(role.id(), role));
    known.functions().forEach(function -> tables.functions.put(function.id(), function));
    known.entities().forEach(entity -> tables.entities.put(entity.id(), entity));
    tables.functionWords.addAll(known.functionWords());
    tables.functionParts.addAll(known.functionParts());
    known.names().forEach(tables::add);
    tables.ownerships.addAll(known.ownerships());
    known.identifiers().forEach(tables::add);
    known.notSame().forEach(tables::add);
    known.vendors().forEach(v -> tables.vendors.put(v.register() + v.number(), v));
    tables.registrants.addAll(known.registrants());
    known.contents().forEach(tables::add);
    return tables;
  }

  /** False if it is there already. */
  boolean add(ReferenceData.EntityName row) {
    return names.putIfAbsent(key(row.entity(), row.name(), row.kind(), row.mark()), row) == null;
  }

  /** False if it is there already. */
  boolean add(ReferenceData.EntityIdentifier row) {
    String key = key(row.entity(), row.kind(), row.value(), row.strong(), row.mark());
    return identifiers.putIfAbsent(key, row) == null;
  }

  /** False if it is there already. */
  boolean add(ReferenceData.NotSame row) {
    return notSame.putIfAbsent(key(row.entity(), row.name(), row.reason()), row) == null;
  }

  /** False if it is there already. */
  boolean add(ReferenceData.PartContent row) {
    String key = key(row.part(), row.maker(), row.holds());
    return contents.putIfAbsent(key, row) == null;
  }

  /** A text, since a map stays fast with texts of one hash, but not with records of one hash. */
  private static String key(Object... fields) {
    return Arrays.stream(fields).map(String::valueOf).collect(Collectors.joining("\0"));
  }

  ReferenceData build() {
    return new ReferenceData(
        List.copyOf(roles.values()),
        List.copyOf(functions.values()),
        functionWords,
        functionParts,
        List.copyOf(entities.values()),
        List.copyOf(names.values()),
        ownerships,
        List.copyOf(identifiers.values()),
        List.copyOf(notSame.values()),
        List.copyOf(vendors.values()),
        registrants,
        List.copyOf(contents.values()));
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
