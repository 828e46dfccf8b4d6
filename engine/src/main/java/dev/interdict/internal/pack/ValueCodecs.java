// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.pack;

import dev.interdict.internal.pack.CollectionCodecs.ListCodec;
import dev.interdict.internal.pack.CollectionCodecs.MapCodec;
import dev.interdict.internal.pack.ScalarCodecs.BooleanCodec;
import dev.interdict.internal.pack.ScalarCodecs.DateCodec;
import dev.interdict.internal.pack.ScalarCodecs.DoubleCodec;
import dev.interdict.internal.pack.ScalarCodecs.EnumCodec;
import dev.interdict.internal.pack.ScalarCodecs.IntegerCodec;
import dev.interdict.internal.pack.ScalarCodecs.TextCodec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Codecs by declared type, and a description of all types in them. */
final class ValueCodecs {
  private final Map<Type, ValueCodec> codecs = new HashMap<>();
  private final StringBuilder shape = new StringBuilder();

  ValueCodecs() {
    codecs.put(String.class, new TextCodec());
    var integers = new IntegerCodec();
    codecs.put(int.class, integers);
    codecs.put(Integer.class, integers);
    var doubles = new DoubleCodec();
    codecs.put(double.class, doubles);
    codecs.put(Double.class, doubles);
    var booleans = new BooleanCodec();
    codecs.put(boolean.class, booleans);
    codecs.put(Boolean.class, booleans);
    codecs.put(LocalDate.class, new DateCodec());
  }

  /** Names and types of all that was asked for so far: another shape, other bytes. */
  String shape() {
    return shape.toString();
  }

  /**
   * The codec of a type.
   *
   * @throws IllegalArgumentException for a type that can't be packed
   */
  ValueCodec of(Type type) {
    ValueCodec known = codecs.get(type);
    if (known != null) {
      return known;
    }
    if (type instanceof ParameterizedType generic) {
      ValueCodec codec = collection(generic);
      codecs.put(type, codec);
      return codec;
    }
    if (type instanceof Class<?> plain) {
      if (plain.isRecord()) {
        return record(plain);
      }
      if (plain.isEnum()) {
        return constants(plain);
      }
      if (plain.isSealed()) {
        return sealed(plain);
      }
    }
    throw new IllegalArgumentException("no type that can be packed: " + type);
  }

  private ValueCodec collection(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return new ListCodec(of(arguments[0]));
    }
    if (type.getRawType() == Map.class && arguments[0] == String.class) {
      return new MapCodec(of(String.class), of(arguments[1]));
    }
    throw new IllegalArgumentException("no type that can be packed: " + type);
  }

  private ValueCodec record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    var codec = new RecordCodec(type, components);
    codecs.put(type, codec);
    shape.append(type.getName());
    for (int i = 0; i < components.length; i++) {
      shape
          .append(',')
          .append(components[i].getName())
          .append(':')
          .append(components[i].getGenericType().getTypeName());
    }
    shape.append(';');
    for (int i = 0; i < components.length; i++) {
      codec.component(i, of(components[i].getGenericType()));
    }
    return codec;
  }

  private ValueCodec constants(Class<?> type) {
    var codec = new EnumCodec(type);
    codecs.put(type, codec);
    shape.append(type.getName());
    for (Object constant : type.getEnumConstants()) {
      shape.append('|').append(((Enum<?>) constant).name());
    }
    shape.append(';');
    return codec;
  }

  private ValueCodec sealed(Class<?> type) {
    Class<?>[] permitted = type.getPermittedSubclasses();
    var codec = new SealedCodec(permitted);
    codecs.put(type, codec);
    shape.append(type.getName());
    for (Class<?> each : permitted) {
      shape.append('/').append(each.getName());
    }
    shape.append(';');
    for (int i = 0; i < permitted.length; i++) {
      codec.permitted(i, of(permitted[i]));
    }
    return codec;
  }
}
