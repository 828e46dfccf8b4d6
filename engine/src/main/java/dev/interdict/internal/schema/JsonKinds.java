// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The kinds of JSON values in plain words. */
final class JsonKinds {
  private JsonKinds() {}

  /** What a value is. */
  static String of(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "a text";
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case BOOLEAN -> value.asText();
      case NULL -> "null";
      case NUMBER -> "the number " + shortened(value.asText());
      default -> "something else";
    };
  }

  /** What a schema's {@code type} asks for. */
  static String expected(JsonNode type) {
    return type.isArray()
        ? StreamSupport.stream(type.spliterator(), false)
            .map(JsonKinds::expected)
            .collect(Collectors.joining(" or "))
        : switch (type.asText()) {
          case "string" -> "a text";
          case "object" -> "an object {…}";
          case "array" -> "a list […]";
          case "integer" -> "a whole number";
          case "number" -> "a number";
          case "boolean" -> "true or false";
          default -> type.asText();
        };
  }

  private static String shortened(String number) {
    return number.length() <= 20 ? number : number.substring(0, 20) + "…";
  }
}
