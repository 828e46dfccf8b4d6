// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Names for those who hear the view. */
final class Accessibles {
  private Accessibles() {}

  static void name(Control control, String label) {
    String name = label.replace("&", "");
    control
        .getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                  event.result = name;
                }
              }
            });
  }
}
