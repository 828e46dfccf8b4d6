// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.model.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads where a component says that a BOM of its own is to be found. */
final class ExternalReferenceReader {
  private static final String BOM = "bom";

  private final BomCursor cursor;
  private final ValueReader values;

  ExternalReferenceReader(BomCursor cursor, ValueReader values) {
    this.cursor = cursor;
    this.values = values;
  }

  /** The addresses of all references of type {@code bom}; an empty text where one has none. */
  List<Text> boms(Pointer pointer) {
    if (!values.list("externalReferences", pointer)) {
      return List.of();
    }
    List<Text> found = List.of();
    for (int i = 0; cursor.nextElement("reference"); i++) {
      Pointer element = cursor.element(pointer, "reference", i);
      if (values.object("externalReferences", element)) {
        List<Text> own = reference(element);
        if (!own.isEmpty()) {
          found = found.isEmpty() ? new ArrayList<>(1) : found;
          found.addAll(own);
        }
      }
    }
    return found;
  }

  private List<Text> reference(Pointer pointer) {
    Text none = new Text("", cursor.here(pointer));
    String type = null;
    var urls = new ArrayList<Text>(1);
    for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
      if (key.equals("type")) {
        type = values.word("externalReferences.type", pointer);
      } else if (key.equals("url") && (type == null || isBom(type))) {
        Text url = values.located("externalReferences.url", cursor.member(pointer, key));
        if (url != null) {
          urls.add(url);
        }
      } else {
        cursor.skip();
      }
    }
    if (!isBom(type)) {
      return List.of();
    }
    return urls.isEmpty() ? List.of(none) : urls;
  }

  private static boolean isBom(@Nullable String type) {
    return type != null && type.strip().equalsIgnoreCase(BOM);
  }
}
