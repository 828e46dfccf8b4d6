// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.csv.CsvRow;
import dev.interdict.internal.csv.CsvTable;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.ReferenceData;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a rulebook that was read without an error says things: for warnings about it. Reads files
 * again; not thread-safe.
 */
public final class RulebookPlaces {
  private static final String MANIFEST = "rulebook.xml";
  private static final String ENTITIES = "entities/entities.csv";

  private final RulebookFolder folder;
  private final ReferenceData reference;
  private final Map<String, SourceLocation> rules = new HashMap<>();
  private final Map<String, SourceLocation> lists = new HashMap<>();
  private final Map<String, @Nullable SourceText> texts = new HashMap<>();

  /**
   * The places of a rulebook.
   *
   * @param display the rulebook's folder as messages print it
   * @param reference what it may refer to
   */
  public RulebookPlaces(Path root, String display, ReferenceData reference) {
    folder = new RulebookFolder(root, display);
    this.reference = reference;
    SourceText text = text(MANIFEST);
    Manifest manifest =
        text == null
            ? null
            : new ManifestReader().read(text, ReferenceTables.of(reference), new Problems());
    if (manifest != null) {
      manifest.rules().forEach(rule -> rules.put(rule.id().value(), rule.id().location()));
      manifest.lists().forEach(list -> lists.put(list.id().value(), list.id().location()));
    }
  }

  /** What the rulebook may refer to. */
  public ReferenceData reference() {
    return reference;
  }

  /** The companies that the folder itself brings, and where each is written, in that order. */
  public Map<String, SourceLocation> entities() {
    Map<String, SourceLocation> places = new LinkedHashMap<>();
    SourceText text = folder.holds(ENTITIES) ? text(ENTITIES) : null;
    if (text != null) {
      for (CsvRow row : CsvTable.read(text, EntityTablesReader.ENTITY_COLUMNS, new Problems())) {
        places.putIfAbsent(row.text("id"), row.location("id"));
      }
    }
    return places;
  }

  /** A warning with the line that it points at. */
  public Diagnostic show(Diagnostic warning) {
    SourceLocation place = warning.location();
    SourceText text = place == null ? null : text(relative(place.file()));
    return text == null ? warning : text.show(warning);
  }

  /** Whether the rulebook has such a file or folder. */
  public boolean holds(String relative) {
    return folder.holds(relative);
  }

  /** The files below a folder, at any depth, sorted. */
  public List<String> filesBelow(String relative) {
    return folder.filesBelow(relative, new Problems());
  }

  /** The names of the folders directly inside a folder, sorted. */
  public List<String> folders(String relative) {
    return folder.holds(relative) ? folder.folder(relative).folders(new Problems()) : List.of();
  }

  /** A warning about a whole file or folder. */
  public Diagnostic warning(String code, String message, String relative) {
    return Diagnostic.warning(code, message, SourceLocation.at(folder.display(relative), 1, 1));
  }

  /** A warning about a rule, at its id in the manifest. */
  public Diagnostic warningAtRule(String code, String message, String rule) {
    return inManifest(code, message, rules.get(rule));
  }

  /** A warning about a list, at its id in the manifest. */
  public Diagnostic warningAtList(String code, String message, String list) {
    return inManifest(code, message, lists.get(list));
  }

  /**
   * A warning about a condition.
   *
   * @param place of the rule, branch or row it belongs to; if null, the rule's in the manifest
   * @param words the condition as written, white space folded; empty: the rule as a whole
   */
  public Diagnostic warningAt(
      String code, String message, @Nullable SourceLocation place, String rule, String words) {
    if (place == null) {
      return warningAtRule(code, message, rule);
    }
    SourceText text = text(relative(place.file()));
    if (text == null) {
      return Diagnostic.warning(code, message, place);
    }
    SourceLocation exact = words.isBlank() ? null : find(text, place, words);
    return text.show(Diagnostic.warning(code, message, exact == null ? place : exact));
  }

  /** Where words stand behind a place; null if they are written otherwise. */
  private static @Nullable SourceLocation find(
      SourceText text, SourceLocation place, String words) {
    String pattern =
        Arrays.stream(words.split("\\s+", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher found = Pattern.compile(pattern).matcher(text.text());
    return found.find(Math.min(text.offset(place.line(), place.column()), text.text().length()))
        ? text.range(found.start(), found.end())
        : null;
  }

  private Diagnostic inManifest(String code, String message, @Nullable SourceLocation place) {
    return show(
        Diagnostic.warning(
            code,
            message,
            place == null ? SourceLocation.at(folder.display(MANIFEST), 1, 1) : place));
  }

  /** The path below the rulebook's folder, of one as messages print it. */
  private String relative(String display) {
    String prefix = folder.display("");
    return display.startsWith(prefix) ? display.substring(prefix.length()) : display;
  }

  private @Nullable SourceText text(String relative) {
    return texts.computeIfAbsent(relative, path -> folder.read(path, new Problems()));
  }
}
