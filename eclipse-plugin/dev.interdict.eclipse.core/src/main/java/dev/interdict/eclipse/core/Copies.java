// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import java.util.Arrays;
import org.eclipse.core.resources.IResource;

/** Files that a build made from others; who checks the original has checked them. */
final class Copies {

  private Copies() {}

  /** Whether Eclipse holds a resource for derived, or it lies in a folder of Maven's target. */
  static boolean isCopy(IResource resource) {
    return resource.isDerived(IResource.CHECK_ANCESTORS)
        || Arrays.stream(resource.getProjectRelativePath().removeLastSegments(1).segments())
            .anyMatch("target"::equals);
  }
}
