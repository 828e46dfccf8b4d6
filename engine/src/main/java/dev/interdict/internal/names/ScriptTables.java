// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The tables that the build makes from ICU ({@code src/generator}), read on first use. No lambdas:
 * making the first ones costs more than reading all tables.
 */
final class ScriptTables {
  private static final String RESOURCE = "scripts.bin";
  private static final int FIRST = 0x4E00;
  private static final int SIZE = 0x9FFF - FIRST + 1;

  private final char[] traditional;
  private final int[] simplified;
  private final char[] readings = new char[SIZE];
  private final String[] syllables;
  private final Map<String, String> letters = new HashMap<>();
  private final Map<Integer, List<Phrase>> phrases = new HashMap<>();

  /** Simplified characters that read together in a way of their own. */
  record Phrase(String text, String reading) {}

  private static final class Loaded {
    static final ScriptTables TABLES = load();
  }

  private ScriptTables(ByteBuffer bytes) {
    traditional = new char[bytes.getInt()];
    simplified = new int[traditional.length];
    chars(bytes, traditional);
    bytes.asIntBuffer().get(simplified);
    bytes.position(bytes.position() + simplified.length * Integer.BYTES);
    chars(bytes, readings);
    syllables = words(bytes);
    String[] pairs = words(bytes);
    for (int i = 0; i < pairs.length; i += 2) {
      letters.put(pairs[i], pairs[i + 1]);
    }
    addPhrases(words(bytes));
  }

  static ScriptTables get() {
    return Loaded.TABLES;
  }

  private static ScriptTables load() {
    try (InputStream in =
        Objects.requireNonNull(ScriptTables.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new ScriptTables(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void chars(ByteBuffer bytes, char[] chars) {
    bytes.asCharBuffer().get(chars);
    bytes.position(bytes.position() + chars.length * Character.BYTES);
  }

  private static String[] words(ByteBuffer bytes) {
    var text = new byte[bytes.getInt()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8).split(",", -1);
  }

  private void addPhrases(String[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      int head = pairs[i].codePointAt(0);
      List<Phrase> same = phrases.get(head);
      if (same == null) {
        same = new ArrayList<>();
        phrases.put(head, same);
      }
      same.add(new Phrase(pairs[i], pairs[i + 1]));
    }
  }

  int simplified(int c) {
    int index = c > Character.MAX_VALUE ? -1 : Arrays.binarySearch(traditional, (char) c);
    return index < 0 ? c : simplified[index];
  }

  /** What one character reads as; empty if it is silent or has no row. */
  String reading(int c) {
    if (c >= FIRST && c < FIRST + SIZE) {
      return syllables[readings[c - FIRST]];
    }
    return letters.getOrDefault(Character.toString(c), "");
  }

  /** What two letters read as together; empty if each is read by itself. */
  String pair(int first, int second) {
    return letters.getOrDefault(new String(new int[] {first, second}, 0, 2), "");
  }

  /** The phrases that begin with a simplified character, longest first. */
  List<Phrase> phrases(int head) {
    return phrases.getOrDefault(head, List.of());
  }
}
