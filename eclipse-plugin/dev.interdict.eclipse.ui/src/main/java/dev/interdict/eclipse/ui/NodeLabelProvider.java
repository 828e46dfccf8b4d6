// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.jspecify.annotations.Nullable;

/** Icon, text and, paler, the place. */
final class NodeLabelProvider extends LabelProvider implements IStyledLabelProvider {
  private final ViewImages images;

  NodeLabelProvider(ViewImages images) {
    this.images = images;
  }

  @Override
  public StyledString getStyledText(Object element) {
    var node = (TreeNode) element;
    var text = new StyledString(NodeLabels.text(node));
    String place = NodeLabels.qualifier(node);
    return place.isEmpty() ? text : text.append("  " + place, StyledString.QUALIFIER_STYLER);
  }

  @Override
  public @Nullable Image getImage(Object element) {
    return images.of(NodeLabels.icon((TreeNode) element));
  }
}
