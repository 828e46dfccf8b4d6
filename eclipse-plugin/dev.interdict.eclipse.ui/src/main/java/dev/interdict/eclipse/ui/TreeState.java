// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.jspecify.annotations.Nullable;

/**
 * What is open and selected in the tree, by keys that the next result has as well.
 *
 * @param top the row at the upper edge; empty if none is
 */
record TreeState(Set<List<String>> open, List<List<String>> selected, List<String> top) {
  /** Hardly anybody selects more by hand; a selection of everything isn't worth the time. */
  private static final int MOST_SELECTED = 20;

  TreeState {
    open = Set.copyOf(open);
    selected = List.copyOf(selected);
    top = List.copyOf(top);
  }

  /** What matters most is open down to its rules. */
  static TreeState atFirst(TreeModel model) {
    var open = new HashSet<List<String>>();
    for (TreeNode root : model.roots()) {
      if (root.row() instanceof Row.OfGroup group && group.group().opensAtFirst()) {
        open.add(root.path());
      }
    }
    return new TreeState(open, List.of(), List.of());
  }

  static TreeState of(Tree tree) {
    var open = new HashSet<List<String>>();
    addOpen(tree.getItems(), open);
    var selected = new ArrayList<List<String>>();
    TreeItem[] items = tree.getSelection();
    for (int i = 0; i < Math.min(items.length, MOST_SELECTED); i++) {
      if (items[i].getData() instanceof TreeNode node) {
        selected.add(node.path());
      }
    }
    TreeItem top = top(tree);
    List<String> topPath =
        top != null && top.getData() instanceof TreeNode node ? node.path() : List.of();
    return new TreeState(open, selected, topPath);
  }

  /** Asks at a point first: GTK takes a selected row for the top one. */
  private static @Nullable TreeItem top(Tree tree) {
    if (tree.getItemCount() == 0) {
      return null;
    }
    TreeItem item = tree.getItem(new Point(tree.getClientArea().width - 2, 2));
    return item != null ? item : tree.getTopItem();
  }

  /**
   * This state and what an earlier one says about rows that are gone for now, such as those of a
   * BOM that somebody is editing and that can't be read at the moment.
   */
  TreeState over(@Nullable TreeState before, TreeModel shown) {
    if (before == null) {
      return this;
    }
    var all = new HashSet<>(open);
    before.open.stream().filter(path -> shown.at(path) == null).forEach(all::add);
    boolean gone = before.selected.stream().allMatch(path -> shown.nearest(path) == null);
    return new TreeState(all, selected.isEmpty() && gone ? before.selected : selected, top);
  }

  private static void addOpen(TreeItem[] items, Set<List<String>> open) {
    for (TreeItem item : items) {
      if (item.getExpanded() && item.getData() instanceof TreeNode node) {
        open.add(node.path());
        // Rows without children are many, and none is open.
        if (node.children().stream().anyMatch(child -> !child.children().isEmpty())) {
          addOpen(item.getItems(), open);
        }
      }
    }
  }
}
