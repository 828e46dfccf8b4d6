// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.csv.CsvRow;
import dev.interdict.internal.csv.CsvTable;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.internal.xml.XmlBinder;
import dev.interdict.internal.xml.XmlBinding;
import dev.interdict.internal.xml.XmlPlaces;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all rulebooks share: roles, functions and companies, from the folder above them. */
final class ReferenceLoader {
  private final XmlBinder<RolesXml> binder = new XmlBinder<>(RolesXml.class);

  /** Never null: what could not be read is left out, and a problem. */
  ReferenceTables load(RulebookFolder folder, Problems problems) {
    var tables = new ReferenceTables();
    SourceText roles = folder.read("roles.xml", problems);
    if (roles != null) {
      readRoles(roles, tables, problems);
    }
    for (CsvRow row : rows(folder, "functions.csv", List.of("id", "title", "group"), problems)) {
      String id = row.required("id");
      var function =
          new ReferenceData.FunctionDefinition(id, row.required("title"), row.required("group"));
      if (tables.functions.putIfAbsent(id, function) != null) {
        row.error("functions-duplicate", "id", "the function '" + id + "' stands twice");
      }
    }
    Set<String> words = new HashSet<>();
    for (CsvRow row : rows(folder, "function-words.csv", List.of("words", "function"), problems)) {
      String phrase = row.required("words");
      if (!words.add(phrase)) {
        row.error("functions-duplicate", "words", "the words stand twice");
      }
      tables.functionWords.add(
          new ReferenceData.FunctionWord(
              phrase,
              ReferenceTables.known(row, "function", "function", tables.functions.keySet())));
    }
    new EntityTablesReader(folder, tables, problems).read();
    return tables;
  }

  private static List<CsvRow> rows(
      RulebookFolder folder, String file, List<String> columns, Problems problems) {
    SourceText text = folder.read(file, problems);
    return text == null ? List.of() : CsvTable.read(text, columns, problems);
  }

  private void readRoles(SourceText text, ReferenceTables tables, Problems problems) {
    XmlBinding<RolesXml> binding = binder.bind(text);
    problems.addAll(binding.diagnostics());
    RolesXml bean = binding.bean();
    if (bean == null) {
      return;
    }
    XmlPlaces places = binding.places();
    for (RolesXml.RoleXml role : bean.roles) {
      String id = orEmpty(role.id);
      List<String> implies = places.words(role, "implies").stream().map(Stated::value).toList();
      Role read = new Role(id, orEmpty(role.title).strip(), implies);
      if (tables.roles.putIfAbsent(id, read) != null) {
        problems.error(
            text,
            "roles-duplicate",
            "the role '" + id + "' stands twice",
            places.value(role, "id"));
      }
    }
    for (RolesXml.RoleXml role : bean.roles) {
      for (Stated implied : places.words(role, "implies")) {
        if (!tables.roles.containsKey(implied.value()) && !problems.full(text)) {
          problems.error(
              text,
              "roles-unknown",
              "unknown role '%s'%s"
                  .formatted(
                      implied.value(), Suggestion.orKnown(implied.value(), tables.roles.keySet())),
              implied.location());
        }
      }
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
