// SPDX-License-Identifier: Apache-2.0
package dev.interdict.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rulebook from a stranger: the good library of {@code hostile/library} with some of its files
 * changed. A file of {@code hostile/attacks} holds
 *
 * <ul>
 *   <li>a line that starts with {@code #}: what the attack tries;
 *   <li>either the text of {@code acme/rules/hostile.drl}, or any number of {@code ==== file}, each
 *       followed by the file's text, and {@code ~~~~ file}, followed by a text of that file, a line
 *       {@code =>} and what takes its place;
 *   <li>a line of four dashes and what is said about it.
 * </ul>
 *
 * In all of these {@code ⟦U+202E⟧} is a character, {@code ⟦10000 × text №⟧} repeats a text with its
 * number, and {@code ⟦PORT⟧} is a port on which the test listens.
 */
final class HostileRulebook {
  private static final Path FOLDER =
      Path.of(System.getProperty("interdict.root"), "engine/src/test/resources/hostile");
  private static final String CUT = "\n----\n";
  private static final Pattern CHARACTER = Pattern.compile("⟦U\\+([0-9A-F]{1,6})⟧");
  private static final Pattern REPEATED = Pattern.compile("⟦([0-9]+) × (.*?)⟧", Pattern.DOTALL);
  private static final Pattern SECTION = Pattern.compile("(?m)^(====|~~~~) (.+)\n");

  private final Path file;
  private final String attack;
  private final String expected;

  private HostileRulebook(Path file, String attack, String expected) {
    this.file = file;
    this.attack = attack;
    this.expected = expected;
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("attacks"))) {
      return files
          .map(path -> path.getFileName().toString().replaceFirst("\\.txt$", ""))
          .sorted()
          .toList();
    }
  }

  static HostileRulebook named(String name) throws IOException {
    Path file = FOLDER.resolve("attacks").resolve(name + ".txt");
    String text = Files.readString(file);
    int cut = text.indexOf(CUT);
    return cut < 0
        ? new HostileRulebook(file, text, "")
        : new HostileRulebook(file, text.substring(0, cut + 1), text.substring(cut + CUT.length()));
  }

  /** Writes the library with the attack in it to a folder. */
  void write(Path folder, int port) throws IOException {
    writeLibrary(folder);
    for (Map.Entry<String, String> changed : changes(port).entrySet()) {
      Path path = folder.resolve(changed.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, changed.getValue());
    }
  }

  /** Writes the library as it is without an attack. */
  static void writeLibrary(Path folder) throws IOException {
    Path library = FOLDER.resolve("library");
    try (Stream<Path> files = Files.walk(library)) {
      for (Path from : files.sorted().toList()) {
        Path to = folder.resolve(library.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
    }
  }

  static String library(String path) throws IOException {
    return Files.readString(FOLDER.resolve("library").resolve(path));
  }

  String expected() {
    return expected;
  }

  /** Takes over what is said now. */
  void update(String said) throws IOException {
    Files.writeString(file, attack.stripTrailing() + CUT + said);
  }

  private Map<String, String> changes(int port) throws IOException {
    String text =
        expand(attack.substring(attack.indexOf('\n') + 1))
            .replace("⟦PORT⟧", Integer.toString(port));
    var changes = new LinkedHashMap<String, String>();
    Matcher section = SECTION.matcher(text);
    if (!section.find()) {
      return Map.of("acme/rules/hostile.drl", text);
    }
    int from = -1;
    String kind = "";
    String path = "";
    do {
      if (from >= 0) {
        change(changes, kind, path, text.substring(from, section.start()));
      }
      kind = section.group(1);
      path = section.group(2);
      from = section.end();
    } while (section.find());
    change(changes, kind, path, text.substring(from));
    return changes;
  }

  private static void change(Map<String, String> changes, String kind, String path, String text)
      throws IOException {
    if (kind.equals("====")) {
      changes.put(path, text);
      return;
    }
    String good = changes.containsKey(path) ? changes.get(path) : library(path);
    int arrow = text.indexOf("\n=>\n");
    String old = text.substring(0, arrow);
    if (!good.contains(old)) {
      throw new IllegalArgumentException(path + " doesn't hold " + old);
    }
    changes.put(path, good.replace(old, text.substring(arrow + 4).stripTrailing()));
  }

  private static String expand(String text) {
    String characters =
        CHARACTER
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
    return REPEATED
        .matcher(characters)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.join(
                        "",
                        IntStream.rangeClosed(1, Integer.parseInt(found.group(1)))
                            .mapToObj(i -> found.group(2).replace("№", Integer.toString(i)))
                            .toList())));
  }
}
