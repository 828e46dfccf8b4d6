// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.jspecify.annotations.Nullable;

/** The tree of findings and rules. It keeps what is open and selected when a result comes in. */
final class FindingsTree {
  private static final int LEAST_WIDTH = 500;

  private final TreeViewer viewer;
  private TreeModel model = TreeModel.EMPTY;

  /**
   * A tree.
   *
   * @param selected is told of the one selected row, or null
   * @param open is told of a row that is to be opened in an editor
   */
  FindingsTree(
      Composite parent,
      ViewImages images,
      Consumer<@Nullable TreeNode> selected,
      Consumer<TreeNode> open) {
    var columns = new TreeColumnLayout();
    var area = new Composite(parent, SWT.NONE);
    area.setLayout(columns);
    var tree =
        new Tree(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.H_SCROLL | SWT.V_SCROLL);
    Accessibles.name(tree, ViewMessages.view_tree);
    viewer = new TreeViewer(tree);
    // Without a column, GTK measures all open rows at every paint, however many they are.
    columns.setColumnData(new TreeColumn(tree, SWT.NONE), new ColumnWeightData(100, LEAST_WIDTH));
    viewer.setUseHashlookup(true);
    viewer.setContentProvider(new LazyNodes(viewer));
    viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new NodeLabelProvider(images)));
    viewer.setInput(model);
    viewer.addPostSelectionChangedListener(event -> selected.accept(focus()));
    viewer.addDoubleClickListener(
        event -> {
          TreeNode node = focus();
          if (node != null && !node.children().isEmpty()) {
            toggle();
          } else if (node != null) {
            open.accept(node);
          }
        });
  }

  TreeViewer viewer() {
    return viewer;
  }

  /** The rows that are open and selected, or were before they went. */
  TreeState state(@Nullable TreeState before) {
    return TreeState.of(viewer.getTree()).over(before, model);
  }

  /**
   * Shows other rows.
   *
   * @param state what is to be open and selected; null for what is so at first
   */
  void show(TreeModel rows, @Nullable TreeState state) {
    if (rows.equals(model)) {
      return;
    }
    model = rows;
    Tree tree = viewer.getTree();
    tree.setRedraw(false);
    try {
      viewer.setInput(rows);
      viewer.setChildCount(rows, rows.roots().size());
      new TreeOpener(viewer, rows).restore(state == null ? TreeState.atFirst(rows) : state);
    } finally {
      tree.setRedraw(true);
    }
  }

  /** The one selected row; null if none is, or several are. */
  @Nullable TreeNode focus() {
    TreeItem[] items = viewer.getTree().getSelection();
    return items.length == 1 && items[0].getData() instanceof TreeNode node ? node : null;
  }

  private void toggle() {
    TreeItem item = viewer.getTree().getSelection()[0];
    if (item.getExpanded()) {
      item.setExpanded(false);
    } else {
      new TreeOpener(viewer, model).open(item);
    }
  }

  /** Copies the selected rows as lines of text. */
  void copy() {
    List<TreeNode> nodes = SelectedNodes.of(viewer.getTree(), model);
    if (nodes.isEmpty()) {
      return;
    }
    String text = String.join("\n", nodes.stream().map(NodeLabels::copy).toList());
    var clipboard = new Clipboard(viewer.getTree().getDisplay());
    try {
      clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
    } finally {
      clipboard.dispose();
    }
  }
}
