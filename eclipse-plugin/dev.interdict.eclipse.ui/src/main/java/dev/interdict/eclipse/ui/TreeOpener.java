// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.TreeItem;
import org.jspecify.annotations.Nullable;

/** Opens and selects rows of a lazy tree, filling in no more of it than that takes. */
final class TreeOpener {
  private final TreeViewer viewer;
  private final TreeModel model;

  TreeOpener(TreeViewer viewer, TreeModel model) {
    this.viewer = viewer;
    this.model = model;
  }

  void restore(TreeState state) {
    state.open().stream()
        .sorted(Comparator.comparingInt(List::size)) // What holds others first.
        .map(model::at)
        .forEach(
            node -> {
              TreeItem item = node == null ? null : item(node);
              if (item != null) {
                open(item);
              }
            });
    var selection = new ArrayList<TreePath>();
    for (List<String> path : state.selected()) {
      TreeNode node = model.nearest(path);
      if (node != null && item(node) != null) {
        selection.add(path(node));
      }
    }
    viewer.setSelection(
        new TreeSelection(selection.toArray(TreePath[]::new)), state.top().isEmpty());
    TreeNode top = state.top().isEmpty() ? null : model.nearest(state.top());
    TreeItem topItem = top == null ? null : item(top);
    if (topItem != null) {
      viewer.getTree().setTopItem(topItem);
    }
  }

  /** Opens a row that is filled in. */
  void open(TreeItem item) {
    if (item.getData() instanceof TreeNode node && !node.children().isEmpty()) {
      if (item.getItemCount() != node.children().size()) {
        viewer.setChildCount(node, node.children().size());
      }
      item.setExpanded(true);
    }
  }

  /** The item of a row, filled in; null if a row above it is closed and was never opened. */
  private @Nullable TreeItem item(TreeNode node) {
    TreeNode parent = node.parent();
    TreeItem above = parent == null ? null : item(parent);
    List<TreeNode> siblings = parent == null ? model.roots() : parent.children();
    int index = siblings.indexOf(node);
    int count = above == null ? viewer.getTree().getItemCount() : above.getItemCount();
    if (count != siblings.size() || (parent != null && above == null)) {
      return null;
    }
    TreeItem item = above == null ? viewer.getTree().getItem(index) : above.getItem(index);
    item.getText(); // Asks for the row, if it isn't there yet.
    return item.getData() == node ? item : null;
  }

  private static TreePath path(TreeNode node) {
    TreeNode parent = node.parent();
    return parent == null ? new TreePath(new Object[] {node}) : path(parent).createChildPath(node);
  }
}
