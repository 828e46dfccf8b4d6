// SPDX-License-Identifier: Apache-2.0
package dev.interdict.diagnostic;

import dev.interdict.finding.Level;
import dev.interdict.model.SourceLocation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something is wrong with an input.
 *
 * @param code stable, in kebab case, such as {@code bom-duplicate-key}
 * @param message what was found, what was expected, what to do; a very long one loses its middle
 * @param location null if it is about no file, such as a command-line value
 * @param sourceLine the line that the location points at, null if there is none
 */
public record Diagnostic(
    String code,
    Level level,
    String message,
    @Nullable SourceLocation location,
    @Nullable String sourceLine) {
  /** A longer line is cut around the place it points at. */
  private static final int WIDTH = 100;

  /** A message may quote a file, whose texts are as long as they like. */
  private static final int MAX_MESSAGE = 2_000;

  private static final int MESSAGE_END = 500;

  public Diagnostic {
    message = message.length() <= MAX_MESSAGE || listed(message) ? message : shortened(message);
  }

  public static Diagnostic error(String code, String message) {
    return new Diagnostic(code, Level.ERROR, message, null, null);
  }

  public static Diagnostic error(String code, String message, @Nullable SourceLocation location) {
    return new Diagnostic(code, Level.ERROR, message, location, null);
  }

  public static Diagnostic warning(String code, String message, @Nullable SourceLocation location) {
    return new Diagnostic(code, Level.WARNING, message, location, null);
  }

  public static Diagnostic note(String code, String message, @Nullable SourceLocation location) {
    return new Diagnostic(code, Level.NOTE, message, location, null);
  }

  public boolean isError() {
    return level == Level.ERROR;
  }

  public Diagnostic withSourceLine(@Nullable String line) {
    return new Diagnostic(code, level, message, location, line);
  }

  /** The same about the same file, known by another path. */
  public Diagnostic at(@Nullable SourceLocation elsewhere) {
    return new Diagnostic(code, level, message, elsewhere, sourceLine);
  }

  /**
   * The diagnostic as people read it: level, place, message, then the source line and a caret.
   *
   * <pre>
   * ERROR interdict.xml:7:13: unknown role 'us.fed.prim'; did you mean 'us.fed.prime'?
   *  |     &lt;role>us.fed.prim&lt;/role>
   *  |           ^^^^^^^^^^^
   * </pre>
   */
  public String render() {
    var text = new StringBuilder(level.name().toUpperCase(Locale.ROOT)).append(' ');
    if (location != null) {
      text.append(Printable.text(location.toString())).append(": ");
    }
    text.append(Printable.text(message));
    if (location != null && sourceLine != null && !sourceLine.isBlank()) {
      text.append('\n').append(snippet(sourceLine, location));
    }
    return text.toString();
  }

  /** A list of ours, such as all roles in plain words: what is quoted from a file has no lines. */
  private static boolean listed(String message) {
    return message.length() <= 2 * MAX_MESSAGE
        && message.lines().allMatch(line -> line.length() <= 2 * WIDTH);
  }

  private static String shortened(String message) {
    int start = MAX_MESSAGE - MESSAGE_END;
    int end = message.length() - MESSAGE_END;
    return message.substring(
            0, Character.isHighSurrogate(message.charAt(start - 1)) ? start - 1 : start)
        + " … "
        + message.substring(Character.isLowSurrogate(message.charAt(end)) ? end + 1 : end);
  }

  /** The source line and the caret under it, without a line end after the last. */
  public static String snippet(String sourceLine, SourceLocation location) {
    int start = Math.min(location.column() - 1, sourceLine.length());
    int end =
        location.endLine() == location.line()
            ? Math.min(location.endColumn() - 1, sourceLine.length())
            : sourceLine.length();
    int from = sourceLine.length() <= WIDTH ? 0 : Math.max(0, start - WIDTH / 2);
    int to = Math.min(sourceLine.length(), from + WIDTH);
    String shown = Printable.text(sourceLine.substring(from, to).replace('\t', ' '));
    int indent = Printable.columns(sourceLine.substring(from, Math.min(start, to)));
    int carets =
        Math.max(
            1, Printable.columns(sourceLine.substring(Math.min(start, to), Math.min(end, to))));
    return " | " + shown.stripTrailing() + "\n | " + " ".repeat(indent) + "^".repeat(carets);
  }
}
