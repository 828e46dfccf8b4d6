// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.internal.xml.XmlBinder;
import dev.interdict.internal.xml.XmlBinding;
import dev.interdict.internal.xml.XmlPlaces;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.Role;
import java.util.List;
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
    new FunctionTablesReader(folder, tables, problems).read();
    new EntityTablesReader(folder, tables, problems).read();
    return tables;
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
