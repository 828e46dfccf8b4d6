// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.BomSource;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Stated;
import dev.interdict.project.BomSelection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The BOMs that the parameter {@code boms} names: files, wherever they are, and globs. */
final class NamedBoms {
  private final Path basedir;
  private final Map<Path, BomSource> boms = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Diagnostic> idle = new ArrayList<>();

  private NamedBoms(Path basedir) {
    this.basedir = basedir;
  }

  static BomSelection below(Path basedir, List<String> names) {
    var named = new NamedBoms(basedir);
    names.forEach(named::add);
    if (!named.boms.isEmpty()) {
      named.diagnostics.addAll(named.idle);
    }
    return new BomSelection(List.copyOf(named.boms.values()), named.diagnostics);
  }

  private void add(String name) {
    Path file = file(name);
    if (file != null) {
      boms.putIfAbsent(file, BomSource.file(DisplayPath.ofBom(basedir, file), file, basedir));
    } else if (name.chars().anyMatch(c -> "*?[]{}".indexOf(c) >= 0)) {
      BomSelection found = BomSelection.below(basedir, List.of(Stated.of(name)));
      found.boms().forEach(bom -> boms.putIfAbsent(basedir.resolve(bom.path()).normalize(), bom));
      diagnostics.addAll(found.diagnostics());
      if (found.boms().isEmpty() && found.diagnostics().isEmpty()) {
        idle.add(
            Diagnostic.warning(
                "usage-bom", "interdict.boms: no file matches '" + name + "'", null));
      }
    } else {
      diagnostics.add(
          Diagnostic.error(
              "usage-bom",
              "interdict.boms: there is no file '"
                  + name
                  + "'; it is taken as relative to the module's folder"));
    }
  }

  private @Nullable Path file(String name) {
    try {
      Path file = basedir.resolve(name).normalize();
      return Files.isRegularFile(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
