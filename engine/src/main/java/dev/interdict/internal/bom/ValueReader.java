// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import com.fasterxml.jackson.core.JsonToken;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Pointer;
import org.jspecify.annotations.Nullable;

/** Reads single values, and says so where a value is of another kind than CycloneDX has there. */
final class ValueReader {
  private final JsonCursor cursor;
  private final DiagnosticLog log;

  ValueReader(JsonCursor cursor, DiagnosticLog log) {
    this.cursor = cursor;
    this.log = log;
  }

  /**
   * The text that the cursor stands on; null for a JSON null, and for an object or list, which is
   * skipped. Its place is the cursor's from then on.
   */
  @Nullable String text(String field, Pointer pointer) {
    return cursor.at(JsonToken.VALUE_STRING) ? cursor.value() : other(field, pointer);
  }

  /** The same for a text that is likely to come again: it is kept once. */
  @Nullable String word(String field, Pointer pointer) {
    return cursor.at(JsonToken.VALUE_STRING) ? cursor.word() : other(field, pointer);
  }

  private @Nullable String other(String field, Pointer pointer) {
    JsonToken token = cursor.token();
    if (token == null || token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token.isStructStart()) {
      otherKind(field, "a text", pointer);
      cursor.skip();
      return null;
    }
    String value = cursor.value();
    wrongKind(field, "a text in quotes", "read as one", pointer);
    return value;
  }

  /** The text that the cursor stands on, with its place. */
  @Nullable Text located(String field, Pointer pointer) {
    String value = text(field, pointer);
    return value == null ? null : new Text(value, cursor.place(pointer));
  }

  /** True if the cursor stands on an object; anything else is skipped, with a warning. */
  boolean object(String field, Pointer pointer) {
    return struct(JsonToken.START_OBJECT, field, "an object", pointer);
  }

  /** True if the cursor stands on a list; anything else is skipped, with a warning. */
  boolean list(String field, Pointer pointer) {
    return struct(JsonToken.START_ARRAY, field, "a list", pointer);
  }

  /** What stands there, as people call it. */
  String found() {
    JsonToken token = cursor.token();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a text";
      case VALUE_NULL -> "null";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      default -> "a number";
    };
  }

  private boolean struct(JsonToken wanted, String field, String expected, Pointer pointer) {
    if (cursor.at(wanted)) {
      return true;
    }
    if (!cursor.at(JsonToken.VALUE_NULL)) {
      otherKind(field, expected, pointer);
    }
    cursor.skip();
    return false;
  }

  private void otherKind(String field, String expected, Pointer pointer) {
    wrongKind(field, expected, "not read", pointer);
  }

  private void wrongKind(String field, String expected, String outcome, Pointer pointer) {
    log.add(
        Diagnostic.warning(
            "bom-wrong-kind",
            "'" + field + "' is " + found() + "; CycloneDX has " + expected + " here: " + outcome,
            cursor.here(pointer)),
        field);
  }
}
