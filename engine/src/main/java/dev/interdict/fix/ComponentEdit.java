// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import java.util.Optional;

/** Puts fields with empty values into a component, written as their neighbours are. */
sealed interface ComponentEdit permits JsonEdit, XmlEdit {
  /** The component at a pointer; what the document starts with tells its syntax. */
  static Optional<ComponentEdit> at(String document, String pointer) {
    return startsWithTag(document)
        ? XmlFinder.find(document, pointer).map(node -> new XmlEdit(document, node))
        : JsonFinder.find(document, pointer).map(node -> new JsonEdit(document, node));
  }

  /** The component's name as written; empty if it has none, or something else than a text. */
  Optional<String> name();

  Optional<TextEdit> manufacturer();

  Optional<TextEdit> property(String name);

  private static boolean startsWithTag(String document) {
    int start = document.startsWith("\uFEFF") ? 1 : 0;
    while (start < document.length() && Blanks.blank(document.charAt(start))) {
      start++;
    }
    return document.startsWith("<", start);
  }
}
