// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import java.util.Arrays;
import java.util.Objects;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** A text editor, used as a person uses it. */
record Editor(ITextEditor part) {
  static Editor open(IFile file) {
    return of(Workbench.ui(() -> IDE.openEditor(Workbench.page(), file)));
  }

  static Editor open(IMarker marker) {
    return of(Workbench.ui(() -> IDE.openEditor(Workbench.page(), marker)));
  }

  static Editor active() {
    return of(Workbench.ui(() -> Workbench.page().getActiveEditor()));
  }

  private static Editor of(IEditorPart part) {
    return new Editor(Objects.requireNonNull(part.getAdapter(ITextEditor.class)));
  }

  String text() {
    return Workbench.ui(() -> document().get());
  }

  /** Replaces the first occurrence of a text. */
  void replace(String old, String text) {
    Workbench.ui(
        () -> {
          int at = document().get().indexOf(old);
          if (at < 0) {
            throw new AssertionError("the editor has no '" + old + "'");
          }
          document().replace(at, old.length(), text);
          return null;
        });
  }

  /** Types over what is selected. */
  void type(String text) {
    Workbench.ui(
        () -> {
          var selection = (ITextSelection) part.getSelectionProvider().getSelection();
          document().replace(selection.getOffset(), selection.getLength(), text);
          return null;
        });
  }

  void select(int offset, int length) {
    Workbench.ui(
        () -> {
          part.selectAndReveal(offset, length);
          return null;
        });
  }

  String selected() {
    return Workbench.ui(
        () -> ((ITextSelection) part.getSelectionProvider().getSelection()).getText());
  }

  int caret() {
    return Workbench.ui(
        () -> ((ITextSelection) part.getSelectionProvider().getSelection()).getOffset());
  }

  void save() throws Exception {
    Workbench.ui(
        () -> {
          part.doSave(new NullProgressMonitor());
          return null;
        });
    Workbench.settle();
  }

  /** Undo, redo, or another operation of {@link ITextOperationTarget}. */
  void operate(int operation) {
    Workbench.ui(
        () -> {
          Objects.requireNonNull(part.getAdapter(ITextOperationTarget.class))
              .doOperation(operation);
          return null;
        });
  }

  /**
   * Moves the mouse to a character and lets it rest there until a hover shows.
   *
   * @return whether one did
   */
  boolean pointAt(int offset) throws InterruptedException {
    int before = shells();
    // What SWT takes for the origin of the screen depends on the window manager's title bar.
    for (int lift = 0; lift <= 40; lift += 8) {
      for (int shift = 0; shift < 3; shift++) {
        int x = shift;
        int y = lift;
        Workbench.ui(
            () -> {
              StyledText text = viewer().getTextWidget();
              int place =
                  viewer() instanceof ITextViewerExtension5 folded
                      ? folded.modelOffset2WidgetOffset(offset)
                      : offset;
              Point point = text.toDisplay(text.getLocationAtOffset(place));
              Event event = new Event();
              event.type = SWT.MouseMove;
              event.x = point.x + x;
              event.y = point.y + text.getLineHeight() / 2 - y;
              return Workbench.display().post(event);
            });
        Thread.sleep(200);
      }
      Thread.sleep(1_200);
      if (shells() > before) {
        return true;
      }
    }
    return false;
  }

  private static int shells() {
    return Workbench.ui(
        () ->
            (int)
                Arrays.stream(Workbench.display().getShells())
                    .filter(shell -> shell.isVisible() && shell.getSize().x > 100)
                    .count());
  }

  ITextViewer viewer() {
    return Objects.requireNonNull(part.getAdapter(ITextViewer.class));
  }

  private IDocument document() {
    return part.getDocumentProvider().getDocument(part.getEditorInput());
  }
}
