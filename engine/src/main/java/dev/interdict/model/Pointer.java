// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901) or the path of an XML element, kept as a linked list so that a million
 * values share their prefixes; rendered only for what ends up in a report.
 */
public record Pointer(@Nullable Pointer parent, String token) {
  /** The whole document: renders as the empty string. */
  public static final Pointer ROOT = new Pointer(null, "");

  public Pointer child(String name) {
    return new Pointer(this, name);
  }

  public Pointer child(int index) {
    return new Pointer(this, Integer.toString(index));
  }

  /** The pointer as text, such as {@code /components/3/manufacturer/name}. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    write(text);
    return text.toString();
  }

  private void write(StringBuilder text) {
    if (parent != null) {
      parent.write(text);
      text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
    }
  }
}
