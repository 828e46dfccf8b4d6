// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element in an XML document and where it stands there.
 *
 * @param prefix with its colon; empty if it has none
 * @param name without the prefix; empty if the element is of another namespace than the BOM
 * @param attributes those in no namespace
 * @param start of the start tag
 * @param open behind the start tag, and behind a comment that ends the line of it
 * @param close of the end tag; its end, if the start tag is the end tag too
 * @param end behind the end tag
 * @param tail behind the end tag, and behind a comment that ends the line of it
 * @param text what stands in it, children left out
 * @param children empty where nobody asked for them
 */
record XmlNode(
    String prefix,
    String name,
    Map<String, String> attributes,
    int start,
    int open,
    int close,
    int end,
    int tail,
    String text,
    List<XmlNode> children) {
  /** Whether it is written {@code <so/>}. */
  boolean isSelfClosing() {
    return close == end;
  }

  boolean isEmpty() {
    return children.isEmpty();
  }

  /** The same with another tail. */
  XmlNode to(int other) {
    return new XmlNode(prefix, name, attributes, start, open, close, end, other, text, children);
  }

  List<XmlNode> all(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).toList();
  }

  /** How many children stand before those with these names and those of other namespaces. */
  int placeBefore(Set<String> later) {
    int place = 0;
    while (place < children.size()
        && !children.get(place).name.isEmpty()
        && !later.contains(children.get(place).name)) {
      place++;
    }
    return place;
  }

  /** How many children stand up to the last with this name; 0 if there is none. */
  int placeBehind(String earlier) {
    int place = children.size();
    while (place > 0 && !children.get(place - 1).name.equals(earlier)) {
      place--;
    }
    return place;
  }
}
