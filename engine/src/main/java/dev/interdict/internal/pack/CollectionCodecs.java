// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists, and maps by text. */
final class CollectionCodecs {
  private CollectionCodecs() {}

  static final class ListCodec implements ValueCodec {
    private final ValueCodec elements;

    ListCodec(ValueCodec elements) {
      this.elements = elements;
    }

    @Override
    public void write(PackOutput out, @Nullable Object value) {
      if (value == null) {
        out.writeSize(0);
        return;
      }
      List<?> list = (List<?>) value;
      out.writeSize(list.size() + 1L);
      for (Object element : list) {
        elements.write(out, element);
      }
    }

    @Override
    public @Nullable Object read(PackInput in) {
      int count = in.readCollectionSize();
      if (count < 0) {
        return null;
      }
      in.enter();
      Object[] read = new Object[count];
      for (int i = 0; i < count; i++) {
        read[i] = present(elements.read(in));
      }
      in.leave();
      return List.of(read);
    }
  }

  static final class MapCodec implements ValueCodec {
    private final ValueCodec keys;
    private final ValueCodec values;

    MapCodec(ValueCodec keys, ValueCodec values) {
      this.keys = keys;
      this.values = values;
    }

    @Override
    public void write(PackOutput out, @Nullable Object value) {
      if (value == null) {
        out.writeSize(0);
        return;
      }
      // The order of an immutable map differs from run to run; that of the bytes must not.
      Map<Object, Object> sorted = new TreeMap<>((Map<?, ?>) value);
      out.writeSize(sorted.size() + 1L);
      for (Map.Entry<Object, Object> entry : sorted.entrySet()) {
        keys.write(out, entry.getKey());
        values.write(out, entry.getValue());
      }
    }

    @Override
    public @Nullable Object read(PackInput in) {
      int count = in.readCollectionSize();
      if (count < 0) {
        return null;
      }
      in.enter();
      Map<Object, Object> read = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        read.put(present(keys.read(in)), present(values.read(in)));
      }
      in.leave();
      return read;
    }
  }

  private static Object present(@Nullable Object value) {
    if (value == null) {
      throw new PackException("a collection in the pack holds null");
    }
    return value;
  }
}
