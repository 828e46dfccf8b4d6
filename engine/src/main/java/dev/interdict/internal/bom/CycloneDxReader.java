// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.internal.source.Sha256;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CycloneDX, JSON and XML alike, in one pass. One reader, one file. */
final class CycloneDxReader {
  private final SourceText text;
  private final DiagnosticLog log;
  private final BomCursor cursor;
  private final ValueReader values;
  private final References references;
  private final ComponentReader componentReader;
  private final CompositionReader compositions;
  private final DependencyReader dependencies;
  private final BomFormat format;

  private @Nullable String serialNumber;
  private @Nullable ComponentNode endItem;
  private List<ComponentNode> components = List.of();

  /** Who the metadata says made and sold the end item; its pointer is never shown. */
  private @Nullable ComponentNode aboutEndItem;

  /**
   * A reader.
   *
   * @param cursor before the root object
   */
  CycloneDxReader(SourceText text, BomCursor cursor, DiagnosticLog log) {
    this.text = text;
    this.log = log;
    this.cursor = cursor;
    this.values = new ValueReader(cursor, log);
    this.references = new References(log, cursor.limits().components());
    this.componentReader = new ComponentReader(cursor, values, log, references);
    this.compositions = new CompositionReader(cursor, values, log, references);
    this.dependencies = new DependencyReader(cursor, values, references);
    this.format = BomFormat.of(cursor, values, log);
  }

  /**
   * What the file states; null if there is an error in its log.
   *
   * @param bytes of the file, for its hash
   * @throws UnreadableException if the text is no CycloneDX or exceeds a limit
   */
  @Nullable BomContents read(byte[] bytes) {
    format.start(text);
    for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
      root(key);
    }
    format.end(text);
    ComponentNode item = endItem;
    if (item != null) {
      complete(item);
    } else if (aboutEndItem != null) {
      componentReader.finish(aboutEndItem);
    }
    references.check(cursor.skippedRefs(), item, serialNumber);
    Compositions said = compositions.said();
    if (log.hasErrors()) {
      return null;
    }
    return new BomContents(
        Sha256.of(bytes),
        format.specVersion(),
        serialNumber,
        item,
        item == null ? aboutEndItem : null,
        components,
        said);
  }

  private void root(String key) {
    Pointer pointer = cursor.member(cursor.root(), key);
    switch (key) {
      case "metadata" -> metadata(pointer);
      case "components" -> components = componentReader.list(pointer, 1);
      case "dependencies" -> dependencies.read(pointer);
      case "compositions" -> compositions.read(pointer);
      case "serialNumber" -> serialNumber = values.text(key, pointer);
      default -> format.key(key, pointer);
    }
  }

  private void metadata(Pointer pointer) {
    if (!values.object("metadata", pointer)) {
      return;
    }
    for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
      Pointer part = cursor.member(pointer, key);
      switch (key) {
        case "component" ->
            endItem = componentReader.endItem(part).stream().findFirst().orElse(null);
        case "manufacture" ->
            componentReader.party(about(part), PartyRole.MANUFACTURER, "metadata." + key, part);
        case "supplier" ->
            componentReader.party(about(part), PartyRole.SUPPLIER, "metadata." + key, part);
        default -> cursor.skip();
      }
    }
  }

  private ComponentNode about(Pointer pointer) {
    ComponentNode node = aboutEndItem;
    if (node == null) {
      node = new ComponentNode(pointer, cursor.here(pointer));
      aboutEndItem = node;
    }
    return node;
  }

  /** What the metadata says about the end item is said of it, unless it says the same itself. */
  private void complete(ComponentNode item) {
    if (aboutEndItem != null) {
      List.copyOf(aboutEndItem.parties).stream()
          .filter(party -> !states(item, party))
          .toList()
          .forEach(item.parties::add);
    }
    componentReader.finish(item);
  }

  private static boolean states(ComponentNode item, Party party) {
    return item.parties.stream()
        .anyMatch(
            own -> own.role() == party.role() && own.name().strip().equals(party.name().strip()));
  }
}
