// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.diagnostic.Printable;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Level;
import dev.interdict.model.Component;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.Citation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IMarker;
import org.jspecify.annotations.Nullable;

/** A marker that is to be written. */
record MarkerContent(String type, Map<String, Object> attributes) {
  /** Eclipse refuses longer texts; none of ours should come near. */
  private static final int LONGEST = 8_000;

  /**
   * A finding as a marker: on the component, else on the assembly within which it stands in another
   * file.
   *
   * @param file which is marked
   */
  static MarkerContent of(Finding finding, String file, TextOffsets offsets) {
    Map<String, Object> attributes = new HashMap<>();
    put(attributes, IMarker.MESSAGE, FindingText.row(finding));
    attributes.put(IMarker.SEVERITY, severity(finding.level()));
    Component marked = finding.component();
    while (!marked.location().file().equals(file) && marked.parent() != null) {
      marked = marked.parent();
    }
    place(attributes, marked.location(), offsets);
    put(attributes, FindingMarker.STATEMENT, Printable.text(finding.message()));
    Citation law = finding.citations().get(0);
    put(attributes, FindingMarker.RULE, finding.rule());
    put(attributes, FindingMarker.VERDICT, finding.verdict().name());
    put(attributes, FindingMarker.EFFECTIVE, finding.effective().toString());
    put(attributes, FindingMarker.FINGERPRINT, finding.fingerprint());
    put(attributes, FindingMarker.LAW, Printable.text(law.text()));
    String url = law.url();
    put(attributes, FindingMarker.URL, url == null ? "" : url);
    put(attributes, FindingMarker.EVIDENCE, FindingText.evidence(finding));
    put(attributes, FindingMarker.MISSING, String.join("\n", finding.missing()));
    put(attributes, FindingMarker.COMPONENT, finding.component().name());
    // What is elsewhere can't be mended here.
    boolean here = marked.equals(finding.component());
    put(attributes, FindingMarker.POINTER, here ? marked.pointer().toString() : "");
    return new MarkerContent(FindingMarker.type(finding.verdict()), attributes);
  }

  /**
   * A diagnostic as a marker.
   *
   * @param offsets null if it is about no place in the file that is marked
   */
  static MarkerContent of(Diagnostic diagnostic, @Nullable TextOffsets offsets) {
    Map<String, Object> attributes = new HashMap<>();
    String message = DiagnosticText.of(diagnostic);
    int end = message.indexOf('\n');
    put(attributes, IMarker.MESSAGE, Printable.text(end < 0 ? message : message.substring(0, end)));
    put(attributes, DiagnosticMarker.DETAIL, end < 0 ? "" : message.substring(end + 1));
    put(attributes, DiagnosticMarker.CODE, diagnostic.code());
    attributes.put(IMarker.SEVERITY, severity(diagnostic.level()));
    SourceLocation location = diagnostic.location();
    if (location != null && offsets != null) {
      place(attributes, location, offsets);
    }
    return new MarkerContent(DiagnosticMarker.TYPE, attributes);
  }

  /** Says on the first line that findings are not marked. */
  static MarkerContent notMarked(int findings) {
    return of(
        Diagnostic.note(
            "eclipse-not-marked",
            findings + " further findings are not marked here; the view Interdict Findings has all",
            null),
        null);
  }

  /** What it says where: the same of a file that two assemblies are read from. */
  List<?> statement() {
    return Arrays.asList(
        type,
        attributes.get(IMarker.MESSAGE),
        attributes.get(IMarker.LINE_NUMBER),
        attributes.get(IMarker.CHAR_START));
  }

  private static void place(
      Map<String, Object> attributes, SourceLocation location, TextOffsets offsets) {
    attributes.put(IMarker.LINE_NUMBER, location.line());
    attributes.put(IMarker.CHAR_START, offsets.start(location));
    attributes.put(IMarker.CHAR_END, offsets.end(location));
  }

  private static void put(Map<String, Object> attributes, String key, String value) {
    attributes.put(
        key, value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "\u2026");
  }

  private static int severity(Level level) {
    return switch (level) {
      case ERROR -> IMarker.SEVERITY_ERROR;
      case WARNING -> IMarker.SEVERITY_WARNING;
      case NOTE -> IMarker.SEVERITY_INFO;
    };
  }
}
