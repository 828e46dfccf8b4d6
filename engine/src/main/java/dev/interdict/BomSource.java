// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A BOM to judge: the path that reports print, where its bytes come from, and where the BOMs of its
 * assemblies are found.
 *
 * @param path relative, with forward slashes
 */
public record BomSource(String path, Content content, Neighbours neighbours) {
  /** Where the bytes come from: a file, an editor's buffer. */
  @FunctionalInterface
  public interface Content {
    /**
     * All bytes.
     *
     * @param most how many there may be: {@link ReadingLimits#fileBytes}
     * @throws BomTooLargeException if there are more; then no more than that were taken in
     */
    byte[] read(long most) throws IOException;
  }

  /** The files that a BOM may refer to. */
  @FunctionalInterface
  public interface Neighbours {
    /** Of a BOM that lies in no folder: every reference stays unresolved. */
    Neighbours NONE = url -> new Unresolved("this BOM was not read from a folder");

    /**
     * What an address leads to.
     *
     * @param url as the BOM has it, which may be anything
     */
    Neighbour find(String url);
  }

  /** What an address leads to. */
  public sealed interface Neighbour permits Resolved, Unresolved {}

  /**
   * A BOM that may be read. The same file has the same path, and the BOM that refers to itself gets
   * its own.
   */
  public record Resolved(BomSource bom) implements Neighbour {}

  /**
   * An address that leads to no file, or to one that may not be opened.
   *
   * @param why in words that follow a colon, such as {@code there is no such file}
   */
  public record Unresolved(String why) implements Neighbour {}

  /** A BOM without neighbours. */
  public BomSource(String path, Content content) {
    this(path, content, Neighbours.NONE);
  }

  /** A file that may refer to others in its own folder and below. */
  public static BomSource file(String path, Path file) {
    return new BomSource(path, most -> read(file, most), FileNeighbours.of(path, file));
  }

  /**
   * A file that may refer to others below a folder.
   *
   * @param path of the file as seen from that folder; if the file doesn't lie below it, any, and
   *     its own folder bounds what it may refer to
   */
  public static BomSource file(String path, Path file, Path boundary) {
    return new BomSource(path, most -> read(file, most), FileNeighbours.of(path, file, boundary));
  }

  /**
   * A file that was read.
   *
   * @param bytes which nobody changes while they are judged
   */
  public static BomSource bytes(String path, byte[] bytes) {
    return new BomSource(
        path,
        most -> {
          if (bytes.length > most) {
            throw new BomTooLargeException(bytes.length);
          }
          return bytes;
        });
  }

  private static byte[] read(Path file, long most) throws IOException {
    long size = Files.size(file);
    if (size > most) {
      throw new BomTooLargeException(size);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return BoundedBytes.read(in, size, most);
    }
  }

  /** The same BOM, whose bytes come from elsewhere: an editor's buffer. */
  public BomSource with(Content elsewhere) {
    return new BomSource(path, elsewhere, neighbours);
  }
}
