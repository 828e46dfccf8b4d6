// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

/** How each syntax writes what a message asks for. */
enum Wording {
  JSON,
  XML;

  /** A component with the two keys that it must have. */
  String component() {
    return this == JSON
        ? "an object: { \"type\": …, \"name\": … }"
        : "an element: <component type=\"…\"><name>…</name></component>";
  }

  /** A list. */
  String list(String element) {
    return this == JSON ? "a list: [ … ]" : "<" + element + "> elements";
  }

  /** A key whose value is a text. */
  String text(String key, String value) {
    return this == JSON
        ? '"' + key + "\": \"" + value + '"'
        : "<" + key + ">" + value + "</" + key + ">";
  }

  /** A key that XML writes as an attribute. */
  String attribute(String key, String value) {
    return this == JSON ? text(key, value) : key + "=\"" + value + '"';
  }

  /** An organisation that has a name. */
  String organisation(String key) {
    return this == JSON ? "{ \"name\": … }" : "<" + key + "><name>…</name></" + key + ">";
  }

  /** What CycloneDX has instead of something of another kind. */
  String anObject() {
    return this == JSON ? "an object" : "an element with child elements";
  }

  String aList() {
    return this == JSON ? "a list" : "an element with child elements";
  }

  String aText() {
    return this == JSON ? "a text in quotes" : "a text";
  }
}
