// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.pack.PackCodec;
import dev.interdict.internal.pack.PackException;
import java.io.IOException;
import java.io.InputStream;

/** A pack of rulebooks to the library that was packed. Nothing is parsed or checked again. */
public final class PackReader {
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  /**
   * The library in a stream, which stays open.
   *
   * @throws PackException if the bytes are no pack, of another version, or damaged
   * @throws IOException if they can't be read or are more than 64 MiB
   */
  public RulebookLibrary read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new IOException("the pack of rulebooks is larger than 64 MiB");
    }
    return new PackCodec<>(RulebookLibrary.class).read(bytes);
  }
}
