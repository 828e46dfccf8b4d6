// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Problems;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Required rulebooks that lie beside the folders that require them: of each its lists. Not
 * thread-safe.
 */
final class Neighbours {
  private final ManifestReader manifests;
  private final ReferenceTables reference;
  private final RulebookShelf shelf;
  private final Set<String> settled;
  private final TreeMap<String, RulebookAssembly> found = new TreeMap<>();
  private final Set<Path> looked = new TreeSet<>();

  /**
   * None yet.
   *
   * @param reference their companies are added to it
   * @param shelf they are put there
   * @param settled ids that are not looked for
   */
  Neighbours(
      ManifestReader manifests,
      ReferenceTables reference,
      RulebookShelf shelf,
      Set<String> settled) {
    this.manifests = manifests;
    this.reference = reference;
    this.shelf = shelf;
    this.settled = settled;
  }

  /** Reads those that rulebooks require and that are none of these rulebooks themselves. */
  void read(List<RulebookAssembly> assemblies) {
    List<String> own = assemblies.stream().map(RulebookAssembly::id).toList();
    for (RulebookAssembly assembly : assemblies) {
      for (Stated required : assembly.requires()) {
        String id = required.value();
        if (!own.contains(id) && !settled.contains(id)) {
          looked.add(assembly.folder().sibling(id));
          read(assembly, required, assembly.folder().beside(id));
        }
      }
    }
  }

  private void read(RulebookAssembly by, Stated required, @Nullable RulebookFolder folder) {
    if (folder == null || !folder.mayHold("rulebook.xml")) {
      return;
    }
    String id = required.value();
    RulebookAssembly earlier = found.get(id);
    if (earlier == null) {
      var assembly = new RulebookAssembly(folder, reference);
      Manifest manifest = assembly.read(manifests);
      found.put(id, assembly);
      if (manifest == null || !manifest.id().value().equals(id)) {
        shelf.putUnread(id);
      } else {
        shelf.put(manifest);
      }
    } else if (!earlier.folder().same(folder)) {
      by.error(
          "rulebook-two-required",
          "the rulebook '%s' is in %s and in %s; name with --rulebook the one that is meant"
              .formatted(
                  id, earlier.folder().display("rulebook.xml"), folder.display("rulebook.xml")),
          required.location());
    }
  }

  /** The folders in which they were looked for, whether or not they are there. */
  Set<Path> looked() {
    return looked;
  }

  /** The lists of those that were read; what is wrong with the others is added. */
  List<Rulebook> rulebooks(Problems problems) {
    List<Rulebook> rulebooks = new ArrayList<>();
    for (var each : found.entrySet()) {
      Rulebook read = each.getValue().withoutRules();
      if (read == null) {
        problems.addAll(each.getValue().problems());
      } else if (!read.id().equals(each.getKey())) {
        problems.error(
            each.getValue().folder().display("rulebook.xml"),
            "rulebook-folder",
            "the rulebook '%s' must lie in a folder of that name, for another requires '%s'"
                .formatted(read.id(), each.getKey()));
      } else {
        rulebooks.add(read);
      }
    }
    return rulebooks;
  }
}
