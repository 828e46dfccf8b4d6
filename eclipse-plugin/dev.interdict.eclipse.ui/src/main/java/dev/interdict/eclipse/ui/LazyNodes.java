// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.util.List;
import org.eclipse.jface.viewers.ILazyTreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.jspecify.annotations.Nullable;

/** Gives the tree only the rows that it shows: a rule may have tens of thousands. */
final class LazyNodes implements ILazyTreeContentProvider {
  private final TreeViewer viewer;

  LazyNodes(TreeViewer viewer) {
    this.viewer = viewer;
  }

  @Override
  public void updateElement(Object parent, int index) {
    List<TreeNode> children = children(parent);
    if (index < children.size()) {
      TreeNode child = children.get(index);
      viewer.replace(parent, index, child);
      viewer.setHasChildren(child, !child.children().isEmpty());
    }
  }

  /** Asked when a row is opened. */
  @Override
  public void updateChildCount(Object element, int currentChildCount) {
    int count = children(element).size();
    if (count != currentChildCount) {
      viewer.setChildCount(element, count);
    }
  }

  @Override
  public @Nullable Object getParent(Object element) {
    return element instanceof TreeNode node ? node.parent() : null;
  }

  private static List<TreeNode> children(Object parent) {
    if (parent instanceof TreeModel model) {
      return model.roots();
    }
    return parent instanceof TreeNode node ? node.children() : List.of();
  }
}
