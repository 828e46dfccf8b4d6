// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** What can be done in the view: tool bar, context menu and keys. */
final class ViewActions {
  private final IViewSite site;
  private final FindingsTree tree;
  private final FindingDetail detail;
  private final Supplier<@Nullable IProject> project;
  private final IAction check = action(ViewMessages.view_check, this::check);
  private final IAction copy = action(ViewMessages.view_copy, this::copy);
  private final IAction open = action(ViewMessages.view_open, this::openSelected);

  ViewActions(
      ViewPart view,
      FindingsTree tree,
      FindingDetail detail,
      Supplier<@Nullable IProject> project) {
    this.site = view.getViewSite();
    this.tree = tree;
    this.detail = detail;
    this.project = project;
    check.setToolTipText(ViewMessages.view_check_tooltip);
    check.setImageDescriptor(Icons.named("check"));
    copy.setImageDescriptor(
        PlatformUI.getWorkbench()
            .getSharedImages()
            .getImageDescriptor(ISharedImages.IMG_TOOL_COPY));
    copy.setActionDefinitionId(ActionFactory.COPY.getCommandId());
    IActionBars bars = site.getActionBars();
    bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
    bars.getToolBarManager().add(check);
    bars.updateActionBars();
    contextMenu();
  }

  private void contextMenu() {
    var manager = new MenuManager();
    manager.add(open);
    manager.add(copy);
    manager.add(new Separator());
    manager.add(check);
    manager.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    Menu menu = manager.createContextMenu(tree.viewer().getControl());
    tree.viewer().getControl().setMenu(menu);
    site.registerContextMenu(manager, tree.viewer());
    site.setSelectionProvider(tree.viewer());
  }

  private static IAction action(String text, Runnable work) {
    return new Action(text) {
      @Override
      public void run() {
        work.run();
      }
    };
  }

  /** What is selected decides what can be opened. */
  void selected(@Nullable TreeNode node) {
    open.setEnabled(OpenFinding.isPossible(node));
    check.setEnabled(project.get() != null);
    tell(null);
  }

  void check() {
    IProject now = project.get();
    if (now != null) {
      ProjectJob.check(List.of(now));
    }
  }

  void open(TreeNode node) {
    IProject now = project.get();
    if (now != null) {
      tell(new OpenFinding(site.getPage(), now).open(node));
    }
  }

  private void openSelected() {
    TreeNode node = tree.focus();
    if (node != null) {
      open(node);
    }
  }

  private void copy() {
    if (!detail.copy()) {
      tree.copy();
    }
  }

  private void tell(@Nullable String problem) {
    site.getActionBars().getStatusLineManager().setErrorMessage(problem);
  }
}
