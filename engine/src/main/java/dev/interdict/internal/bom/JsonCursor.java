// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks once through the JSON of a BOM. Whoever is given a value consumes it whole; every mistake
 * of the JSON itself ends the reading with {@link UnreadableException}, except a duplicate key,
 * which is logged.
 */
final class JsonCursor {
  /** Brackets within brackets, whatever they hold; far more than any BOM needs. */
  private static final int MAX_DEPTH = 2000;

  private static final int INDEXES = 64;

  private final SourceText text;
  private final DiagnosticLog log;
  private final ReadLimits limits;
  private final JsonParser parser;
  private final DuplicateKeys keys = new DuplicateKeys();
  private final TextPool pool = new TextPool();
  private final String[] indexes = new String[INDEXES];
  private final Set<String> skippedRefs = new HashSet<>();
  private int depth;

  private int line = 1;
  private int column = 1;
  private int length;

  JsonCursor(SourceText text, ReadLimits limits, DiagnosticLog log) {
    this.text = text;
    this.log = log;
    this.limits = limits;
    Arrays.setAll(indexes, Integer::toString);
    JsonFactory factory =
        JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(limits.maxString())
                    .maxNameLength(limits.maxString())
                    .maxNumberLength(limits.maxString())
                    .build())
            .build();
    try {
      parser = factory.createParser(new StringReader(text.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The token that the cursor stands on; null before the first and after the last. */
  @Nullable JsonToken token() {
    return parser.currentToken();
  }

  boolean at(JsonToken token) {
    return parser.currentToken() == token;
  }

  /** Steps to the next token. */
  @Nullable JsonToken next() {
    try {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        enter();
        keys.open();
      } else if (token == JsonToken.START_ARRAY) {
        enter();
      } else if (token == JsonToken.END_OBJECT) {
        keys.close();
        depth--;
      } else if (token == JsonToken.END_ARRAY) {
        depth--;
      } else if (token == JsonToken.FIELD_NAME && !keys.add(parser.currentName())) {
        duplicate(parser.currentName());
      }
      return token;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Steps to the value of the next key of an object, whose key is returned; null at its end. */
  @Nullable String nextKey() {
    if (next() != JsonToken.FIELD_NAME) {
      return null;
    }
    try {
      String key = parser.currentName();
      next();
      return key;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Steps to the next element of an array; false at its end. */
  boolean nextElement() {
    return next() != JsonToken.END_ARRAY;
  }

  /** Consumes the value that the cursor stands on; remembers the bom-refs in it. */
  void skip() {
    int open = depth;
    if (at(JsonToken.START_OBJECT) || at(JsonToken.START_ARRAY)) {
      while (depth >= open) {
        if (next() == JsonToken.FIELD_NAME && isBomRef()) {
          if (next() == JsonToken.VALUE_STRING) {
            skippedRefs.add(value());
          }
        }
      }
    }
  }

  /** The bom-refs within all that was skipped. */
  Set<String> skippedRefs() {
    return skippedRefs;
  }

  /** The text of the scalar that the cursor stands on; its place is {@link #place} from then on. */
  String value() {
    return value(false);
  }

  /** The same for a text that is likely to come again: it is kept once. */
  String word() {
    return value(true);
  }

  private String value(boolean pooled) {
    try {
      JsonLocation start = parser.currentTokenLocation();
      String value =
          pooled
              ? pool.text(
                  parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
              : parser.getText();
      if (value.length() > limits.maxString()) {
        throw tooLong();
      }
      boolean quoted = at(JsonToken.VALUE_STRING);
      line = start.getLineNr();
      column = start.getColumnNr() + (quoted ? 1 : 0);
      length =
          quoted
              ? (int) (parser.currentLocation().getCharOffset() - start.getCharOffset()) - 2
              : value.length();
      return value;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Where the last value stood, inside its quotes. */
  SourceLocation place(Pointer pointer) {
    return new SourceLocation(text.file(), line, column, line, column + length, pointer);
  }

  /** Where the token that the cursor stands on begins, one column wide. */
  SourceLocation here(Pointer pointer) {
    JsonLocation start = parser.currentTokenLocation();
    int at = start.getColumnNr();
    return new SourceLocation(
        text.file(), start.getLineNr(), at, start.getLineNr(), at + 1, pointer);
  }

  /** The child of a pointer with an index; the digits of a small one are kept once. */
  Pointer element(Pointer parent, int index) {
    return index < INDEXES ? parent.child(indexes[index]) : parent.child(index);
  }

  /** The offset behind the token that the cursor stands on. */
  int offset() {
    return (int) parser.currentLocation().getCharOffset();
  }

  private boolean isBomRef() {
    try {
      return "bom-ref".equals(parser.currentName());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-too-deep",
              "brackets within brackets, " + depth + " deep: no BOM needs that",
              here(Pointer.ROOT)));
    }
  }

  private void duplicate(String key) {
    JsonLocation start = parser.currentTokenLocation();
    int from = (int) start.getCharOffset() + 1;
    log.add(
        Diagnostic.error(
            "bom-duplicate-key",
            "the key '"
                + key
                + "' stands twice in this object, and only one can be meant: remove"
                + " the wrong one",
            text.range(from, from + key.length())));
  }

  private UnreadableException tooLong() {
    return new UnreadableException(
        Diagnostic.error(
            "bom-too-long-text",
            "a text of more than "
                + limits.maxString()
                + " characters: shorten it, or raise the"
                + " limit in interdict.xml with <limits text-length=\"…\"/>",
            here(Pointer.ROOT)));
  }

  private UnreadableException unreadable(IOException e) {
    if (e instanceof StreamConstraintsException) {
      return tooLong();
    }
    JsonLocation place = e instanceof JsonProcessingException p ? p.getLocation() : null;
    long at = place == null ? text.text().length() : place.getCharOffset();
    return new UnreadableException(JsonMistake.at((int) at, text));
  }
}
