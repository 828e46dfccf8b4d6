// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.pack;

import java.nio.charset.StandardCharsets;

/** Bytes on their way in; no length in them is believed before it is checked. */
final class PackInput {
  private static final int MAX_DEPTH = 200;

  private final byte[] bytes;
  private final String[] texts;
  private int at;
  private int depth;

  /** Reads the table of texts that stands first. */
  PackInput(byte[] bytes, int start) {
    this.bytes = bytes;
    this.at = start;
    this.texts = new String[readCount()];
    for (int i = 0; i < texts.length; i++) {
      int length = readCount();
      texts[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
    }
  }

  int readByte() {
    if (at >= bytes.length) {
      throw new PackException("the pack ends too early");
    }
    return bytes[at++] & 0xff;
  }

  long readSize() {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int next = readByte();
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new PackException("a number in the pack is too large");
  }

  /** A number of things of at least one byte each, so no more than there are bytes. */
  int readCount() {
    long count = readSize();
    if (count > bytes.length - at) {
      throw new PackException("a length in the pack is larger than the pack");
    }
    return (int) count;
  }

  /** The size of a collection; -1 for null. */
  int readCollectionSize() {
    long size = readSize() - 1;
    if (size > bytes.length - at) {
      throw new PackException("a length in the pack is larger than the pack");
    }
    return (int) size;
  }

  /** A text by its place in the table, counted from 1. */
  String text(long place) {
    if (place < 1 || place > texts.length) {
      throw new PackException("a text is not in the pack's table");
    }
    return texts[(int) place - 1];
  }

  void enter() {
    if (++depth > MAX_DEPTH) {
      throw new PackException("the values in the pack are nested too deeply");
    }
  }

  void leave() {
    depth--;
  }

  void end() {
    if (at != bytes.length) {
      throw new PackException("the pack goes on behind its end");
    }
  }
}
