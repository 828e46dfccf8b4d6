// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.interdict.fix.JsonNode.Kind;
import dev.interdict.fix.JsonNode.Member;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a component by its JSON pointer (RFC 6901), in a document that is JSON to its end. */
final class JsonFinder {
  /** Below a component: its members, the entries of its properties, their names and values. */
  private static final int LEVELS = 3;

  /** As deep as the reader of BOMs goes. */
  private static final int MAX_DEPTH = 2000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final JsonParser parser;
  private final int shift;

  private JsonFinder(JsonParser parser, int shift) {
    this.parser = parser;
    this.shift = shift;
  }

  /** The component, read as deep as an edit needs; empty also if a key stands twice. */
  static Optional<JsonNode> find(String document, String pointer) {
    if (!pointer.startsWith("/")) {
      return Optional.empty();
    }
    int shift = document.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    JsonFactory factory =
        JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();
    try (JsonParser parser = factory.createParser(new StringReader(document.substring(shift)))) {
      return Optional.ofNullable(new JsonFinder(parser, shift).at(pointer));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private @Nullable JsonNode at(String pointer) throws IOException {
    parser.nextToken();
    for (String step : pointer.substring(1).split("/", -1)) {
      if (!enter(step.replace("~1", "/").replace("~0", "~"))) {
        return null;
      }
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return null;
    }
    JsonNode component = value(LEVELS);
    return onlyValue() ? component : null;
  }

  /** Steps to the member or element of this name within what the parser stands on. */
  private boolean enter(String name) throws IOException {
    boolean object = parser.currentToken() == JsonToken.START_OBJECT;
    if (!object && parser.currentToken() != JsonToken.START_ARRAY) {
      return false;
    }
    for (int i = 0; !parser.nextToken().isStructEnd(); i++) {
      String found = object ? parser.currentName() : Integer.toString(i);
      if (object) {
        parser.nextToken();
      }
      if (found.equals(name)) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  /** Reads on to the end: whether the document holds nothing behind its one value. */
  private boolean onlyValue() throws IOException {
    boolean closed = false;
    while (parser.nextToken() != null) {
      if (closed) {
        return false;
      }
      closed = parser.getParsingContext().inRoot();
    }
    return true;
  }

  private JsonNode value(int levels) throws IOException {
    JsonToken token = parser.currentToken();
    int start = offset(parser.currentTokenLocation());
    String text = token == JsonToken.VALUE_STRING ? parser.getText() : null;
    List<Member> members = List.of();
    if (levels > 0 && token.isStructStart()) {
      members = members(token == JsonToken.START_OBJECT, levels - 1);
    } else {
      parser.skipChildren();
      parser.finishToken();
    }
    Kind kind =
        switch (token) {
          case START_OBJECT -> Kind.OBJECT;
          case START_ARRAY -> Kind.LIST;
          default -> Kind.SCALAR;
        };
    return new JsonNode(kind, start, offset(parser.currentLocation()), text, members);
  }

  private List<Member> members(boolean object, int levels) throws IOException {
    var members = new ArrayList<Member>();
    while (!parser.nextToken().isStructEnd()) {
      int start = offset(parser.currentTokenLocation());
      String key = object ? parser.currentName() : "";
      if (object) {
        parser.nextToken();
      }
      members.add(new Member(key, start, value(levels)));
    }
    return members;
  }

  private int offset(JsonLocation location) {
    return shift + (int) location.getCharOffset();
  }
}
