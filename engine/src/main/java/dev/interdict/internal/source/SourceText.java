// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, which knows where its lines start. Lines end with LF, CR or CRLF; a
 * byte-order mark has been taken off. What is UTF-8 is decoded where it is asked for: most of a
 * large file never is.
 */
public final class SourceText {
  private static final int NEAR = 8;
  private static final byte[] NONE = {};

  private final String file;

  /** Well-formed; none of a text that was decoded. */
  private byte[] utf8;

  /** Where the text starts in them. */
  private final int from;

  private @Nullable String text;

  /** Offsets in the text. */
  private int[] lineStarts = {};

  /** Offsets in the bytes. */
  private int[] lineBytes = {};

  private Shown last = new Shown(0, "");

  /** A line that was asked for: a hostile file is one line of many megabytes, kept once. */
  private record Shown(int line, String text) {}

  /** The line that was asked for last: the next one is most often near. */
  private int lastLine = 1;

  public SourceText(String file, String text) {
    this(file, text, NONE, 0);
  }

  private SourceText(String file, @Nullable String text, byte[] utf8, int from) {
    this.file = file;
    this.text = text;
    this.utf8 = utf8;
    this.from = from;
  }

  /**
   * A text as it stands in a file.
   *
   * @param bytes of well-formed UTF-8, which nobody changes from now on
   * @param from where the text starts: behind the byte-order mark
   */
  public static SourceText utf8(String file, byte[] bytes, int from) {
    return new SourceText(file, null, bytes, from);
  }

  /** The path as reports print it. */
  public String file() {
    return file;
  }

  public String text() {
    if (text == null) {
      text = decoded(from, utf8.length);
      utf8 = NONE;
      lineBytes = new int[0];
    }
    return text;
  }

  /** The text from its start. */
  public Reader reader() {
    return text == null
        ? new InputStreamReader(new ByteArrayInputStream(utf8, from, utf8.length - from), UTF_8)
        : new StringReader(text);
  }

  /** Whether a character of ASCII is the first that is no blank, tab or line end. */
  public boolean opensWith(char ascii) {
    int length = text == null ? utf8.length : text.length();
    for (int i = text == null ? from : 0; i < length; i++) {
      int c = text == null ? utf8[i] : text.charAt(i);
      if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
        return c == ascii;
      }
    }
    return false;
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
    return text == null ? cutBytes(line) : cutText(line, text);
  }

  private String cutText(int line, String all) {
    int[] starts = starts();
    if (line < 1 || line > starts.length) {
      return "";
    }
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : all.length();
    while (end > start && isLineEnd(all.charAt(end - 1))) {
      end--;
    }
    return all.substring(start, end);
  }

  /** The same without the text: no byte of another character is that of a line end. */
  private String cutBytes(int line) {
    if (lineBytes.length == 0) {
      lineBytes = LineStarts.of(utf8, from);
    }
    if (line < 1 || line > lineBytes.length) {
      return "";
    }
    if (lineBytes.length == 1) {
      return text();
    }
    int start = lineBytes[line - 1];
    int end = line < lineBytes.length ? lineBytes[line] : utf8.length;
    while (end > start && isLineEnd((char) utf8[end - 1])) {
      end--;
    }
    return decoded(start, end);
  }

  private String decoded(int start, int end) {
    return new String(utf8, start, end - start, UTF_8);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /**
   * The range between two offsets in UTF-16 units, end exclusive; one between CR and LF counts as
   * before both.
   */
  public SourceLocation range(int start, int end) {
    int from = beforeLineEnd(Math.min(Math.max(0, start), text().length()));
    int to = beforeLineEnd(Math.min(Math.max(from, end), text().length()));
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
    int to = Math.min(end, text().length());
    while (from < to && Character.isWhitespace(text().charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text().charAt(to - 1))) {
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
            && offset < text().length()
            && text().charAt(offset) == '\n'
            && text().charAt(offset - 1) == '\r';
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
      lineStarts = LineStarts.of(text());
    }
    return lineStarts;
  }
}
