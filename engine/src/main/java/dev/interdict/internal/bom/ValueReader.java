// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Pointer;
import org.jspecify.annotations.Nullable;

/** Reads single values, and says so where a value is of another kind than CycloneDX has there. */
final class ValueReader {
  private final BomCursor cursor;
  private final DiagnosticLog log;

  ValueReader(BomCursor cursor, DiagnosticLog log) {
    this.cursor = cursor;
    this.log = log;
  }

  /**
   * The text that the cursor stands on; null for a JSON null, and for an object or list, which is
   * skipped. Its place is the cursor's until that moves.
   */
  @Nullable String text(String field, Pointer pointer) {
    return cursor.isText() ? cursor.value() : other(field, pointer);
  }

  /** The same for a text that is likely to come again: it is kept once. */
  @Nullable String word(String field, Pointer pointer) {
    return cursor.isText() ? cursor.word() : other(field, pointer);
  }

  private @Nullable String other(String field, Pointer pointer) {
    if (cursor.isNull()) {
      cursor.skip();
      return null;
    }
    if (cursor.isObject() || cursor.isList()) {
      wrongKind(field, "a text", "not read", pointer);
      cursor.skip();
      return null;
    }
    String value = cursor.value();
    wrongKind(field, cursor.wording().aText(), "read as one", pointer);
    return value;
  }

  /** The text that the cursor stands on, with its place. */
  @Nullable Text located(String field, Pointer pointer) {
    String value = text(field, pointer);
    return value == null ? null : new Text(value, cursor.place(pointer));
  }

  /** True if the cursor stands on an object; anything else is skipped, with a warning. */
  boolean object(String field, Pointer pointer) {
    return cursor.isObject() || not(field, cursor.wording().anObject(), pointer);
  }

  /** True if the cursor stands on a list; anything else is skipped, with a warning. */
  boolean list(String field, Pointer pointer) {
    return cursor.isList() || not(field, cursor.wording().aList(), pointer);
  }

  private boolean not(String field, String expected, Pointer pointer) {
    if (!cursor.isNull()) {
      wrongKind(field, expected, "not read", pointer);
    }
    cursor.skip();
    return false;
  }

  private void wrongKind(String field, String expected, String outcome, Pointer pointer) {
    log.add(
        Diagnostic.warning(
            "bom-wrong-kind",
            "'"
                + field
                + "' is "
                + cursor.found()
                + "; CycloneDX has "
                + expected
                + " here: "
                + outcome,
            cursor.here(pointer)),
        field);
  }
}
