// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;

/**
 * A record, with all records, sealed interfaces, enums, lists, maps by text, days, texts and
 * numbers in it, as bytes. The bytes name no class: what is read is what the types declare. The
 * same value gives the same bytes.
 *
 * <pre>
 * magic (8)  format version (4)  shape of the types (8)  SHA-256 of the rest (32)  texts  values
 * </pre>
 *
 * @param <T> the record at the root
 */
public final class PackCodec<T extends Record> {
  /** Raise it whenever the bytes of an unchanged type change. */
  public static final int FORMAT_VERSION = 1;

  /** The letters {@code IDCTPACK}. */
  private static final long MAGIC = 0x49444354_5041434BL;

  private static final int HEADER = 8 + 4 + 8 + 32;

  private final Class<T> type;
  private final ValueCodec codec;
  private final long shape;

  public PackCodec(Class<T> type) {
    this.type = type;
    var codecs = new ValueCodecs();
    this.codec = codecs.of(type);
    byte[] description = codecs.shape().getBytes(StandardCharsets.UTF_8);
    this.shape = ByteBuffer.wrap(digest(description, 0)).getLong();
  }

  public byte[] write(T value) {
    var out = new PackOutput();
    codec.write(out, value);
    byte[] payload = out.toBytes();
    return ByteBuffer.allocate(HEADER + payload.length)
        .putLong(MAGIC)
        .putInt(FORMAT_VERSION)
        .putLong(shape)
        .put(digest(payload, 0))
        .put(payload)
        .array();
  }

  /**
   * The value in some bytes.
   *
   * @throws PackException if they are no pack, one of another version, or damaged
   */
  public T read(byte[] bytes) {
    var header = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER || header.getLong() != MAGIC) {
      throw new PackException("no pack of rulebooks");
    }
    int version = header.getInt();
    if (version != FORMAT_VERSION || header.getLong() != shape) {
      throw new PackException("the pack is of another version of Interdict; pack it again");
    }
    if (!Arrays.equals(bytes, HEADER - 32, HEADER, digest(bytes, HEADER), 0, 32)) {
      throw new PackException("the pack is damaged: its content doesn't have the hash it states");
    }
    var in = new PackInput(bytes, HEADER);
    Object value = codec.read(in);
    in.end();
    if (value == null) {
      throw new PackException("the pack is empty");
    }
    return Objects.requireNonNull(type.cast(value));
  }

  private static byte[] digest(byte[] bytes, int start) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(bytes, start, bytes.length - start);
      return sha256.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
