// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON document and where it stands there.
 *
 * @param end behind its last character
 * @param text decoded, of a string; null of anything else
 * @param members of an object or list; empty where nobody asked for them
 */
record JsonNode(Kind kind, int start, int end, @Nullable String text, List<Member> members) {
  enum Kind {
    OBJECT,
    LIST,
    SCALAR
  }

  /**
   * A member of an object, or an element of a list.
   *
   * @param key decoded; empty in a list
   * @param start of the key, in a list of the value
   */
  record Member(String key, int start, JsonNode value) {}

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  int size() {
    return members.size();
  }

  /** The position of a key; -1 if there is none. */
  int indexOf(String key) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  JsonNode valueAt(int index) {
    return members.get(index).value();
  }

  /** The first object of a list whose member {@code name} is this text. */
  Optional<JsonNode> named(String name) {
    return members.stream()
        .map(Member::value)
        .filter(entry -> entry.textOf("name").filter(name::equals).isPresent())
        .findFirst();
  }

  /** The text under a key; empty if there is none, or something else than a text. */
  Optional<String> textOf(String key) {
    int index = indexOf(key);
    return index < 0 ? Optional.empty() : Optional.ofNullable(valueAt(index).text());
  }
}
