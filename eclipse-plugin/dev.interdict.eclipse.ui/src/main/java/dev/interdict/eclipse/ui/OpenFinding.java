// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.FindingMarker;
import dev.interdict.finding.Finding;
import dev.interdict.model.SourceLocation;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.jspecify.annotations.Nullable;

/** Opens the file that a row is about, at its place. */
final class OpenFinding {
  private final IWorkbenchPage page;
  private final IProject project;

  OpenFinding(IWorkbenchPage page, IProject project) {
    this.page = page;
    this.project = project;
  }

  /** Whether a row is about a place in a file. */
  static boolean isPossible(@Nullable TreeNode node) {
    return node != null && location(node) != null;
  }

  private static @Nullable SourceLocation location(TreeNode node) {
    if (node.row() instanceof Row.OfFinding row) {
      return row.finding().component().location();
    }
    return node.row() instanceof Row.OfDiagnostic row ? row.diagnostic().location() : null;
  }

  /** Opens; says what stood in the way, or nothing. */
  @Nullable String open(TreeNode node) {
    SourceLocation location = location(node);
    if (location == null) {
      return null;
    }
    String name = NodeLabels.shown(location.file());
    IPath path = IPath.fromOSString(location.file());
    IResource found = path.isAbsolute() ? null : project.findMember(path);
    if (!(found instanceof IFile file)) {
      return NLS.bind(ViewMessages.open_noFile, name);
    }
    try {
      IMarker marker = node.row() instanceof Row.OfFinding row ? marker(file, row.finding()) : null;
      if (marker != null) {
        IDE.openEditor(page, marker);
      } else {
        select(IDE.openEditor(page, file), location);
      }
      return null;
    } catch (CoreException e) {
      return NLS.bind(ViewMessages.open_failed, name, e.getMessage());
    }
  }

  /** The marker moves with the text while somebody types; null if the finding has none. */
  private static @Nullable IMarker marker(IFile file, Finding finding) throws CoreException {
    String pointer = finding.component().pointer().toString();
    for (IMarker marker : file.findMarkers(FindingMarker.TYPE, true, IResource.DEPTH_ZERO)) {
      FindingMarker mark = FindingMarker.of(marker);
      if (mark != null
          && mark.fingerprint().equals(finding.fingerprint())
          && mark.pointer().equals(pointer)) {
        return marker;
      }
    }
    return null;
  }

  private static void select(@Nullable IEditorPart editor, SourceLocation location) {
    ITextEditor text = Adapters.adapt(editor, ITextEditor.class);
    IDocument document =
        text == null ? null : text.getDocumentProvider().getDocument(text.getEditorInput());
    if (text == null || document == null) {
      return;
    }
    int start = offset(document, location.line(), location.column());
    int end = offset(document, location.endLine(), location.endColumn());
    text.selectAndReveal(start, Math.max(0, end - start));
  }

  /** The nearest offset in a document that may have become shorter. */
  private static int offset(IDocument document, int line, int column) {
    try {
      int start = document.getLineOffset(Math.min(line, document.getNumberOfLines()) - 1);
      return Math.min(start + column - 1, document.getLength());
    } catch (BadLocationException e) {
      return 0; // A change on another thread; the start of the file does no harm.
    }
  }
}
