// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import com.fasterxml.jackson.core.JsonToken;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Component;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads components, those within them included. */
final class ComponentReader {
  /** Keys whose misspelling would hide a part or its maker. */
  private static final Set<String> KEYS =
      Set.of("components", "manufacturer", "supplier", "properties", "name", "type");

  private final JsonCursor cursor;
  private final ValueReader values;
  private final DiagnosticLog log;
  private final ReadLimits limits;
  private final References references;
  private final PartyReader parties;
  private final PropertyReader properties;
  private final ComponentFacts facts;
  private int count;

  ComponentReader(
      JsonCursor cursor,
      ValueReader values,
      DiagnosticLog log,
      ReadLimits limits,
      References references) {
    this.cursor = cursor;
    this.values = values;
    this.log = log;
    this.limits = limits;
    this.references = references;
    this.parties = new PartyReader(cursor, values, log);
    this.properties = new PropertyReader(cursor, values, log, limits);
    this.facts = new ComponentFacts(log);
  }

  /**
   * Reads the value of a key {@code components}.
   *
   * @param level of these components: 1 at the top
   */
  List<ComponentNode> list(Pointer pointer, int level) {
    if (!cursor.at(JsonToken.START_ARRAY)) {
      log.add(
          Diagnostic.error(
              "bom-components-kind",
              "'components' is " + values.found() + "; expected a list: [ … ], or leave it out",
              cursor.here(pointer)));
      cursor.skip();
      return List.of();
    }
    var read = new ArrayList<ComponentNode>();
    for (int i = 0; cursor.nextElement(); i++) {
      Pointer element = cursor.element(pointer, i);
      if (cursor.at(JsonToken.START_OBJECT)) {
        read.add(read(element, level));
      } else {
        notAnObject("a component", element);
      }
    }
    return read.isEmpty() ? List.of() : read;
  }

  /** Reads the value of {@code metadata.component}; level 0, so that its parts are level 1. */
  List<ComponentNode> endItem(Pointer pointer) {
    if (cursor.at(JsonToken.START_OBJECT)) {
      return List.of(read(pointer, 0));
    }
    notAnObject("'metadata.component'", pointer);
    return List.of();
  }

  /** The party of the metadata that speaks about the end item. */
  void party(ComponentNode target, PartyRole role, String key, Pointer pointer) {
    parties.organisation(target, role, key, pointer);
  }

  /** Draws the facts of a component from all that was read about it. */
  void finish(ComponentNode node) {
    facts.finish(node);
  }

  private ComponentNode read(Pointer pointer, int level) {
    var node = new ComponentNode(pointer, cursor.here(pointer));
    requireWithinLimits(node, level);
    boolean named = false;
    boolean typed = false;
    for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
      switch (key) {
        case "name" -> named = name(node);
        case "type" -> typed = type(node);
        case "bom-ref" -> bomRef(node);
        case "components" -> node.children = list(pointer.child(key), level + 1);
        case "properties" -> properties.read(node, pointer.child(key));
        default -> other(node, key);
      }
    }
    if (!named) {
      log.add(
          Diagnostic.warning(
              "bom-missing-name",
              "this component has no name; CycloneDX requires one: add \"name\"",
              node.location));
    }
    if (!typed) {
      log.add(
          Diagnostic.warning(
              "bom-missing-type",
              "'" + node.name + "' has no type; CycloneDX requires one: add \"type\": \"device\"",
              node.location));
    }
    if (level > 0) {
      facts.finish(node);
    }
    return node;
  }

  private void other(ComponentNode node, String key) {
    switch (key) {
      case "version" -> node.version = values.word(key, node.pointer);
      case "description" -> node.description = values.text(key, node.pointer);
      case "manufacturer" ->
          parties.organisation(node, PartyRole.MANUFACTURER, key, node.pointer.child(key));
      case "supplier" ->
          parties.organisation(node, PartyRole.SUPPLIER, key, node.pointer.child(key));
      case "publisher" -> parties.plain(node, PartyRole.PUBLISHER, key);
      case "author" -> parties.plain(node, PartyRole.AUTHOR, key);
      case "authors" -> parties.authors(node, node.pointer.child(key));
      case "group" -> parties.plain(node, PartyRole.GROUP, key);
      case "cpe" -> identifier(node, IdentifierKind.CPE, key);
      case "purl" -> identifier(node, IdentifierKind.PURL, key);
      default -> {
        KeyCase.check(key, KEYS, cursor.place(node.pointer.child(key)), log);
        cursor.skip();
      }
    }
  }

  private boolean name(ComponentNode node) {
    Pointer pointer = node.pointer.child("name");
    String name = values.text("name", pointer);
    if (name == null) {
      return false;
    }
    node.location = cursor.place(pointer);
    if (name.isBlank()) {
      return false;
    }
    node.name = name;
    return true;
  }

  private boolean type(ComponentNode node) {
    String type = values.word("type", node.pointer);
    if (type == null) {
      return false;
    }
    node.type = type;
    if (!Component.TYPES.contains(type)
        && !log.again("bom-unknown-type", type, cursor.place(node.pointer.child("type")))) {
      log.add(
          Diagnostic.warning(
              "bom-unknown-type",
              "CycloneDX has no component type '"
                  + type
                  + "'"
                  + Suggestion.orKnown(type, Component.TYPES),
              cursor.place(node.pointer.child("type"))),
          type);
    }
    return true;
  }

  private void bomRef(ComponentNode node) {
    String ref = values.text("bom-ref", node.pointer);
    if (ref != null && !ref.isEmpty()) {
      node.bomRef = ref;
      if (!references.declare(ref, node)) {
        log.add(
            Diagnostic.warning(
                "bom-duplicate-ref",
                "another component has the bom-ref '" + ref + "' too: give each its own",
                cursor.place(node.pointer.child("bom-ref"))));
      }
    }
  }

  private void identifier(ComponentNode node, IdentifierKind kind, String key) {
    Text value = values.located(key, node.pointer.child(key));
    if (value != null && !value.value().isBlank()) {
      node.identifiers.add(new Identifier(kind, value.value(), key, value.location()));
    }
  }

  private void notAnObject(String what, Pointer pointer) {
    log.add(
        Diagnostic.error(
            "bom-component-kind",
            what + " is " + values.found() + "; expected an object: { \"type\": …, \"name\": … }",
            cursor.here(pointer)));
    cursor.skip();
  }

  private void requireWithinLimits(ComponentNode node, int level) {
    if (level > limits.maxLevels()) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-too-many-levels",
              "assemblies within assemblies, more than "
                  + limits.maxLevels()
                  + " levels deep: flatten the BOM, or raise the limit in interdict.xml with"
                  + " <limits levels=\"…\"/>",
              node.location));
    }
    if (++count > limits.maxComponents()) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-too-many-components",
              "more than "
                  + limits.maxComponents()
                  + " components: split the BOM, or raise the limit in interdict.xml with"
                  + " <limits components=\"…\"/>",
              node.location));
    }
  }
}
