// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an object of a BOM, or an XML element, holds.
 *
 * @param closed nothing but these fields may stand in it
 * @param rules between its fields
 */
record Shape(String name, boolean closed, Map<String, Field> fields, List<Rule> rules) {
  Shape {
    fields = Map.copyOf(fields);
    rules = List.copyOf(rules);
  }

  @Nullable Field field(String name) {
    return fields.get(name);
  }

  Collection<String> names() {
    return fields.keySet();
  }

  /** What may stand as the value of a field. */
  enum Kind {
    /** Anything; not looked into. */
    ANY,
    TEXT,
    /** A text of a form, such as a hash. */
    FORM,
    /** One of a few words. */
    WORD,
    INTEGER,
    BOOLEAN,
    OBJECT,
    /** A list of objects: in XML, elements within one. */
    LIST,
    /** A list of objects: in XML, the element itself again and again. */
    REPEATED
  }

  /** Where XML writes a field. */
  enum Spot {
    ELEMENT,
    ATTRIBUTE,
    /** The text of the element that is the object. */
    CONTENT
  }

  /**
   * One field.
   *
   * @param of the shape of its objects, or its form; empty for other kinds
   * @param item the name of a list's elements in XML
   * @param words the allowed ones
   */
  record Field(
      String name,
      boolean required,
      Spot spot,
      Kind kind,
      String of,
      String item,
      List<String> words) {
    Field {
      words = List.copyOf(words);
    }
  }

  /** What fields demand of each other. */
  enum Demand {
    /** At least one of them. */
    ANY_OF,
    /** Not the first two together. */
    NOT_BOTH,
    /** The first one only where the second is true. */
    ONLY_IF
  }

  /** A demand on two fields. */
  record Rule(Demand demand, String one, String other) {}
}
