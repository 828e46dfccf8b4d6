// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.model.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Reads who depends on whom; only for its mistakes, since dependencies are no assembly. */
final class DependencyReader {
  private final BomCursor cursor;
  private final ValueReader values;
  private final References references;

  DependencyReader(BomCursor cursor, ValueReader values, References references) {
    this.cursor = cursor;
    this.values = values;
    this.references = references;
  }

  void read(Pointer pointer) {
    if (!values.list("dependencies", pointer)) {
      return;
    }
    for (int i = 0; cursor.nextElement("dependency"); i++) {
      Pointer element = cursor.element(pointer, "dependency", i);
      if (values.object("dependencies", element)) {
        dependency(element);
      }
    }
  }

  private void dependency(Pointer pointer) {
    Text from = null;
    var to = new ArrayList<Text>(2);
    for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
      switch (key) {
        case "ref" -> from = values.located("dependencies.ref", cursor.member(pointer, key));
        case "dependsOn" -> targets("dependsOn", cursor.member(pointer, key), to);
        case "provides" -> {
          var provided = new ArrayList<Text>(0);
          targets("provides", cursor.member(pointer, key), provided);
          provided.forEach(references::use);
        }
        default -> cursor.skip();
      }
    }
    if (from == null) {
      to.forEach(references::use);
      return;
    }
    references.use(from);
    for (Text target : to) {
      references.depends(from.value(), target);
    }
  }

  private void targets(String key, Pointer pointer, List<Text> found) {
    if (!values.list(key, pointer)) {
      return;
    }
    for (int i = 0; cursor.nextElement(key); i++) {
      Text target = values.located(key, cursor.element(pointer, key, i));
      if (target != null) {
        found.add(target);
      }
    }
  }
}
