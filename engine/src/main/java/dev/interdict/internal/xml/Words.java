// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import java.util.ArrayList;
import java.util.List;

/**
 * Blank-separated words of a value, each at its place. The words are taken from the raw text: none
 * of the words that a file may hold needs an escape.
 */
final class Words {
  private Words() {}

  static List<Stated> of(SourceText text, SourceLocation location) {
    String raw = text.text();
    int at = text.offset(location.line(), location.column());
    int end = text.offset(location.endLine(), location.endColumn());
    List<Stated> words = new ArrayList<>();
    while (at < end) {
      if (Character.isWhitespace(raw.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < end && !Character.isWhitespace(raw.charAt(at))) {
        at++;
      }
      words.add(
          new Stated(raw.substring(start, at), text.range(start, at).with(location.pointer())));
    }
    return words;
  }
}
