// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

/**
 * A range in a file. Lines and columns are 1-based, the end is exclusive; columns count UTF-16
 * units, a byte-order mark counts for nothing, lines end with LF, CR or CRLF.
 *
 * @param file the path as reports print it: relative, with forward slashes
 * @param pointer where the value stands in the document's structure
 */
public record SourceLocation(
    String file, int line, int column, int endLine, int endColumn, Pointer pointer) {
  public SourceLocation {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line and column are 1-based: " + line + ":" + column);
    }
    if (endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "a range can't end before it starts: %s:%s-%s:%s"
              .formatted(line, column, endLine, endColumn));
    }
  }

  /** A place without extent, such as the end of a file. */
  public static SourceLocation at(String file, int line, int column) {
    return new SourceLocation(file, line, column, line, column, Pointer.ROOT);
  }

  /** The same range with a pointer to what stands there. */
  public SourceLocation with(Pointer structure) {
    return new SourceLocation(file, line, column, endLine, endColumn, structure);
  }

  /** {@code file:line:column}, as compilers print it. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
