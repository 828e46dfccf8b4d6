// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Shows what {@link HoverText} says. The generic editor lays several hovers out in one window, in
 * which Eclipse's default control takes no room at all.
 */
@SuppressWarnings("NullAway.Init") // The super class asks for the content while it is made.
final class HoverControl extends AbstractInformationControl
    implements IInformationControlExtension2 {
  private static final int WIDTH = 660;
  private static final int MARGIN = 5;

  private StyledText text;

  HoverControl(Shell parent) {
    super(parent, false);
    create();
  }

  @Override
  protected void createContent(Composite parent) {
    text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
    text.setForeground(parent.getForeground());
    text.setBackground(parent.getBackground());
    text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
    text.setCaret(null);
    // Others in the same window may be wider than what is seen of it.
    text.addListener(
        SWT.Resize, event -> text.setRightMargin(Math.max(MARGIN, text.getSize().x - WIDTH)));
  }

  @Override
  public void setInput(@Nullable Object input) {
    setInformation(String.valueOf(input));
  }

  /** Sets the text; the first line of each paragraph is its title. */
  @Override
  public void setInformation(String information) {
    text.setText(information);
    boolean title = true;
    for (int line = 0; line < text.getLineCount(); line++) {
      int length = text.getLine(line).length();
      if (title && length > 0) {
        text.setStyleRange(
            new StyleRange(text.getOffsetAtLine(line), length, null, null, SWT.BOLD));
      }
      title = length == 0;
    }
  }

  @Override
  public boolean hasContents() {
    return text.getCharCount() > 0;
  }

  @Override
  public Point computeSizeHint() {
    Point constraints = getSizeConstraints();
    int width = constraints == null ? WIDTH : Math.min(WIDTH, constraints.x);
    return text.computeSize(width, SWT.DEFAULT);
  }
}
