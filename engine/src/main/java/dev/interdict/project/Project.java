// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import dev.interdict.Enforcement;
import dev.interdict.ReadingSettings;
import dev.interdict.RulebookChoice;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An {@code interdict.xml}: what every face reads alike.
 *
 * @param file absolute
 * @param path the file as reports print it
 * @param includes globs, relative to the file's folder; at least one
 * @param excludes globs that take files out again
 * @param rulebooks empty: all shipped ones
 * @param roles ids of roles, unchecked
 * @param set program fields by name, unchecked, in the order written
 * @param setNames the keys of {@code set}, and where they stand
 * @param horizonDays null if not stated
 * @param reading how the BOMs are read
 */
public record Project(
    Path file,
    String path,
    List<Stated> includes,
    List<Stated> excludes,
    List<RulebookChoice> rulebooks,
    List<Stated> roles,
    Map<String, Stated> set,
    List<Stated> setNames,
    @Nullable Integer horizonDays,
    Enforcement enforcement,
    ReadingSettings reading) {
  public Project {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    rulebooks = List.copyOf(rulebooks);
    roles = List.copyOf(roles);
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    setNames = List.copyOf(setNames);
  }

  /** The folder to which the file's paths are relative. */
  public Path folder() {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  /** The same diagnostic with its line of the file, if it points into the file and has none. */
  public Diagnostic show(Diagnostic diagnostic) {
    SourceLocation location = diagnostic.location();
    if (location == null || diagnostic.sourceLine() != null || !location.file().equals(path)) {
      return diagnostic;
    }
    SourceText text = TextFiles.read(file, path, new Problems());
    return text == null ? diagnostic : text.show(diagnostic);
  }

  /** The files that the globs name now; a glob that names none while others do is a warning. */
  public BomSelection boms() {
    return boms(folder());
  }

  /**
   * The files that the globs name below another folder, such as a module that inherits them; a glob
   * that names none there is meant for others.
   */
  public BomSelection boms(Path elsewhere) {
    return new BomSelector(elsewhere, includes, excludes, BomSelector.MOST_BOMS)
        .select(elsewhere.toAbsolutePath().normalize().equals(folder().normalize()));
  }
}
