// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.language.RuleParser;
import dev.interdict.internal.source.Problems;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folders of rulebooks to checked data. What is wrong in them is said all at once, each at its
 * place; nothing outside a folder is read but the rulebooks beside it that it requires. Safe for
 * use by several threads.
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
    List<RulebookAssembly> assemblies = new ArrayList<>();
    var shelf = new RulebookShelf();
    for (String name : folder.folders(problems)) {
      if (folder.folder(name).mayHold("rulebook.xml")) {
        assemblies.add(read(folder.folder(name), reference, shelf));
      }
    }
    List<CompiledRulebook> rulebooks = new ArrayList<>();
    Map<String, String> folders = new HashMap<>();
    for (RulebookAssembly assembly : assemblies) {
      CompiledRulebook rulebook = assembly.assemble(parser, shelf);
      problems.addAll(assembly.problems());
      if (rulebook != null) {
        rulebooks.add(rulebook);
        checkUnique(rulebook, assembly.folder(), folders, problems);
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
   * Rulebooks, each from a folder. Their {@code entities/} add to the reference data. They find the
   * rulebooks that they require among themselves, else beside them, else in the library.
   *
   * @param library what they may refer to
   * @param settled ids of those that are taken from the library, whatever lies beside a folder
   */
  public LibraryReading<LoadedRulebooks> loadRulebooks(
      List<RulebookSource> sources, RulebookLibrary library, Set<String> settled) {
    ReferenceTables reference = ReferenceTables.of(library.reference());
    RulebookShelf shelf = RulebookShelf.of(library.rulebooks());
    List<RulebookAssembly> assemblies = new ArrayList<>();
    for (RulebookSource source : sources) {
      assemblies.add(read(new RulebookFolder(source.root(), source.display()), reference, shelf));
    }
    var neighbours = new Neighbours(manifests, reference, shelf, settled);
    neighbours.read(assemblies);
    var problems = new Problems();
    List<CompiledRulebook> rulebooks = new ArrayList<>();
    for (RulebookAssembly assembly : assemblies) {
      CompiledRulebook rulebook = assembly.assemble(parser, shelf);
      problems.addAll(assembly.problems());
      if (rulebook != null) {
        rulebooks.add(rulebook);
      }
    }
    List<Rulebook> beside = neighbours.rulebooks(problems);
    return new LibraryReading<>(
        problems.anyError() || rulebooks.size() < sources.size()
            ? null
            : new LoadedRulebooks(rulebooks, beside, reference.build()),
        problems.all(),
        neighbours.looked());
  }

  /** The first step of a folder, after which others can require it. */
  private RulebookAssembly read(
      RulebookFolder folder, ReferenceTables reference, RulebookShelf shelf) {
    var assembly = new RulebookAssembly(folder, reference);
    Manifest manifest = assembly.read(manifests);
    if (manifest == null) {
      shelf.putUnread(folder.name());
    } else {
      shelf.put(manifest);
    }
    return assembly;
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
