// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file that was read.
 *
 * @param path as reports print it
 * @param text empty if the bytes are no text
 * @param log of what is wrong with it, to which more may come
 * @param contents null if there is an error in the log
 * @param beside the files that it may refer to
 */
record BomDocument(
    String path,
    SourceText text,
    DiagnosticLog log,
    @Nullable BomContents contents,
    SubBoms beside) {
  /** Whether this is the same file. */
  boolean is(BomDocument other) {
    return path.equals(other.path);
  }

  List<Diagnostic> diagnostics() {
    return log.shown(text);
  }
}
