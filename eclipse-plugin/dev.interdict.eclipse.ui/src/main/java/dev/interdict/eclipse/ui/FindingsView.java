// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.InterdictNature;
import dev.interdict.eclipse.core.Results;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** The view Interdict Findings: what was found in a project, and how every rule came out. */
@SuppressWarnings("NullAway.Init") // The workbench makes the controls before it asks for them.
public final class FindingsView extends ViewPart {
  public static final String ID = "dev.interdict.eclipse.ui.findings";

  private final Map<IProject, TreeState> states = new HashMap<>();
  private final Results.Listener results = this::resultChanged;
  private final IResourceChangeListener workspace = this::workspaceChanged;

  private Display display;
  private FindingsHeader header;
  private FindingsTree tree;
  private FindingDetail detail;
  private ViewActions actions;
  private ModelJob job;
  private ProjectFollower follower;
  private @Nullable IProject project; // Whose rows are wanted.
  private @Nullable IProject shown; // Whose rows the tree has.

  @Override
  public void createPartControl(Composite parent) {
    display = parent.getDisplay();
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
    var images = new ViewImages(parent);
    header = new FindingsHeader(parent, images, this::pick, () -> actions.check());
    var sash = new SashForm(parent, SWT.HORIZONTAL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
    tree = new FindingsTree(sash, images, this::selected, node -> actions.open(node));
    detail = new FindingDetail(sash, images);
    sash.setWeights(3, 2);
    actions = new ViewActions(this, tree, detail, () -> project);
    job = new ModelJob(display, this::show);
    follower = new ProjectFollower(getSite().getPage(), this, this::pick);
    follower.start();
    Results.get().addListener(results);
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(workspace, IResourceChangeEvent.POST_CHANGE);
    project = follower.ofEditor();
    update();
  }

  @Override
  public void setFocus() {
    tree.viewer().getTree().setFocus();
  }

  @Override
  public void dispose() {
    if (job != null) {
      follower.stop();
      Results.get().removeListener(results);
      ResourcesPlugin.getWorkspace().removeResourceChangeListener(workspace);
      job.cancel();
    }
    super.dispose();
  }

  private void pick(IProject other) {
    if (!other.equals(project)) {
      project = other;
      update();
    }
  }

  private void resultChanged(IProject changed) {
    later();
  }

  /** Projects are opened, closed, turned on and off. */
  private void workspaceChanged(IResourceChangeEvent event) {
    if (event.getDelta() != null && ProjectChanges.isIn(event.getDelta())) {
      later();
    }
  }

  /** Both are told on the thread that made the change. */
  private void later() {
    if (!display.isDisposed()) {
      display.asyncExec(this::update);
    }
  }

  private void update() {
    if (tree.viewer().getTree().isDisposed()) {
      return;
    }
    IProject late = follower.nowChecked();
    if (late != null) {
      project = late;
    }
    if (project == null || !InterdictNature.isOn(project)) {
      project = first();
    }
    job.want(project);
  }

  private void selected(@Nullable TreeNode node) {
    detail.show(node);
    actions.selected(node);
  }

  private void show(ModelJob.Content content) {
    if (tree.viewer().getTree().isDisposed()) {
      return;
    }
    IProject next = content.project();
    HeaderText text = next == null ? HeaderText.noProject() : HeaderText.of(content.result());
    header.show(text, choices(), next);
    if (shown != null) {
      states.put(shown, tree.state(states.get(shown)));
    }
    boolean judged = content.result() != null;
    tree.show(content.model(), judged && next != null ? states.get(next) : null);
    shown = judged ? next : null;
    selected(tree.focus());
  }

  private static List<IProject> choices() {
    return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
        .filter(InterdictNature::isOn)
        .toList();
  }

  /** Any project that is on, better one with a result. */
  private static @Nullable IProject first() {
    List<IProject> choices = choices();
    return choices.stream()
        .filter(choice -> Results.get().of(choice) != null)
        .findFirst()
        .orElseGet(() -> choices.stream().findFirst().orElse(null));
  }
}
