// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.CheckMode;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** When projects are checked that don't say so themselves. */
public final class WorkspacePreferences extends FieldEditorPreferencePage
    implements IWorkbenchPreferencePage {
  public WorkspacePreferences() {
    super(GRID);
    setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, CheckMode.NODE));
    setDescription(Messages.preferences_description);
  }

  @Override
  public void init(IWorkbench workbench) {
    // All is said in the constructor.
  }

  @Override
  protected void createFieldEditors() {
    addField(
        new RadioGroupFieldEditor(
            CheckMode.KEY,
            Messages.preferences_mode,
            1,
            new String[][] {
              {Messages.preferences_onSave, CheckMode.ON_SAVE.word()},
              {Messages.preferences_manual, CheckMode.MANUAL.word()}
            },
            getFieldEditorParent(),
            true));
  }
}
