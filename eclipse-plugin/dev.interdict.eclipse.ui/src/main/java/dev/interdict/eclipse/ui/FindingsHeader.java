// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.jspecify.annotations.Nullable;

/** The head of the view: which project, what matters, and under what it was judged. */
final class FindingsHeader {
  private final Composite area;
  private final Composite choice;
  private final Combo combo;
  private final Label icon;
  private final Label headline;
  private final Label circumstances;
  private final Label noticeIcon;
  private final Link notice;
  private final ViewImages images;
  private List<IProject> projects = List.of();

  FindingsHeader(Composite parent, ViewImages images, Consumer<IProject> pick, Runnable check) {
    this.images = images;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(5, 3).spacing(5, 2).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    choice = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(choice);
    GridDataFactory.swtDefaults().span(2, 1).applyTo(choice);
    new Label(choice, SWT.NONE).setText(ViewMessages.view_project);
    combo = new Combo(choice, SWT.DROP_DOWN | SWT.READ_ONLY);
    Accessibles.name(combo, ViewMessages.view_project.replace(":", ""));
    combo.addSelectionListener(
        SelectionListener.widgetSelectedAdapter(
            event -> pick.accept(projects.get(combo.getSelectionIndex()))));
    icon = icon();
    headline = text();
    circumstances = text();
    GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(circumstances);
    noticeIcon = icon();
    notice = new Link(area, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(notice);
    notice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check.run()));
  }

  private Label icon() {
    var label = new Label(area, SWT.NONE);
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
    return label;
  }

  private Label text() {
    var label = new Label(area, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
    return label;
  }

  /** Shows a text, and the projects to choose from if there are several. */
  void show(HeaderText text, List<IProject> all, @Nullable IProject chosen) {
    showProjects(all, chosen);
    icon.setImage(images.of(text.icon()));
    set(headline, text.headline());
    set(circumstances, text.circumstances());
    noticeIcon.setImage(images.of("undecided"));
    if (!notice.getText().equals(text.notice())) {
      notice.setText(text.notice());
    }
    visible(circumstances, !text.circumstances().isEmpty());
    visible(noticeIcon, !text.notice().isEmpty());
    visible(notice, !text.notice().isEmpty());
    area.getParent()
        .layout(new Control[] {icon, headline, circumstances, noticeIcon, notice, combo});
  }

  private void showProjects(List<IProject> all, @Nullable IProject chosen) {
    if (!all.equals(projects)) {
      projects = List.copyOf(all);
      combo.setItems(all.stream().map(IProject::getName).toArray(String[]::new));
    }
    int index = chosen == null ? -1 : projects.indexOf(chosen);
    if (index < 0) {
      combo.deselectAll();
    } else if (combo.getSelectionIndex() != index) {
      combo.select(index);
    }
    visible(choice, projects.size() > 1);
  }

  private static void set(Label label, String text) {
    String shown = text.replace("&", "&&"); // An ampersand is no mnemonic.
    if (!label.getText().equals(shown)) {
      label.setText(shown);
    }
  }

  private static void visible(Control control, boolean visible) {
    control.setVisible(visible);
    GridDataFactory.createFrom((GridData) control.getLayoutData())
        .exclude(!visible)
        .applyTo(control);
  }
}
