// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.pack;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record in the order declared. Whether a component may be null is not checked:
 * the hash of a pack says that our own writer made it, and to read annotations costs 20 ms on a
 * cold start.
 */
final class RecordCodec implements ValueCodec {
  private final Class<?> type;
  private final RecordComponent[] components;
  private final Constructor<?> constructor;
  private final ValueCodec[] codecs;

  /** The codecs are filled in later: records may hold records of their own type. */
  RecordCodec(Class<?> type, RecordComponent[] components) {
    this.type = type;
    this.components = components;
    this.codecs = new ValueCodec[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      this.constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its constructor: " + type, e);
    }
  }

  void component(int i, ValueCodec codec) {
    codecs[i] = codec;
  }

  @Override
  public void write(PackOutput out, @Nullable Object value) {
    out.writeByte(value == null ? 0 : 1);
    if (value == null) {
      return;
    }
    for (int i = 0; i < codecs.length; i++) {
      try {
        var accessor = components[i].getAccessor();
        accessor.setAccessible(true);
        codecs[i].write(out, accessor.invoke(value));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a record that can't be read: " + type, e);
      }
    }
  }

  @Override
  public @Nullable Object read(PackInput in) {
    int presence = in.readByte();
    if (presence == 0) {
      return null;
    }
    if (presence != 1) {
      throw new PackException("the pack is damaged before a " + type.getSimpleName());
    }
    in.enter();
    @Nullable Object[] values = new @Nullable Object[codecs.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = codecs[i].read(in);
    }
    in.leave();
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new PackException("a " + type.getSimpleName() + " in the pack is impossible", e);
    }
  }
}
