// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.ListEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A text with gaps for the values of a list's row, such as <code>${entry.name}</code>. */
final class RowTemplate {
  private static final String ENTRY = "entry.";

  private final List<Piece> pieces = new ArrayList<>();

  /** A text, or a gap and where it stands. */
  private record Piece(String text, @Nullable RowField field, SourceLocation place) {}

  /** A gap that a row can't fill. */
  record Unfilled(RowField field, SourceLocation place) {}

  private RowTemplate() {}

  /** The part of a file between two offsets; unknown gaps are problems. */
  static RowTemplate parse(SourceText text, int start, int end, Problems problems) {
    var template = new RowTemplate();
    String all = text.text();
    int at = start;
    while (at < end) {
      int gap = all.indexOf("${", at);
      if (gap < 0 || gap >= end) {
        break;
      }
      if (gap > at && all.charAt(gap - 1) == '$') {
        // "$${" is how "${" itself is written.
        template.text(all.substring(at, gap - 1) + "${", text.range(at, gap));
        at = gap + 2;
        continue;
      }
      template.text(all.substring(at, gap), text.range(at, gap));
      int close = all.indexOf('}', gap);
      int lineEnd = lineEnd(all, gap);
      boolean closed = close >= 0 && close < Math.min(lineEnd, end);
      at = closed ? close + 1 : Math.min(lineEnd, end);
      SourceLocation place = text.range(gap, at);
      String name = closed ? all.substring(gap + 2, close).strip() : "";
      RowField field = field(name, closed, text, place, problems);
      if (field != null) {
        template.pieces.add(new Piece("", field, place));
      }
    }
    template.text(all.substring(Math.min(at, end), end), text.range(at, end));
    return template;
  }

  /** The first gap for which the row has no value; null if it fills them all. */
  @Nullable Unfilled unfilled(ListEntry row) {
    for (Piece piece : pieces) {
      if (piece.field() != null && piece.field().of(row) == null) {
        return new Unfilled(piece.field(), piece.place());
      }
    }
    return null;
  }

  /** The text with the row's values, each as {@code escape} writes it. */
  String fill(ListEntry row, UnaryOperator<String> escape) {
    var out = new StringBuilder();
    for (Piece piece : pieces) {
      String value = piece.field() == null ? null : piece.field().of(row);
      out.append(value == null ? piece.text() : escape.apply(value));
    }
    return out.toString();
  }

  /** A value as it stands within a JSON string. */
  static String json(String value) {
    var out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        out.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private void text(String text, SourceLocation place) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, null, place));
    }
  }

  private static @Nullable RowField field(
      String name, boolean closed, SourceText text, SourceLocation place, Problems problems) {
    List<String> known = RowField.words().stream().map(ENTRY::concat).toList();
    if (closed && known.contains(name)) {
      return RowField.named(name.substring(ENTRY.length()));
    }
    problems.error(
        text,
        "case-placeholder",
        closed
            ? "unknown placeholder '${%s}'%s; '${' itself is written '$${'"
                .formatted(name, Suggestion.orKnown(name, known))
            : "this placeholder is never closed; write '${entry.name}', or '$${' for '${' itself",
        place);
    return null;
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
