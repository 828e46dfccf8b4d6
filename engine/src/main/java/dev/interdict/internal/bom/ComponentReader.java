// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.ReadingLimits;
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
import org.jspecify.annotations.Nullable;

/** Reads components, those within them included. */
final class ComponentReader {
  /** Keys whose misspelling would hide a part or its maker. */
  private static final Set<String> KEYS =
      Set.of("components", "manufacturer", "supplier", "properties", "pedigree", "name", "type");

  private final BomCursor cursor;
  private final ValueReader values;
  private final DiagnosticLog log;
  private final ReadingLimits limits;
  private final References references;
  private final PartyReader parties;
  private final PropertyReader properties;
  private final ComponentFacts facts;
  private final ExternalReferenceReader externals;
  private final PedigreeReader pedigrees;
  private int count;

  ComponentReader(BomCursor cursor, ValueReader values, DiagnosticLog log, References references) {
    this.cursor = cursor;
    this.values = values;
    this.log = log;
    this.limits = cursor.limits();
    this.references = references;
    this.parties = new PartyReader(cursor, values, log);
    this.properties = new PropertyReader(cursor, values, log);
    this.facts = new ComponentFacts(log);
    this.externals = new ExternalReferenceReader(cursor, values);
    this.pedigrees = new PedigreeReader(cursor, values, log, this);
  }

  /**
   * Reads the value of a key {@code components}.
   *
   * @param level of these components: 1 at the top
   */
  List<ComponentNode> list(Pointer pointer, int level) {
    if (!cursor.isList()) {
      log.add(
          Diagnostic.error(
              "bom-components-kind",
              "'components' is "
                  + cursor.found()
                  + "; expected "
                  + cursor.wording().list("component")
                  + ", or leave it out",
              cursor.here(pointer)));
      cursor.skip();
      return List.of();
    }
    var read = new ArrayList<ComponentNode>();
    for (int i = 0; cursor.nextElement("component"); i++) {
      Pointer element = cursor.element(pointer, "component", i);
      if (cursor.isObject()) {
        read.add(read(element, level));
      } else {
        notAnObject("a component", element);
      }
    }
    return read.isEmpty() ? List.of() : read;
  }

  /** Reads the value of {@code metadata.component}; level 0, so that its parts are level 1. */
  List<ComponentNode> endItem(Pointer pointer) {
    if (cursor.isObject()) {
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
    keys(node, level);
    if (level > 0) {
      facts.finish(node);
    }
    return node;
  }

  /** Reads a part of a pedigree, whose own parts are none of the BOM. */
  void readKin(ComponentNode node) {
    keys(node, 0);
    facts.finish(node);
  }

  private void keys(ComponentNode node, int level) {
    Pointer pointer = node.pointer;
    boolean named = false;
    boolean typed = false;
    for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
      switch (key) {
        case "name" -> named = name(node);
        case "type" -> typed = type(node);
        case "bom-ref" -> bomRef(node);
        case "components" -> components(node, cursor.member(pointer, key), level);
        case "properties" -> properties.read(node, cursor.member(pointer, key));
        default -> other(node, key);
      }
    }
    if (!named) {
      log.add(
          Diagnostic.warning(
              "bom-missing-name",
              "this component has no name; CycloneDX requires one: add "
                  + cursor.wording().text("name", "…"),
              node.location));
    }
    if (!typed) {
      log.add(
          Diagnostic.warning(
              "bom-missing-type",
              "'"
                  + node.name
                  + "' has no type; CycloneDX requires one: add "
                  + cursor.wording().attribute("type", "device"),
              node.location));
    }
  }

  private void components(ComponentNode node, Pointer pointer, int level) {
    if (node.kin == null) {
      node.children = list(pointer, level + 1);
    } else {
      cursor.skip();
    }
  }

  private void other(ComponentNode node, String key) {
    switch (key) {
      case "version" -> node.version = said(values.word(key, node.pointer));
      case "description" -> node.description = said(values.text(key, node.pointer));
      case "manufacturer" ->
          parties.organisation(node, PartyRole.MANUFACTURER, key, cursor.member(node.pointer, key));
      case "supplier" ->
          parties.organisation(node, PartyRole.SUPPLIER, key, cursor.member(node.pointer, key));
      case "publisher" -> parties.plain(node, PartyRole.PUBLISHER, key);
      case "author" -> parties.plain(node, PartyRole.AUTHOR, key);
      case "authors" -> parties.authors(node, cursor.member(node.pointer, key));
      case "group" -> parties.plain(node, PartyRole.GROUP, key);
      case "cpe" -> identifier(node, IdentifierKind.CPE, key);
      case "purl" -> identifier(node, IdentifierKind.PURL, key);
      case "pedigree" -> pedigrees.read(node, cursor.member(node.pointer, key));
      case "externalReferences" -> node.subBoms = externals.boms(cursor.member(node.pointer, key));
      default -> {
        KeyCase.check(key, KEYS, cursor, node.pointer, log);
        cursor.skip();
      }
    }
  }

  /** An empty text says as little as none; XML can't tell the two apart. */
  private static @Nullable String said(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  private boolean name(ComponentNode node) {
    Pointer pointer = cursor.member(node.pointer, "name");
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
        && !log.again(
            "bom-unknown-type", type, cursor.place(cursor.member(node.pointer, "type")))) {
      log.add(
          Diagnostic.warning(
              "bom-unknown-type",
              "CycloneDX has no component type '"
                  + type
                  + "'"
                  + Suggestion.orKnown(type, Component.TYPES),
              cursor.place(cursor.member(node.pointer, "type"))),
          type);
    }
    return true;
  }

  private void bomRef(ComponentNode node) {
    String ref = values.text("bom-ref", node.pointer);
    if (ref != null && !ref.isEmpty() && node.kin != null) {
      cursor.skippedRef(ref);
    } else if (ref != null && !ref.isEmpty()) {
      node.bomRef = ref;
      if (!references.declare(ref, node)) {
        log.add(
            Diagnostic.warning(
                "bom-duplicate-ref",
                "another component has the bom-ref '" + ref + "' too: give each its own",
                cursor.place(cursor.member(node.pointer, "bom-ref"))));
      }
    }
  }

  private void identifier(ComponentNode node, IdentifierKind kind, String key) {
    Text value = values.located(key, cursor.member(node.pointer, key));
    if (value != null && !value.value().isBlank()) {
      node.identifiers.add(new Identifier(kind, value.value(), key, value.location()));
    }
  }

  private void notAnObject(String what, Pointer pointer) {
    log.add(
        Diagnostic.error(
            "bom-component-kind",
            what + " is " + cursor.found() + "; expected " + cursor.wording().component(),
            cursor.here(pointer)));
    cursor.skip();
  }

  private void requireWithinLimits(ComponentNode node, int level) {
    if (level > limits.levels()) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-too-many-levels",
              "assemblies within assemblies, more than "
                  + limits.levels()
                  + " levels deep: flatten the BOM, or raise the limit in interdict.xml with"
                  + " <limits levels=\"…\"/>",
              node.location));
    }
    if (++count > limits.components()) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-too-many-components",
              "more than "
                  + limits.components()
                  + " components: split the BOM, or raise the limit in interdict.xml with"
                  + " <limits components=\"…\"/>",
              node.location));
    }
  }
}
