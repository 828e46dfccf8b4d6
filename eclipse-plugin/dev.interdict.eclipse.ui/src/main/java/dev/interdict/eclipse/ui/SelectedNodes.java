// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The selected rows of a lazy tree, those included that were selected without being shown. */
final class SelectedNodes {
  private SelectedNodes() {}

  static List<TreeNode> of(Tree tree, TreeModel model) {
    TreeItem[] selected = tree.getSelection();
    if (Arrays.stream(selected).allMatch(item -> item.getData() instanceof TreeNode)) {
      return Arrays.stream(selected).map(item -> (TreeNode) item.getData()).toList();
    }
    var all = new HashMap<TreeItem, TreeNode>();
    add(tree.getItems(), model.roots(), all);
    var nodes = new ArrayList<TreeNode>();
    Arrays.stream(selected).map(all::get).filter(Objects::nonNull).forEach(nodes::add);
    return List.copyOf(nodes);
  }

  private static void add(TreeItem[] items, List<TreeNode> nodes, Map<TreeItem, TreeNode> all) {
    for (int i = 0; i < Math.min(items.length, nodes.size()); i++) {
      TreeNode node = nodes.get(i);
      all.put(items[i], node);
      if (!node.children().isEmpty() && items[i].getExpanded()) {
        add(items[i].getItems(), node.children(), all);
      }
    }
  }
}
