// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Reads who is named in a component, as written; {@link ComponentFacts} sorts out who counts. */
final class PartyReader {
  private static final int MOST_AUTHORS = 10_000;

  private final BomCursor cursor;
  private final ValueReader values;
  private final DiagnosticLog log;

  PartyReader(BomCursor cursor, ValueReader values, DiagnosticLog log) {
    this.cursor = cursor;
    this.values = values;
    this.log = log;
  }

  /** Reads an organisation; a mere text is taken for its name. */
  void organisation(ComponentNode node, PartyRole role, String key, Pointer pointer) {
    if (!cursor.isObject() && cursor.isText()) {
      String name = cursor.word();
      SourceLocation place = cursor.place(pointer);
      log.add(
          Diagnostic.warning(
              "bom-organisation-text",
              "'"
                  + key
                  + "' is a text; CycloneDX has "
                  + cursor.wording().anObject()
                  + " here: write "
                  + cursor.wording().organisation(key),
              place),
          key);
      node.parties.add(new Party(name, role, key, null, place));
      return;
    }
    if (!values.object(key, pointer)) {
      return;
    }
    boolean ofComponent = role.field().startsWith(key);
    String field = ofComponent ? role.field() : key + ".name";
    String name = null;
    SourceLocation place = null;
    String country = null;
    for (String part = cursor.nextKey(); part != null; part = cursor.nextKey()) {
      if (part.equals("name")) {
        Pointer at = cursor.member(pointer, part);
        name = values.word(field, at);
        place = name == null ? null : cursor.place(at);
      } else if (part.equals("address") && cursor.isObject()) {
        country = country(key, cursor.member(pointer, part));
      } else {
        cursor.skip();
      }
    }
    if (name != null && place != null) {
      node.parties.add(new Party(name, role, field, country, place));
    }
  }

  /** Reads a field that holds a name and nothing else. */
  void plain(ComponentNode node, PartyRole role, String key) {
    Text name = values.located(key, cursor.member(node.pointer, key));
    if (name != null) {
      node.parties.add(new Party(name.value(), role, key, null, name.location()));
    }
  }

  /** Reads {@code authors}, a list of persons or organisations. */
  void authors(ComponentNode node, Pointer pointer) {
    if (!values.list("authors", pointer)) {
      return;
    }
    for (int i = 0; cursor.nextElement("author"); i++) {
      Pointer author = cursor.element(pointer, "author", i);
      if (i == MOST_AUTHORS) {
        throw new UnreadableException(
            Diagnostic.error(
                "bom-too-many-authors",
                "a component with more than " + i + " authors: leave out what isn't needed",
                cursor.here(author)));
      }
      if (values.object("authors", author)) {
        author(node, author);
      }
    }
  }

  private void author(ComponentNode node, Pointer pointer) {
    for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
      if (key.equals("name")) {
        Text name = values.located("authors.name", cursor.member(pointer, key));
        if (name != null) {
          String value = name.value();
          node.parties.add(
              new Party(value, PartyRole.AUTHOR, "authors.name", null, name.location()));
        }
      } else {
        cursor.skip();
      }
    }
  }

  private @Nullable String country(String key, Pointer pointer) {
    String found = null;
    for (String part = cursor.nextKey(); part != null; part = cursor.nextKey()) {
      if (part.equals("country")) {
        Text country = values.located(key + ".address.country", cursor.member(pointer, part));
        found = country == null ? null : code(country);
      } else {
        cursor.skip();
      }
    }
    return found;
  }

  private @Nullable String code(Text country) {
    return Placeholders.contains(country.value()) ? null : CountryNames.read(country, log);
  }
}
