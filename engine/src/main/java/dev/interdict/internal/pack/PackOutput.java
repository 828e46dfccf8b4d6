// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.pack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values on their way out; texts go into a table, each once. */
final class PackOutput {
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  void writeByte(int value) {
    values.write(value);
  }

  /** A number that is not negative, small ones in few bytes. */
  void writeSize(long value) {
    writeSize(values, value);
  }

  /** The place of a text in the table, counted from 1. */
  void writeText(String text) {
    Integer known = texts.putIfAbsent(text, texts.size() + 1);
    writeSize(known == null ? texts.size() : known);
  }

  /** The table, then the values. */
  byte[] toBytes() {
    var out = new ByteArrayOutputStream();
    writeSize(out, texts.size());
    for (String text : texts.keySet()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      writeSize(out, bytes.length);
      out.writeBytes(bytes);
    }
    out.writeBytes(values.toByteArray());
    return out.toByteArray();
  }

  private static void writeSize(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
