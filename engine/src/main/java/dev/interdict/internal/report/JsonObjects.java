// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few shapes that every part of the JSON report is made of. */
final class JsonObjects {
  /** Writes the members of one value of a list. */
  @FunctionalInterface
  interface Members<T> {
    void write(T value) throws IOException;
  }

  private final JsonGenerator json;

  JsonObjects(JsonGenerator json) {
    this.json = json;
  }

  /** A member that is left out if there is no value. */
  void optional(String key, @Nullable Object value) throws IOException {
    if (value != null) {
      json.writeStringField(key, value.toString());
    }
  }

  /** A member that is null if there is no value. */
  void nullable(String key, @Nullable Object value) throws IOException {
    json.writeFieldName(key);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  void strings(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  <T> void objects(String key, List<T> values, Members<T> members) throws IOException {
    json.writeArrayFieldStart(key);
    for (T value : values) {
      json.writeStartObject();
      members.write(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
