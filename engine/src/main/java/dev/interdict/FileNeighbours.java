// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.BomSource.Neighbour;
import dev.interdict.BomSource.Neighbours;
import dev.interdict.BomSource.Resolved;
import dev.interdict.BomSource.Unresolved;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * The files below one folder, which nothing leads out of: not a path, not a link, and not a link
 * that is put there while a file is read.
 */
final class FileNeighbours implements Neighbours {
  private final String rootPath;
  private final Path root;
  private final Path file;
  private final Path boundary;
  private final String prefix;

  /**
   * The files beside a file.
   *
   * @param rootPath of the BOM that is judged, as reports print it
   * @param root the BOM that is judged
   * @param file the BOM that refers, which is the root or one that it leads to
   * @param prefix of the boundary in paths that reports print
   */
  private FileNeighbours(String rootPath, Path root, Path file, Path boundary, String prefix) {
    this.rootPath = rootPath;
    this.root = root;
    this.file = file;
    this.boundary = boundary;
    this.prefix = prefix;
  }

  /** The files in the folder of a file and below. */
  static Neighbours of(String path, Path file) {
    Path folder = folder(file);
    String prefix = path.substring(0, path.lastIndexOf('/') + 1);
    return new FileNeighbours(path, file, file, folder, prefix);
  }

  /** The files below a folder that holds the file, else those of {@link #of(String, Path)}. */
  static Neighbours of(String path, Path file, Path boundary) {
    Path folder = boundary.toAbsolutePath().normalize();
    return same(file, folder, path)
        ? new FileNeighbours(path, file, file, folder, "")
        : of(path, file);
  }

  private static boolean same(Path file, Path folder, String path) {
    try {
      Path named = folder.resolve(path).normalize();
      return file.toAbsolutePath().normalize().equals(named)
          || file.toRealPath().equals(named.toRealPath());
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  private static Path folder(Path file) {
    Path absolute = file.toAbsolutePath();
    Path parent = absolute.getParent();
    return parent == null ? absolute : parent;
  }

  @Override
  public Neighbour find(String url) {
    LocalAddress address = LocalAddress.of(url, file.getFileSystem());
    Path path = address.path();
    if (path == null) {
      return new Unresolved(String.valueOf(address.refusal()));
    }
    try {
      Path bounds = boundary.toRealPath();
      Path wanted = folder(file).toRealPath().resolve(path).normalize();
      if (!wanted.startsWith(bounds)) {
        return outside();
      }
      Path real = wanted.toRealPath();
      if (!real.startsWith(bounds)) {
        return outside();
      }
      if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
        return new Unresolved("this is no file");
      }
      return new Resolved(source(real, bounds));
    } catch (FileSystemException e) {
      return new Unresolved(Unreadable.why(e));
    } catch (IOException | SecurityException e) {
      return new Unresolved("the file can't be read");
    }
  }

  private BomSource source(Path real, Path bounds) throws IOException {
    String path =
        real.equals(root.toRealPath())
            ? rootPath
            : prefix
                + bounds
                    .relativize(real)
                    .toString()
                    .replace(real.getFileSystem().getSeparator(), "/");
    return new BomSource(
        path, most -> read(real, most), new FileNeighbours(rootPath, root, real, boundary, prefix));
  }

  /** Reads a file that was found to lie within bounds, and still does. */
  private static byte[] read(Path real, long most) throws IOException {
    try (InputStream in =
        Channels.newInputStream(
            Files.newByteChannel(
                real, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)))) {
      if (!real.toRealPath().equals(real)) {
        throw new IOException("the file was moved while it was read");
      }
      return BoundedBytes.read(in, Files.size(real), most);
    } catch (FileSystemException e) {
      throw new IOException(Unreadable.why(e), e);
    }
  }

  private static Unresolved outside() {
    return new Unresolved(
        "it leads out of the folder that bounds the check; only a file below it is read");
  }
}
