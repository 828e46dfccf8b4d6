// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.BomSource;
import dev.interdict.EvaluationResult;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.jspecify.annotations.Nullable;

/**
 * A BOM that was judged, and its text, which tells where markers go.
 *
 * @param stamp of the file when it was read
 * @param text null if it can't be read, or is no longer needed
 * @param parts the files of its assemblies
 */
record BomFile(
    String path, FileStamp stamp, @Nullable String text, EvaluationResult result, PartFiles parts) {
  /** An editor with more marks is slower and tells nobody more; the view has them all. */
  static final int MOST_MARKERS = 2_000;

  /** Judges. A fault of the engine is a diagnostic: a BOM is never passed over in silence. */
  static BomFile judge(ProjectSettings settings, BomSource bom, List<Diagnostic> earlier) {
    FileStamp stamp = FileStamp.of(settings.location().resolve(bom.path()));
    byte[] bytes;
    try {
      bytes = bom.content().read(settings.fileBytes());
    } catch (IOException | OutOfMemoryError e) {
      // Judging says why.
      return new BomFile(bom.path(), stamp, null, settings.judge(bom, earlier), PartFiles.NONE);
    }
    String text = new String(bytes, BomCharset.of(bytes));
    try {
      EvaluationResult result = settings.judge(bom.with(most -> bytes), earlier);
      return new BomFile(bom.path(), stamp, text, result, PartFiles.of(settings, result));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      ILog.of(BomFile.class).error("Interdict could not judge " + bom.path(), e);
      return new BomFile(
          bom.path(),
          stamp,
          text,
          EvaluationResult.notJudged(
              List.of(
                  Diagnostic.error(
                      "eclipse-fault",
                      "Interdict failed on this file, which is a fault of Interdict and says"
                          + " nothing about the parts; the error log has the details ("
                          + e.getClass().getSimpleName()
                          + ")",
                      SourceLocation.at(bom.path(), 1, 1)))),
          PartFiles.NONE);
    }
  }

  /** The same without the text, which is not needed once the file is marked. */
  BomFile marked() {
    return new BomFile(path, stamp, null, result, parts);
  }

  /** The same with its text again, if the file can still be read. */
  BomFile unmarked(ProjectSettings settings) {
    return new BomFile(path, stamp, PartFiles.text(settings, path), result, parts);
  }

  /** Whether a file is this one, or may be one that its assemblies are read from. */
  boolean reads(String file) {
    return path.equals(file) || parts.stamps().containsKey(file) || parts.mayRead(file, result);
  }

  /** Whether it was judged from the files as they are now. */
  boolean isCurrent(ProjectSettings settings) {
    return stamp.equals(FileStamp.of(settings.location().resolve(path)))
        && parts.isCurrent(settings);
  }

  /** What is to be marked in the file, the worst first where it is too much. */
  List<MarkerContent> markers() {
    var offsets = new TextOffsets(text == null ? "" : text);
    var markers = new ArrayList<MarkerContent>();
    for (Diagnostic diagnostic : result.diagnostics()) {
      SourceLocation location = diagnostic.location();
      if (location != null && location.file().equals(path)) {
        markers.add(MarkerContent.of(diagnostic, offsets));
      }
    }
    List<Finding> open =
        open(result).filter(finding -> !parts.marks().containsKey(file(finding))).toList();
    open.stream()
        .limit(MOST_MARKERS)
        .forEach(finding -> markers.add(MarkerContent.of(finding, path, offsets)));
    if (open.size() > MOST_MARKERS) {
      markers.add(MarkerContent.notMarked(open.size() - MOST_MARKERS));
    }
    return markers;
  }

  /** The findings that nobody settled, the worst first. */
  static Stream<Finding> open(EvaluationResult result) {
    return result.findings().stream()
        .filter(finding -> finding.disposition() == Disposition.OPEN)
        .sorted(Comparator.comparing(Finding::verdict));
  }

  /** The file in which the component of a finding stands. */
  static String file(Finding finding) {
    return finding.component().location().file();
  }
}
