// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.finding.Verdict;
import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons of this bundle. */
final class Icons {
  static final String BUNDLE = "dev.interdict.eclipse.ui";

  private Icons() {}

  /** The icon of a verdict; each has a shape of its own. */
  static ImageDescriptor of(Verdict verdict) {
    return named(verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** An icon by its name in the folder icons. */
  static ImageDescriptor named(String name) {
    return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".png")
        .orElseGet(ImageDescriptor::getMissingImageDescriptor);
  }
}
