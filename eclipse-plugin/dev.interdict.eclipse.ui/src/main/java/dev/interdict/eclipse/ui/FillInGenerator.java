// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.FindingMarker;
import dev.interdict.fix.MissingField;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

/** Offers to fill in what a component doesn't state; decided from the marker alone. */
public final class FillInGenerator implements IMarkerResolutionGenerator2 {
  @Override
  public boolean hasResolutions(IMarker marker) {
    return !insertable(marker).isEmpty();
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    return insertable(marker).stream().map(FillInResolution::new).toArray(IMarkerResolution[]::new);
  }

  private static List<String> insertable(IMarker marker) {
    FindingMarker finding = FindingMarker.of(marker);
    return finding == null
        ? List.of()
        : finding.missing().stream().filter(MissingField::insertable).toList();
  }
}
