// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.pack;

import org.jspecify.annotations.Nullable;

/** A sealed interface: the place of the record among those permitted, then the record. */
final class SealedCodec implements ValueCodec {
  private final Class<?>[] permitted;
  private final ValueCodec[] codecs;

  SealedCodec(Class<?>[] permitted) {
    this.permitted = permitted;
    this.codecs = new ValueCodec[permitted.length];
  }

  void permitted(int i, ValueCodec codec) {
    codecs[i] = codec;
  }

  @Override
  public void write(PackOutput out, @Nullable Object value) {
    for (int i = 0; i < permitted.length; i++) {
      if (permitted[i].isInstance(value)) {
        out.writeSize(i + 1L);
        codecs[i].write(out, value);
        return;
      }
    }
    out.writeSize(0);
  }

  @Override
  public @Nullable Object read(PackInput in) {
    long place = in.readSize();
    if (place > permitted.length) {
      throw new PackException("a kind of value in the pack is unknown");
    }
    return place == 0 ? null : codecs[(int) place - 1].read(in);
  }
}
