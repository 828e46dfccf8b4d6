// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.CheckMode;
import dev.interdict.eclipse.core.InterdictNature;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.ui.dialogs.PropertyPage;
import org.osgi.service.prefs.BackingStoreException;

/** Whether and when one project is checked. */
@SuppressWarnings("NullAway.Init") // Eclipse makes the controls before it asks for them.
public final class ProjectProperties extends PropertyPage {
  private Button on;
  private Button own;
  private Group modes;
  private Button onSave;
  private Button manual;

  @Override
  protected Control createContents(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(page);
    on = new Button(page, SWT.CHECK);
    on.setText(Messages.properties_on);
    own = new Button(page, SWT.CHECK);
    own.setText(Messages.properties_own);
    modes = new Group(page, SWT.NONE);
    modes.setText(Messages.preferences_mode);
    GridLayoutFactory.swtDefaults().applyTo(modes);
    GridDataFactory.fillDefaults().grab(true, false).indent(16, 0).applyTo(modes);
    onSave = new Button(modes, SWT.RADIO);
    onSave.setText(Messages.preferences_onSave);
    manual = new Button(modes, SWT.RADIO);
    manual.setText(Messages.preferences_manual);
    own.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> enable()));
    show(
        InterdictNature.isOn(project()),
        node().get(CheckMode.KEY, null) != null,
        CheckMode.of(project()));
    return page;
  }

  @Override
  protected void performDefaults() {
    show(on.getSelection(), false, CheckMode.of((IProject) null));
    super.performDefaults();
  }

  @Override
  public boolean performOk() {
    try {
      IEclipsePreferences node = node();
      if (own.getSelection()) {
        node.put(
            CheckMode.KEY, (manual.getSelection() ? CheckMode.MANUAL : CheckMode.ON_SAVE).word());
      } else {
        node.remove(CheckMode.KEY);
      }
      node.flush();
    } catch (BackingStoreException e) {
      setErrorMessage(Messages.properties_failed + ": " + e.getMessage());
      return false;
    }
    if (on.getSelection() != InterdictNature.isOn(project())) {
      if (on.getSelection()) {
        ProjectJob.turnOn(List.of(project()));
      } else {
        ProjectJob.turnOff(List.of(project()));
      }
    }
    return true;
  }

  private void show(boolean checked, boolean ownSettings, CheckMode mode) {
    on.setSelection(checked);
    own.setSelection(ownSettings);
    onSave.setSelection(mode == CheckMode.ON_SAVE);
    manual.setSelection(mode == CheckMode.MANUAL);
    enable();
  }

  private void enable() {
    modes.setEnabled(own.getSelection());
    onSave.setEnabled(own.getSelection());
    manual.setEnabled(own.getSelection());
  }

  private IProject project() {
    return Objects.requireNonNull(Adapters.adapt(getElement(), IProject.class));
  }

  private IEclipsePreferences node() {
    return new ProjectScope(project()).getNode(CheckMode.NODE);
  }
}
