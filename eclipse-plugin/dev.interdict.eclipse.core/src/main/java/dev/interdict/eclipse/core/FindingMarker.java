// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.finding.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.jspecify.annotations.Nullable;

/**
 * A finding as its marker keeps it, readable without a check, also after a restart.
 *
 * @param statement the whole message, of which the marker's own text is the short form
 * @param effective a day, as ISO 8601 writes it
 * @param law the first citation
 * @param url of that citation, empty if it has none
 * @param evidence a line for each piece
 * @param missing the fields that nobody stated
 * @param component its name
 * @param pointer to the component: in JSON as RFC 6901 has it, in XML a path
 */
public record FindingMarker(
    IMarker marker,
    String statement,
    String rule,
    Verdict verdict,
    String effective,
    String fingerprint,
    String law,
    String url,
    String evidence,
    List<String> missing,
    String component,
    String pointer) {
  /** The type of all findings; each verdict has a type of its own below it. */
  public static final String TYPE = "dev.interdict.eclipse.core.finding";

  static final String STATEMENT = "statement";
  static final String RULE = "rule";
  static final String VERDICT = "verdict";
  static final String EFFECTIVE = "effective";
  static final String FINGERPRINT = "fingerprint";
  static final String LAW = "law";
  static final String URL = "url";
  static final String EVIDENCE = "evidence";
  static final String MISSING = "missing";
  static final String COMPONENT = "component";
  static final String POINTER = "pointer";

  public FindingMarker {
    missing = List.copyOf(missing);
  }

  /** The type of marker of a verdict. */
  public static String type(Verdict verdict) {
    return TYPE + "." + verdict.name().toLowerCase(Locale.ROOT);
  }

  /** The finding of a marker; null if the marker is another's, or gone. */
  public static @Nullable FindingMarker of(IMarker marker) {
    try {
      if (!marker.exists() || !marker.isSubtypeOf(TYPE)) {
        return null;
      }
      String word = marker.getAttribute(VERDICT, "");
      Verdict verdict =
          Arrays.stream(Verdict.values())
              .filter(v -> v.name().equals(word))
              .findFirst()
              .orElse(null);
      String missing = marker.getAttribute(MISSING, "");
      return verdict == null
          ? null
          : new FindingMarker(
              marker,
              marker.getAttribute(STATEMENT, ""),
              marker.getAttribute(RULE, ""),
              verdict,
              marker.getAttribute(EFFECTIVE, ""),
              marker.getAttribute(FINGERPRINT, ""),
              marker.getAttribute(LAW, ""),
              marker.getAttribute(URL, ""),
              marker.getAttribute(EVIDENCE, ""),
              missing.isEmpty() ? List.of() : List.of(missing.split("\n")),
              marker.getAttribute(COMPONENT, ""),
              marker.getAttribute(POINTER, ""));
    } catch (CoreException e) {
      return null; // It was deleted between the two questions.
    }
  }
}
