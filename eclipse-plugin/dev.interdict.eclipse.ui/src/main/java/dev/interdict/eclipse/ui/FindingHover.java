// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.FindingMarker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.jspecify.annotations.Nullable;

/** Says about a marked part which law speaks, and on what evidence. */
public final class FindingHover implements ITextHover, ITextHoverExtension {
  @Override
  @SuppressWarnings("deprecation") // The interface still demands it.
  public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
    List<FindingMarker> findings =
        marked(viewer, region.getOffset()).stream()
            .map(Marked::finding)
            .sorted(Comparator.comparing(FindingMarker::verdict).thenComparing(FindingMarker::rule))
            .toList();
    return findings.isEmpty() ? null : HoverText.of(findings);
  }

  @Override
  public @Nullable IRegion getHoverRegion(ITextViewer viewer, int offset) {
    return marked(viewer, offset).stream()
        .findFirst()
        .map(first -> new Region(first.place().getOffset(), first.place().getLength()))
        .orElse(null);
  }

  @Override
  public IInformationControlCreator getHoverControlCreator() {
    return HoverControl::new;
  }

  /** A finding and where it is marked, also while the text is being edited. */
  private record Marked(FindingMarker finding, Position place) {}

  private static List<Marked> marked(ITextViewer viewer, int offset) {
    IAnnotationModel model =
        viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
    if (model == null) {
      return List.of();
    }
    var marked = new ArrayList<Marked>();
    for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
      if (all.next() instanceof MarkerAnnotation annotation) {
        Position place = model.getPosition(annotation);
        FindingMarker finding =
            place != null && place.overlapsWith(offset, 1)
                ? FindingMarker.of(annotation.getMarker())
                : null;
        if (finding != null) {
          marked.add(new Marked(finding, place));
        }
      }
    }
    return marked;
  }
}
