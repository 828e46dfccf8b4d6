// SPDX-License-Identifier: Apache-2.0
package dev.interdict.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A large file put together without holding it twice: pieces are made twice, measured first. */
final class HostileFile {
  private final List<Piece> pieces = new ArrayList<>();

  private record Piece(int count, IntFunction<String> text) {}

  static HostileFile of(String start) {
    return new HostileFile().add(start);
  }

  HostileFile add(String text) {
    return times(1, text);
  }

  HostileFile times(int count, String text) {
    return times(count, i -> text);
  }

  /**
   * @param text by index from 0
   */
  HostileFile times(int count, IntFunction<String> text) {
    pieces.add(new Piece(count, text));
    return this;
  }

  /** In UTF-8. */
  byte[] bytes() {
    long size = 0;
    for (Piece piece : pieces) {
      for (int i = 0; i < piece.count(); i++) {
        size += utf8(piece.text().apply(i)).length;
      }
    }
    byte[] bytes = new byte[Math.toIntExact(size)];
    int at = 0;
    for (Piece piece : pieces) {
      for (int i = 0; i < piece.count(); i++) {
        byte[] text = utf8(piece.text().apply(i));
        System.arraycopy(text, 0, bytes, at, text.length);
        at += text.length;
      }
    }
    return bytes;
  }

  /**
   * Distinct texts with one and the same {@link String#hashCode} and one and the same hash of
   * Jackson's: 31 a + b and 33 a + b each have such pairs.
   *
   * @param length of the text in pairs of characters; there are 2 to the power of this many
   */
  static String colliding(int number, int length, String one, String other) {
    var text = new StringBuilder(length * 2);
    for (int bit = 0; bit < length; bit++) {
      text.append((number >> bit & 1) == 0 ? one : other);
    }
    return text.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
