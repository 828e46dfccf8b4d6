// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.language.RuleParser;
import dev.interdict.internal.source.Problems;
import dev.interdict.rulebook.ReferenceData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folders of rulebooks to checked data. What is wrong in them is said all at once, each at its
 * place; nothing outside a folder is read. Safe for use by several threads.
 */
public final class RulebookLoader {
  private final RuleParser parser;
  private final ManifestReader manifests = new ManifestReader();
  private final ReferenceLoader references = new ReferenceLoader();

  public RulebookLoader(RuleParser parser) {
    this.parser = parser;
  }

  /**
   * What all rulebooks share, and every folder that holds a {@code rulebook.xml}.
   *
   * @param display the folder as reports print it; may be empty
   */
  public LibraryReading<RulebookLibrary> loadLibrary(Path root, String display) {
    var problems = new Problems();
    var folder = new RulebookFolder(root, display);
    ReferenceTables reference = references.load(folder, problems);
    List<CompiledRulebook> rulebooks = new ArrayList<>();
    Map<String, String> folders = new HashMap<>();
    for (String name : folder.folders(problems)) {
      if (!folder.folder(name).mayHold("rulebook.xml")) {
        continue;
      }
      var own = new Problems();
      CompiledRulebook rulebook =
          new RulebookAssembly(folder.folder(name), reference, own).assemble(manifests, parser);
      problems.addAll(own.all());
      if (rulebook != null) {
        rulebooks.add(rulebook);
        checkUnique(rulebook, folder.folder(name), folders, problems);
      }
    }
    return new LibraryReading<>(
        problems.anyError() ? null : new RulebookLibrary(reference.build(), rulebooks),
        problems.all());
  }

  /**
   * What the rulebooks of a folder share.
   *
   * @param display the folder as reports print it
   */
  public LibraryReading<ReferenceData> loadReference(Path root, String display) {
    var problems = new Problems();
    ReferenceTables tables = references.load(new RulebookFolder(root, display), problems);
    return new LibraryReading<>(problems.anyError() ? null : tables.build(), problems.all());
  }

  /**
   * One rulebook. Its {@code entities/} add to the reference data.
   *
   * @param display the folder as reports print it
   * @param reference what the rulebook may refer to
   */
  public LibraryReading<LoadedRulebook> loadRulebook(
      Path root, String display, ReferenceData reference) {
    var problems = new Problems();
    ReferenceTables tables = ReferenceTables.of(reference);
    CompiledRulebook rulebook =
        new RulebookAssembly(new RulebookFolder(root, display), tables, problems)
            .assemble(manifests, parser);
    return new LibraryReading<>(
        rulebook == null || problems.anyError()
            ? null
            : new LoadedRulebook(rulebook, tables.build()),
        problems.all());
  }

  /** Ids are the names of their folders; prefixes are unique, or rule ids would clash. */
  private static void checkUnique(
      CompiledRulebook rulebook,
      RulebookFolder folder,
      Map<String, String> folders,
      Problems problems) {
    String id = rulebook.rulebook().id();
    String file = folder.display("rulebook.xml");
    if (!folder.name().equals(id)) {
      problems.error(
          file,
          "rulebook-folder",
          "the rulebook '%s' must lie in a folder of that name".formatted(id));
    }
    String earlier = folders.putIfAbsent(rulebook.rulebook().prefix(), file);
    if (earlier != null) {
      problems.error(
          file,
          "rulebook-duplicate-prefix",
          "the prefix '%s' is already that of %s".formatted(rulebook.rulebook().prefix(), earlier));
    }
  }
}
