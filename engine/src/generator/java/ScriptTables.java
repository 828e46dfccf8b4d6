// SPDX-License-Identifier: Apache-2.0
import com.ibm.icu.text.Transliterator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the tables that {@code dev.interdict.internal.names} reads, from ICU and from the rows
 * beside it. Run by the build as a single source file, so that ICU stays off the engine's class
 * path. Arguments: the folder of the rows, the file to write; it is written only if it changes.
 */
public final class ScriptTables {
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;
  private static final int EXTENSION_A = 0x3400;
  private static final int COMPATIBILITY_END = 0xFAFF;
  // Past it come letters of phonetics and of manuscripts.
  private static final int LATIN_END = 0x24F;

  private final Transliterator simplifier = Transliterator.getInstance("Traditional-Simplified");
  private final Transliterator pinyin = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
  private final Transliterator ascii = Transliterator.getInstance("Latin-ASCII");
  private final Path rows;
  private final Map<Integer, Integer> simplified = new TreeMap<>();
  private final Map<Integer, String> readings = new TreeMap<>();
  // Longer ones first: they are tried in this order.
  private final Map<String, String> phrases =
      new TreeMap<>(
          Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
  private final Map<String, String> letters = new TreeMap<>();

  private ScriptTables(Path rows) {
    this.rows = rows;
  }

  public static void main(String[] arguments) throws IOException {
    var tables = new ScriptTables(Path.of(arguments[0]));
    tables.simplify();
    tables.read();
    tables.spell();
    byte[] bytes = tables.bytes();
    Path file = Path.of(arguments[1]);
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    }
  }

  private void simplify() throws IOException {
    for (int c = EXTENSION_A; c <= COMPATIBILITY_END; c++) {
      String character = Character.toString(c);
      String other = simplifier.transliterate(character);
      if (isHan(c) && !other.equals(character)) {
        simplified.put(c, other.codePointAt(0));
      }
    }
    rows("variants.txt")
        .forEach(
            (character, other) -> {
              int c = character.codePointAt(0);
              Integer before = simplified.put(c, other.codePointAt(0));
              need(
                  before == null ? !other.equals(character) : before != other.codePointAt(0),
                  character);
            });
    // One step must be enough: 薴 is 苧 to ICU, and 苧 is 苎.
    simplified.replaceAll((from, to) -> simplified.getOrDefault(to, to));
    simplified.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
  }

  private void read() throws IOException {
    for (int c = FIRST; c <= LAST; c++) {
      reading(c);
    }
    simplified.values().forEach(this::reading);
    reading(0x3007);
    rows("readings.txt")
        .forEach(
            (text, reading) -> {
              String spaced = reading.replace('\'', ' ');
              String before =
                  text.codePoints().mapToObj(readings::get).collect(Collectors.joining(" "));
              need(!spaced.equals(before) && readable(text, spaced), text);
              if (text.codePointCount(0, text.length()) == 1) {
                readings.put(text.codePointAt(0), spaced);
              } else {
                phrases.put(text, spaced);
              }
            });
    simplified.forEach(
        (from, to) -> {
          if (readings.containsKey(to)) {
            readings.put(from, readings.get(to));
          }
        });
  }

  /** Simplified, and a known syllable for each character. */
  private boolean readable(String text, String reading) {
    List<String> syllables = List.of(reading.split(" "));
    return syllables.size() == text.length()
        && readings.values().containsAll(syllables)
        && text.codePoints().noneMatch(simplified::containsKey);
  }

  private void reading(int c) {
    String reading = pinyin.transliterate(Character.toString(c)).trim();
    if (reading.matches("[a-z]+")) {
      readings.put(c, reading);
    }
  }

  private void spell() throws IOException {
    for (int c = 0x80; c <= LATIN_END; c++) {
      String letter = Character.toString(c);
      boolean latin =
          Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
      if (latin && Normalizer.normalize(letter, Normalizer.Form.NFKD).equals(letter)) {
        String plain = ascii.transliterate(letter);
        if (plain.matches("[A-Za-z]+")) {
          letters.put(letter, plain);
        }
      }
    }
    rows("letters.txt")
        .forEach((letter, latin) -> need(letters.put(letter, latin) == null, letter));
    readings.forEach(
        (c, reading) -> {
          if (c < FIRST || c > LAST) {
            letters.put(Character.toString(c), reading);
          }
        });
  }

  private byte[] bytes() throws IOException {
    List<String> syllables = new ArrayList<>(new TreeSet<>(readings.values()));
    syllables.add(0, "");
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(simplified.size());
    for (int c : simplified.keySet()) {
      out.writeChar(c);
    }
    for (int c : simplified.values()) {
      out.writeInt(c);
    }
    for (int c = FIRST; c <= LAST; c++) {
      out.writeChar(syllables.indexOf(readings.getOrDefault(c, "")));
    }
    write(syllables, out);
    write(pairs(letters), out);
    write(pairs(phrases), out);
    return bytes.toByteArray();
  }

  /** Keys and values in turn. */
  private static List<String> pairs(Map<String, String> map) {
    var pairs = new ArrayList<String>();
    map.forEach((key, value) -> pairs.addAll(List.of(key, value)));
    return pairs;
  }

  private static void write(List<String> words, DataOutputStream out) throws IOException {
    byte[] text = String.join(",", words).getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
  }

  /** Han, and not one of those that NFKC makes another. */
  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
        && Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC);
  }

  /** {@code key=value} between blanks; # opens a comment. */
  private Map<String, String> rows(String name) throws IOException {
    var map = new LinkedHashMap<String, String>();
    for (String line : Files.readAllLines(rows.resolve(name))) {
      for (String row : line.replaceFirst("#.*", "").trim().split(" +")) {
        int equals = row.indexOf('=');
        if (equals > 0) {
          need(map.put(row.substring(0, equals), row.substring(equals + 1)) == null, row);
        } else {
          need(row.isEmpty(), row);
        }
      }
    }
    return map;
  }

  private static void need(boolean needed, String row) {
    if (!needed) {
      throw new IllegalArgumentException(
          "row '" + row + "' says nothing new, or isn't as the head of its file asks");
    }
  }
}
