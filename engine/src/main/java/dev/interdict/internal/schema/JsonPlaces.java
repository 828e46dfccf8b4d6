// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the characters of a few values in a second pass over the text, which skips everything else:
 * a tree that remembers the place of each of its nodes would be twice as large, for nothing if the
 * BOM is right.
 */
final class JsonPlaces {
  private final SourceText text;
  private final JsonParser parser;
  private final Map<JsonTarget, SourceLocation> found = new HashMap<>();

  /** A step on the way to the targets. */
  private static final class Fork {
    final Map<Object, Fork> ways = new HashMap<>();
    final List<JsonTarget> values = new ArrayList<>();
    final List<JsonTarget> keys = new ArrayList<>();
  }

  private JsonPlaces(SourceText text, JsonParser parser) {
    this.text = text;
    this.parser = parser;
  }

  /** The place of every target that is in the text. */
  static Map<JsonTarget, SourceLocation> of(SourceText text, List<JsonTarget> targets) {
    if (targets.isEmpty()) {
      return Map.of();
    }
    var root = new Fork();
    for (JsonTarget target : targets) {
      Fork fork = root;
      for (Object step : target.path()) {
        fork = fork.ways.computeIfAbsent(step, way -> new Fork());
      }
      (target.aim() == JsonTarget.Aim.KEY ? fork.keys : fork.values).add(target);
    }
    JsonParser parser = JsonTokens.over(text);
    try (parser) {
      var places = new JsonPlaces(text, parser);
      parser.nextToken();
      places.value(root);
      return places.found;
    } catch (IOException e) {
      throw JsonTokens.stopped(text, parser, e);
    }
  }

  private void value(Fork fork) throws IOException {
    if (!fork.values.isEmpty()) {
      int start = start();
      int end = start + 1;
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        parser.finishToken();
        start = start + 1;
        end = (int) parser.currentLocation().getCharOffset() - 1;
      } else if (!parser.isExpectedStartObjectToken() && !parser.isExpectedStartArrayToken()) {
        end = start + parser.getTextLength();
      }
      put(fork.values, start, end);
    }
    if (parser.isExpectedStartArrayToken()) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        follow(fork.ways.get(i));
      }
    } else if (parser.isExpectedStartObjectToken()) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        Fork way = fork.ways.get(parser.currentName());
        if (way != null && !way.keys.isEmpty()) {
          int start = start() + 1;
          put(way.keys, start, keyEnd(start));
        }
        parser.nextToken();
        follow(way);
      }
    }
  }

  private void follow(@Nullable Fork way) throws IOException {
    if (way == null) {
      parser.skipChildren();
    } else {
      value(way);
    }
  }

  private int start() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private int keyEnd(int start) {
    int at = start;
    while (at < text.text().length() && text.text().charAt(at) != '"') {
      at += text.text().charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  private void put(List<JsonTarget> targets, int start, int end) {
    SourceLocation range = text.range(start, end);
    for (JsonTarget target : targets) {
      found.put(target, range.with(target.pointer()));
    }
  }
}
