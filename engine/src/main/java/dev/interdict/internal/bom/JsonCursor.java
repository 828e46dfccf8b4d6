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
import dev.interdict.ReadingLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks through JSON. A duplicate key is logged; every other mistake of the JSON ends the reading.
 */
final class JsonCursor extends BomCursor {
  private static final int INDEXES = 64;

  private final SourceText text;
  private final DiagnosticLog log;
  private final JsonParser parser;
  private final DuplicateKeys keys = new DuplicateKeys();
  private final TextPool pool = new TextPool();
  private final String[] indexes = new String[INDEXES];
  private int depth;

  JsonCursor(SourceText text, ReadingLimits limits, DiagnosticLog log) {
    super(limits);
    this.text = text;
    this.log = log;
    Arrays.setAll(indexes, Integer::toString);
    JsonFactory factory =
        JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(limits.textLength())
                    .maxNameLength(limits.textLength())
                    .maxNumberLength(limits.textLength())
                    .build())
            .build();
    try {
      parser = factory.createParser(text.reader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  Wording wording() {
    return Wording.JSON;
  }

  @Override
  Pointer root() {
    return Pointer.ROOT;
  }

  @Override
  boolean isObject() {
    return at(JsonToken.START_OBJECT);
  }

  @Override
  boolean isList() {
    return at(JsonToken.START_ARRAY);
  }

  @Override
  boolean isText() {
    return at(JsonToken.VALUE_STRING);
  }

  @Override
  boolean isNull() {
    return at(JsonToken.VALUE_NULL);
  }

  @Override
  String found() {
    JsonToken token = parser.currentToken();
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

  /** Steps to the first token of the file. */
  void start() {
    next();
  }

  private boolean at(JsonToken token) {
    return parser.currentToken() == token;
  }

  private @Nullable JsonToken next() {
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
      } else if (token == JsonToken.FIELD_NAME && keys.full()) {
        throw tooManyKeys();
      }
      return token;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
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

  @Override
  Pointer member(Pointer object, String key) {
    return object.child(key);
  }

  @Override
  SourceLocation key(Pointer object, String key) {
    int value = (int) parser.currentTokenLocation().getCharOffset();
    int end = text.text().lastIndexOf('"', text.text().lastIndexOf(':', value - 1));
    int start = text.text().lastIndexOf('"', end - 1) + 1;
    return text.range(start, end).with(member(object, key));
  }

  @Override
  boolean nextElement(String element) {
    return next() != JsonToken.END_ARRAY;
  }

  @Override
  void skip() {
    int open = depth;
    if (at(JsonToken.START_OBJECT) || at(JsonToken.START_ARRAY)) {
      while (depth >= open) {
        if (next() == JsonToken.FIELD_NAME && isBomRef()) {
          if (next() == JsonToken.VALUE_STRING) {
            skippedRef(value());
          }
        }
      }
    }
  }

  @Override
  String value() {
    return value(false);
  }

  @Override
  String word() {
    return value(true);
  }

  private String value(boolean pooled) {
    try {
      String value =
          pooled
              ? pool.text(
                  parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
              : parser.getText();
      if (value.length() > limits().textLength()) {
        throw tooLong(here(Pointer.ROOT));
      }
      return value;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  SourceLocation place(Pointer pointer) {
    JsonLocation start = parser.currentTokenLocation();
    int quote = at(JsonToken.VALUE_STRING) ? 1 : 0;
    int column = start.getColumnNr() + quote;
    int end = column + length(start) - 2 * quote;
    return new SourceLocation(
        text.file(), start.getLineNr(), column, start.getLineNr(), end, pointer);
  }

  /** Of the scalar that was read, with its quotes: escapes are longer than what they stand for. */
  private int length(JsonLocation start) {
    try {
      return at(JsonToken.VALUE_STRING)
          ? (int) (parser.currentLocation().getCharOffset() - start.getCharOffset())
          : parser.getTextLength();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  SourceLocation here(Pointer pointer) {
    JsonLocation start = parser.currentTokenLocation();
    int at = start.getColumnNr();
    return new SourceLocation(
        text.file(), start.getLineNr(), at, start.getLineNr(), at + 1, pointer);
  }

  @Override
  Pointer element(Pointer list, String element, int index) {
    return index < INDEXES ? list.child(indexes[index]) : list.child(index);
  }

  @Override
  void requireEnd() {
    int more = (int) parser.currentLocation().getCharOffset();
    try {
      if (parser.nextToken() == null) {
        return;
      }
    } catch (IOException e) {
      // Whatever it is, it is too much.
    }
    String all = text.text();
    while (more < all.length() && " \t\r\n".indexOf(all.charAt(more)) >= 0) {
      more++;
    }
    if (more < all.length()) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-trailing-content",
              "the BOM ends before this, but the file goes on: remove what follows the last '}'",
              text.range(more, more + 1)));
    }
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
      throw tooDeep(here(Pointer.ROOT));
    }
  }

  private UnreadableException tooManyKeys() {
    return new UnreadableException(
        Diagnostic.error(
            "bom-too-many-keys",
            "an object with more than 100,000 keys: no BOM needs that",
            here(Pointer.ROOT)));
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

  private UnreadableException unreadable(IOException e) {
    if (e instanceof StreamConstraintsException) {
      return tooLong(here(Pointer.ROOT));
    }
    JsonLocation place = e instanceof JsonProcessingException p ? p.getLocation() : null;
    long at = place == null ? text.text().length() : place.getCharOffset();
    return new UnreadableException(JsonMistake.at((int) at, text));
  }
}
