// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.BomTooLargeException;
import java.io.IOException;

/** The files beside a BOM in which the BOMs of its assemblies are found: the only way to them. */
@FunctionalInterface
public interface SubBoms {
  /** Of a BOM that lies in no folder. */
  SubBoms NONE = url -> new Missing("this BOM was not read from a folder");

  /** What an address leads to; never throws, whatever it is. */
  Found find(String url);

  /** A file, or the reason why there is none. */
  sealed interface Found permits SubBom, Missing {}

  /**
   * A file that may be read.
   *
   * @param path as reports print it; the same file has the same path
   * @param beside the files that it may refer to itself
   */
  record SubBom(String path, Bytes bytes, SubBoms beside) implements Found {}

  /**
   * No file.
   *
   * @param why in words that follow a colon
   */
  record Missing(String why) implements Found {}

  /** The bytes of a file. */
  @FunctionalInterface
  interface Bytes {
    /**
     * Reads the file.
     *
     * @param most how many bytes there may be
     * @throws BomTooLargeException if there are more
     * @throws IOException if it may not be opened, or went away; the message is in words
     */
    byte[] read(long most) throws IOException;
  }
}
