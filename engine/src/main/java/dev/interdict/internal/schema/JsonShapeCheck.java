// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.schema.Shape.Field;
import dev.interdict.internal.schema.Shape.Kind;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Syntax;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;

/** One JSON BOM held against our table of shapes, in one pass. */
final class JsonShapeCheck {
  private final SourceText text;
  private final ShapeTable table = Shapes17.of(Syntax.JSON);
  private final ShapeRules rules = new ShapeRules(new Phrases("CycloneDX 1.7"));
  private final JsonParser parser;

  private JsonShapeCheck(SourceText text, JsonParser parser) {
    this.text = text;
    this.parser = parser;
  }

  static List<Diagnostic> check(SourceText text) {
    JsonParser parser = JsonTokens.over(text);
    try (parser) {
      var check = new JsonShapeCheck(text, parser);
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        check.object(check.table.get("bom"), Pointer.ROOT);
      }
      return check.rules.violations().shown(text, place -> place);
    } catch (IOException e) {
      throw JsonTokens.stopped(text, parser, e);
    }
  }

  private void object(Shape shape, Pointer pointer) throws IOException {
    int brace = start();
    var values = new HashMap<String, String>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Field field = shape.field(name);
      Pointer place = pointer.child(name);
      if (field == null && shape.closed()) {
        int from = start() + 1;
        rules.unknown(shape, "key", name, () -> range(from, from + name.length(), place));
      }
      JsonToken token = parser.nextToken();
      values.put(name, token.isScalarValue() ? parser.getText() : "");
      if (field == null) {
        parser.skipChildren();
      } else {
        value(shape, field, place);
      }
    }
    rules.end(shape, values, () -> range(brace, brace + 1, pointer));
  }

  private void value(Shape owner, Field field, Pointer pointer) throws IOException {
    JsonToken token = parser.currentToken();
    boolean list = field.kind() == Kind.LIST || field.kind() == Kind.REPEATED;
    if (field.kind() == Kind.ANY) {
      parser.skipChildren();
    } else if (list && token == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        entry(owner, field, pointer.child(i));
      }
    } else if (field.kind() == Kind.OBJECT && token == JsonToken.START_OBJECT) {
      inner(field, pointer);
    } else if (scalar(field.kind(), token)) {
      String value = parser.getText();
      int start = start();
      int end =
          token == JsonToken.VALUE_STRING
              ? (int) parser.currentLocation().getCharOffset()
              : start + value.length();
      rules.value(owner, field, value, () -> scalar(start, end, pointer));
    } else {
      wrongKind(owner, field, pointer);
    }
  }

  private void entry(Shape owner, Field field, Pointer pointer) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      inner(field, pointer);
    } else {
      String found = found(parser.currentToken());
      rules.wrongEntry(owner, field, found, wrongValue(pointer));
      parser.skipChildren();
    }
  }

  private void inner(Field field, Pointer pointer) throws IOException {
    Shape shape = table.of(field);
    if (shape == null) {
      parser.skipChildren();
    } else {
      object(shape, pointer);
    }
  }

  private void wrongKind(Shape owner, Field field, Pointer pointer) throws IOException {
    rules.wrongKind(owner, field, found(parser.currentToken()), wrongValue(pointer));
    parser.skipChildren();
  }

  /** The scalar that the parser stands on, or the opening bracket. */
  private Supplier<SourceLocation> wrongValue(Pointer pointer) throws IOException {
    int start = start();
    if (!parser.currentToken().isScalarValue()) {
      return () -> range(start, start + 1, pointer);
    }
    int length = parser.getTextLength(); // reads the value to its end
    boolean quoted = parser.currentToken() == JsonToken.VALUE_STRING;
    int end = quoted ? (int) parser.currentLocation().getCharOffset() : start + length;
    return () -> scalar(start, end, pointer);
  }

  private static boolean scalar(Kind kind, JsonToken token) {
    return switch (kind) {
      case TEXT, FORM, WORD -> token == JsonToken.VALUE_STRING;
      case INTEGER -> token == JsonToken.VALUE_NUMBER_INT;
      case BOOLEAN -> token.isBoolean();
      default -> false;
    };
  }

  private static String found(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> "a text";
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_NULL -> "null";
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      default -> "a number";
    };
  }

  private int start() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  /** A text inside its quotes, anything else as it is. */
  private SourceLocation scalar(int start, int end, Pointer pointer) {
    boolean quoted = text.text().charAt(start) == '"';
    return quoted ? range(start + 1, end - 1, pointer) : range(start, end, pointer);
  }

  private SourceLocation range(int start, int end, Pointer pointer) {
    SourceLocation range = text.range(start, end);
    return new SourceLocation(
        range.file(), range.line(), range.column(), range.endLine(), range.endColumn(), pointer);
  }
}
