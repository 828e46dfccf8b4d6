// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.FindingMarker;
import dev.interdict.fix.MissingField;
import dev.interdict.fix.TextEdit;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;
import org.jspecify.annotations.Nullable;

/**
 * Opens the BOM, inserts a field where the specification wants it, and selects its empty value: one
 * edit, which one undo takes back. The file is not saved.
 */
final class FillInResolution implements IMarkerResolution2 {
  private final String field;

  FillInResolution(String field) {
    this.field = field;
  }

  @Override
  public String getLabel() {
    return NLS.bind(Messages.fix_label, field);
  }

  @Override
  public String getDescription() {
    return NLS.bind(Messages.fix_description, field);
  }

  @Override
  public @Nullable Image getImage() {
    return null;
  }

  @Override
  public void run(IMarker marker) {
    FindingMarker finding = FindingMarker.of(marker);
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    IWorkbenchPage page = window == null ? null : window.getActivePage();
    if (finding == null || page == null) {
      return;
    }
    try {
      IEditorPart part = IDE.openEditor(page, marker, true);
      ITextEditor editor = part == null ? null : part.getAdapter(ITextEditor.class);
      if (editor == null || !insert(finding, editor)) {
        refuse(page, Messages.fix_outdated);
      }
    } catch (PartInitException | BadLocationException e) {
      refuse(page, e.getMessage());
    }
  }

  /** Whether the field could be inserted. */
  private boolean insert(FindingMarker finding, ITextEditor editor) throws BadLocationException {
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    if (document == null) {
      return false;
    }
    String text = document.get();
    if (!MissingField.isAt(text, finding.pointer(), finding.component())) {
      return false;
    }
    TextEdit edit = MissingField.insert(text, finding.pointer(), field).orElse(null);
    boolean writable =
        editor instanceof ITextEditorExtension2 asked
            ? asked.validateEditorInputState()
            : editor.isEditable();
    if (edit == null || !writable) {
      return false;
    }
    IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
    if (target != null) {
      target.beginCompoundChange();
    }
    try {
      document.replace(edit.offset(), edit.length(), edit.text());
    } finally {
      if (target != null) {
        target.endCompoundChange();
      }
    }
    editor.selectAndReveal(edit.selectionOffset(), edit.selectionLength());
    return true;
  }

  private static void refuse(IWorkbenchPage page, @Nullable String why) {
    MessageDialog.openInformation(
        page.getWorkbenchWindow().getShell(), Messages.fix_failed, String.valueOf(why));
  }
}
