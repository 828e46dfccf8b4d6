// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/** The images of the view, for as long as it is open. */
final class ViewImages {
  private final LocalResourceManager resources;

  ViewImages(Control owner) {
    resources = new LocalResourceManager(JFaceResources.getResources(), owner);
  }

  /** An image by its name in the folder icons; null for the empty name. */
  @Nullable Image of(String name) {
    return name.isEmpty() ? null : resources.get(Icons.named(name));
  }
}
