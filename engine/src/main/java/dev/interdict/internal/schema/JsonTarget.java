// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import dev.interdict.model.Pointer;
import java.util.Comparator;
import java.util.List;

/**
 * What a violation is about: a value, or the name of a member.
 *
 * @param path names and indexes from the root
 * @param aim which characters to show
 */
record JsonTarget(List<Object> path, Aim aim) {
  /** By the order of the file as far as indexes tell it. */
  static final Comparator<JsonTarget> ORDER = JsonTarget::compare;

  /** Which characters of a member are meant. */
  enum Aim {
    /** The value: a text inside its quotes, of an object or list the opening bracket. */
    VALUE,
    /** The member's name, inside its quotes. */
    KEY
  }

  JsonTarget {
    path = List.copyOf(path);
  }

  /** The name of the member, or of the list that holds the entry; empty for the root. */
  String name() {
    for (int i = path.size() - 1; i >= 0; i--) {
      if (path.get(i) instanceof String name) {
        return name;
      }
    }
    return "";
  }

  boolean isEntry() {
    return !path.isEmpty() && path.get(path.size() - 1) instanceof Integer;
  }

  /** The path without indexes; components within components count as components. */
  String field() {
    var text = new StringBuilder();
    Object before = "";
    for (Object step : path) {
      if (step instanceof String name) {
        if (!(name.equals("components") && before.equals(name))) {
          text.append('/').append(name);
        }
        before = name;
      }
    }
    return text.toString();
  }

  Pointer pointer() {
    Pointer pointer = Pointer.ROOT;
    for (Object step : path) {
      pointer = pointer.child(step.toString());
    }
    return pointer;
  }

  private static int compare(JsonTarget one, JsonTarget other) {
    int common = Math.min(one.path.size(), other.path.size());
    for (int i = 0; i < common; i++) {
      Object a = one.path.get(i);
      Object b = other.path.get(i);
      if (a instanceof Integer first && b instanceof Integer second) {
        if (!first.equals(second)) {
          return first - second;
        }
      } else if (!a.equals(b)) {
        return 0;
      }
    }
    return one.path.size() - other.path.size();
  }
}
