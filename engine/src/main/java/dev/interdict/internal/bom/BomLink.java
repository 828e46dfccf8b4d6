// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference into another BOM, {@code urn:cdx:<UUID>/<version>#<bom-ref>}.
 *
 * @param uuid of the BOM's serial number, lower case
 * @param ref of the component in it; null where the BOM itself is meant
 */
record BomLink(String uuid, @Nullable String ref) {
  private static final String URN = "urn:cdx:";
  private static final Pattern FORM =
      Pattern.compile(
          "urn:cdx:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
              + "/[1-9][0-9]{0,18}(?:#(.+))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Whether a reference looks like a BOM-Link, well made or not. */
  static boolean isMeant(String reference) {
    return reference.regionMatches(true, 0, URN, 0, URN.length());
  }

  /** Null for what isn't well made. */
  static @Nullable BomLink of(String reference) {
    Matcher matcher = FORM.matcher(reference);
    if (!matcher.matches()) {
      return null;
    }
    String ref = matcher.group(2);
    return new BomLink(
        matcher.group(1).toLowerCase(Locale.ROOT), ref == null ? null : decoded(ref));
  }

  /** A fragment may be percent-encoded; what is wrongly so stays as written. */
  private static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2b"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }
}
