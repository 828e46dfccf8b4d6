// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

/**
 * How an object is written in JSON.
 *
 * @param open behind its opening brace
 * @param between behind a comma
 * @param close before its closing brace
 * @param colon with the blanks around it
 */
record ObjectStyle(String open, String between, String close, String colon) {
  /** A member with an empty text for its value. */
  Snippet blank(String key) {
    return new Snippet(key(key) + '"', "\"");
  }

  /** An object around its members. */
  Snippet object(Snippet members) {
    return members.within("{" + open, close + "}");
  }

  /** An entry of a component's properties. */
  Snippet property(String name) {
    String stated = key("name") + '"' + name + "\"," + between;
    return object(blank("value").within(stated, ""));
  }

  /** A member whose value is this. */
  Snippet member(String key, Snippet value) {
    return value.within(key(key), "");
  }

  private String key(String key) {
    return '"' + key + '"' + colon;
  }
}
