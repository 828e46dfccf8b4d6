// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.ReadingLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks once through a BOM, whose readers see objects with keys, lists and texts, whatever the
 * syntax. Whoever is given a value consumes it whole. A mistake of the syntax itself ends the
 * reading with {@link UnreadableException}.
 */
abstract sealed class BomCursor permits JsonCursor, XmlCursor {
  /** Brackets within brackets or elements within elements; far more than any BOM needs. */
  static final int MAX_DEPTH = 2000;

  private final ReadingLimits limits;
  private final Set<String> skippedRefs = new HashSet<>();

  BomCursor(ReadingLimits limits) {
    this.limits = limits;
  }

  abstract Wording wording();

  /** The pointer of the object that the whole BOM is. */
  abstract Pointer root();

  /** True if the cursor stands on an object. An element without content is whatever is asked. */
  abstract boolean isObject();

  /** True if the cursor stands on a list. */
  abstract boolean isList();

  /** True if the cursor stands on a text. */
  abstract boolean isText();

  /** True if the cursor stands on a null of JSON, which says as little as a missing key. */
  abstract boolean isNull();

  /** What stands there, as people call it. */
  abstract String found();

  /** Steps into an object or to its next key, which is returned; null at its end. */
  abstract @Nullable String nextKey();

  /** The pointer of the value of the key that was last returned. */
  abstract Pointer member(Pointer object, String key);

  /** Where the key stands whose value the cursor stands on. */
  abstract SourceLocation key(Pointer object, String key);

  /**
   * Steps into a list or to its next element; false at its end.
   *
   * @param element what XML calls an element of this list
   */
  abstract boolean nextElement(String element);

  /** The pointer of an element of a list. */
  abstract Pointer element(Pointer list, String element, int index);

  /** Consumes the value that the cursor stands on; remembers the bom-refs in it. */
  abstract void skip();

  /**
   * The text of the scalar that the cursor stands on; its place is {@link #place} until it moves.
   */
  abstract String value();

  /** The same for a text that is likely to come again: it is kept once. */
  abstract String word();

  /** Where the last value stood, inside its quotes or tags. */
  abstract SourceLocation place(Pointer pointer);

  /** Where the value that the cursor stands on begins, one column wide. */
  abstract SourceLocation here(Pointer pointer);

  /** Steps over what may follow the root object; anything but blanks and comments is an error. */
  abstract void requireEnd();

  /** The bom-refs within all that was skipped. */
  final Set<String> skippedRefs() {
    return skippedRefs;
  }

  final void skippedRef(String ref) {
    skippedRefs.add(ref);
  }

  final ReadingLimits limits() {
    return limits;
  }

  final UnreadableException tooLong(SourceLocation place) {
    return new UnreadableException(
        Diagnostic.error(
            "bom-too-long-text",
            "a text of more than "
                + limits.textLength()
                + " characters: shorten it, or raise the limit in interdict.xml with"
                + " <limits text-length=\"…\"/>",
            place));
  }

  static UnreadableException tooDeep(SourceLocation place) {
    return new UnreadableException(
        Diagnostic.error(
            "bom-too-deep", "nested more than " + MAX_DEPTH + " deep: no BOM needs that", place));
  }
}
