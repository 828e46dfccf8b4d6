// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the tree, where it stands, and what stands below it. */
final class TreeNode {
  private final @Nullable TreeNode parent;
  private final String key;
  private final Row row;
  private final List<TreeNode> children = new ArrayList<>(0);

  /**
   * A row without children.
   *
   * @param key tells it from its siblings, in the next result as well
   */
  TreeNode(@Nullable TreeNode parent, String key, Row row) {
    this.parent = parent;
    this.key = key;
    this.row = row;
  }

  /** Adds a row below this one; only while the model is built. */
  TreeNode add(String childKey, Row child) {
    var node = new TreeNode(this, childKey, child);
    children.add(node);
    return node;
  }

  @Nullable TreeNode parent() {
    return parent;
  }

  String key() {
    return key;
  }

  Row row() {
    return row;
  }

  List<TreeNode> children() {
    return Collections.unmodifiableList(children);
  }

  /** The keys from the top down to this row. */
  List<String> path() {
    var path = new ArrayDeque<String>();
    for (TreeNode node = this; node != null; node = node.parent) {
      path.addFirst(node.key);
    }
    return List.copyOf(path);
  }
}
