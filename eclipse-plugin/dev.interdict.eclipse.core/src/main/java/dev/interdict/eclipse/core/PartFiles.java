// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.EvaluationResult;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Finding;
import dev.interdict.model.Bom.SubBom;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IPath;
import org.jspecify.annotations.Nullable;

/**
 * The files from which the assemblies of a BOM were read.
 *
 * @param stamps of all of them, by path
 * @param marks what is to be marked in those that the project shows, by path
 */
record PartFiles(Map<String, FileStamp> stamps, Map<String, List<MarkerContent>> marks) {
  static final PartFiles NONE = new PartFiles(Map.of(), Map.of());

  /** Those of a BOM that was just judged. */
  static PartFiles of(ProjectSettings settings, EvaluationResult result) {
    var stamps = new TreeMap<String, FileStamp>();
    var marks = new TreeMap<String, List<MarkerContent>>();
    result.boms().stream()
        .flatMap(bom -> bom.subBoms().stream())
        .map(SubBom::path)
        .forEach(
            path -> {
              stamps.put(path, FileStamp.of(settings.location().resolve(path)));
              if (settings.project().getFile(IPath.fromOSString(path)).exists()) {
                marks.put(path, new ArrayList<>());
              }
            });
    if (!marks.isEmpty()) {
      fill(settings, result, marks);
    }
    return stamps.isEmpty() ? NONE : new PartFiles(stamps, marks);
  }

  private static void fill(
      ProjectSettings settings, EvaluationResult result, Map<String, List<MarkerContent>> marks) {
    var texts = new TreeMap<String, TextOffsets>();
    for (String path : marks.keySet()) {
      String text = text(settings, path);
      texts.put(path, new TextOffsets(text == null ? "" : text));
    }
    for (Diagnostic diagnostic : result.diagnostics()) {
      SourceLocation location = diagnostic.location();
      List<MarkerContent> there = location == null ? null : marks.get(location.file());
      if (location != null && there != null) {
        there.add(MarkerContent.of(diagnostic, texts.get(location.file())));
      }
    }
    for (Finding finding : BomFile.open(result).limit(BomFile.MOST_MARKERS).toList()) {
      String path = BomFile.file(finding);
      List<MarkerContent> there = marks.get(path);
      TextOffsets offsets = texts.get(path);
      if (there != null && offsets != null) {
        there.add(MarkerContent.of(finding, path, offsets));
      }
    }
  }

  /** Whether they are as they were read. */
  boolean isCurrent(ProjectSettings settings) {
    return stamps.entrySet().stream()
        .allMatch(
            file ->
                file.getValue().equals(FileStamp.of(settings.location().resolve(file.getKey()))));
  }

  /**
   * Whether a file may be one that was looked for in vain: where a reference leads nowhere, or the
   * reading ended early, any BOM that comes or changes may be the one.
   */
  boolean mayRead(String file, EvaluationResult result) {
    String name = file.toLowerCase(Locale.ROOT);
    return (name.endsWith(".json") || name.endsWith(".xml"))
        && (result.boms().isEmpty()
            || result.diagnostics().stream().anyMatch(d -> d.code().equals("bom-sub-bom")));
  }

  /** The text of a file of the project; null if it can't be read. */
  static @Nullable String text(ProjectSettings settings, String path) {
    try {
      byte[] bytes = Files.readAllBytes(settings.location().resolve(path));
      return new String(bytes, BomCharset.of(bytes));
    } catch (IOException | OutOfMemoryError e) {
      return null;
    }
  }
}
