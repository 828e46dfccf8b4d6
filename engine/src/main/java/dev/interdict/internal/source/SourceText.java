// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.util.Arrays;

/**
 * The decoded text of a file, which knows where its lines start. Lines end with LF, CR or CRLF; a
 * byte-order mark has been taken off.
 */
public final class SourceText {
  private static final int NEAR = 8;

  private final String file;
  private final String text;
  private int[] lineStarts = {};
  private Shown last = new Shown(0, "");

  /** A line that was asked for: a hostile file is one line of many megabytes, kept once. */
  private record Shown(int line, String text) {}

  /** The line that was asked for last: the next one is most often near. */
  private int lastLine = 1;

  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The path as reports print it. */
  public String file() {
    return file;
  }

  public String text() {
    return text;
  }

  /** The text of a 1-based line without its end; empty if there is no such line. */
  public String line(int line) {
    Shown known = last;
    if (known.line() != line) {
      known = new Shown(line, cut(line));
      last = known;
    }
    return known.text();
  }

  private String cut(int line) {
    int[] starts = starts();
    if (line < 1 || line > starts.length) {
      return "";
    }
    int start = starts[line - 1];
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(start, end);
  }

  /**
   * The range between two offsets in UTF-16 units, end exclusive; one between CR and LF counts as
   * before both.
   */
  public SourceLocation range(int start, int end) {
    int from = beforeLineEnd(Math.min(Math.max(0, start), text.length()));
    int to = beforeLineEnd(Math.min(Math.max(from, end), text.length()));
    int line = lineOf(from);
    int endLine = lineOf(to);
    return new SourceLocation(
        file,
        line,
        from - starts()[line - 1] + 1,
        endLine,
        to - starts()[endLine - 1] + 1,
        Pointer.ROOT);
  }

  /**
   * Offsets of a piece of the text.
   *
   * @param end behind its last character
   */
  public record Span(int start, int end) {}

  /** A piece of the text without the white space around it. */
  public Span trimmed(int start, int end) {
    int from = start;
    int to = Math.min(end, text.length());
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /** The offset of a 1-based line and column. */
  public int offset(int line, int column) {
    int[] starts = starts();
    return starts[Math.min(Math.max(1, line), starts.length) - 1] + Math.max(1, column) - 1;
  }

  /** The same diagnostic with the line that it points at. */
  public Diagnostic show(Diagnostic diagnostic) {
    SourceLocation location = diagnostic.location();
    return location == null ? diagnostic : diagnostic.withSourceLine(line(location.line()));
  }

  private int beforeLineEnd(int offset) {
    boolean within =
        offset > 0
            && offset < text.length()
            && text.charAt(offset) == '\n'
            && text.charAt(offset - 1) == '\r';
    return within ? offset - 1 : offset;
  }

  private int lineOf(int offset) {
    int[] starts = starts();
    int near = lastLine;
    int last = Math.min(near + NEAR, starts.length);
    if (starts[near - 1] <= offset && (last == starts.length || offset < starts[last])) {
      while (near < last && starts[near] <= offset) {
        near++;
      }
    } else {
      int found = Arrays.binarySearch(starts, offset);
      near = found >= 0 ? found + 1 : -found - 1;
    }
    lastLine = near;
    return near;
  }

  private int[] starts() {
    if (lineStarts.length == 0) {
      lineStarts = text.indexOf('\r') < 0 ? startsBehindLineFeeds() : startsBehindLineEnds();
    }
    return lineStarts;
  }

  /** Most files have no CR: then the search that the platform makes fast is enough. */
  private int[] startsBehindLineFeeds() {
    int[] found = new int[64];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = at + 1;
    }
    return Arrays.copyOf(found, count);
  }

  private int[] startsBehindLineEnds() {
    int[] found = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
