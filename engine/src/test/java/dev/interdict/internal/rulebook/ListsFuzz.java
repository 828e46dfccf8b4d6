// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.fuzz.Fuzzed;
import dev.interdict.fuzz.Lines;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Any bytes as a list of companies, or as the table of the reference data whose header they have.
 */
public final class ListsFuzz {
  private static final Fuzzed FUZZED = new Fuzzed("lists");
  private static final LibraryFixture LIBRARY = new LibraryFixture();
  private static final String LIST = "acme/lists/acme-list.csv";
  private static final Map<String, String> TABLES =
      new TreeMap<>(
          Map.of(
              "id,name,s", "entities/entities.csv",
              "entity,name,k", "entities/names.csv",
              "owner,", "entities/ownership.csv",
              "entity,kind", "entities/identifiers.csv",
              "entity,name,r", "entities/not-same.csv",
              "entity,registrant", "entities/oui.csv",
              "id,title", "functions.csv",
              "words,", "function-words.csv"));

  private static final Path ROOT = folder();
  private static final Manifest MANIFEST = manifest();
  private static final ReferenceLoader LOADER = new ReferenceLoader();

  private ListsFuzz() {}

  public static void fuzzerInitialize() {
    FUZZED.warmUp(ListsFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    FUZZED.check(input, ListsFuzz::read);
  }

  private static void read(byte[] file) {
    String lenient = new String(file, UTF_8);
    String text = lenient.startsWith("\uFEFF") ? lenient.substring(1) : lenient;
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      if (text.startsWith(table.getKey())) {
        table(table.getValue(), file, Lines.of(text));
        return;
      }
    }
    list(file, Lines.of(text));
  }

  private static void list(byte[] file, Lines lenient) {
    var problems = new Problems();
    SourceText text = TextFiles.decode(file, LIST, problems);
    if (text != null) {
      var list =
          new EntityListReader(Set.of("acme", "acme-optics"), problems)
              .read(MANIFEST, MANIFEST.lists().get(0), text);
      for (var entry : list.entries()) {
        Fuzzed.require(entry.id() != null && entry.listedOn() != null, "half an entry");
      }
    }
    Fuzzed.require(text != null || problems.anyError(), "neither a list nor an error");
    requirePlaces(problems.all(), LIST, lenient);
  }

  private static void table(String name, byte[] file, Lines lenient) {
    Path path = ROOT.resolve(name);
    var problems = new Problems();
    try {
      Files.write(path, file);
      LOADER.load(new RulebookFolder(ROOT, ""), problems).build();
      requirePlaces(problems.all(), name, lenient);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      write(path, LIBRARY.content(name));
    }
  }

  /** Those of other files are about good text that the fuzzed one contradicts. */
  private static void requirePlaces(List<Diagnostic> all, String file, Lines text) {
    for (Diagnostic diagnostic : all) {
      Fuzzed.require(diagnostic.location() != null, "no place: " + diagnostic.code());
      String of = diagnostic.location().file();
      Fuzzed.requirePlaces(
          List.of(diagnostic), of.equals(file) ? text : Lines.of(LIBRARY.content(of)));
    }
    Fuzzed.requirePlaces(all.stream().filter(d -> d.location().file().equals(file)).toList(), text);
  }

  private static Path folder() {
    Path root = Path.of(System.getProperty("interdict.root"), "engine/target/fuzz/lists-work");
    LIBRARY.write(root);
    return root;
  }

  private static Manifest manifest() {
    var problems = new Problems();
    ReferenceTables tables = new ReferenceLoader().load(new RulebookFolder(ROOT, ""), problems);
    SourceText text = new SourceText(LibraryFixture.MANIFEST, LIBRARY.content("acme/rulebook.xml"));
    Manifest manifest = new ManifestReader().read(text, tables, problems);
    if (manifest == null || problems.anyError()) {
      throw new IllegalStateException("a manifest with mistakes: " + problems.all());
    }
    return manifest;
  }

  private static void write(Path path, String content) {
    try {
      Files.writeString(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
