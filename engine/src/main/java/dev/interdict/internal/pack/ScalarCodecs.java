// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts, numbers, truth values, days and enum constants. */
final class ScalarCodecs {
  private ScalarCodecs() {}

  static final class TextCodec implements ValueCodec {
    @Override
    public void write(PackOutput out, @Nullable Object value) {
      if (value == null) {
        out.writeSize(0);
      } else {
        out.writeText((String) value);
      }
    }

    @Override
    public @Nullable Object read(PackInput in) {
      long place = in.readSize();
      return place == 0 ? null : in.text(place);
    }
  }

  static final class IntegerCodec implements ValueCodec {
    @Override
    public void write(PackOutput out, @Nullable Object value) {
      out.writeSize(value == null ? 0 : zigzag((Integer) value) + 1);
    }

    @Override
    public @Nullable Object read(PackInput in) {
      long coded = in.readSize();
      return coded == 0 ? null : (int) unzigzag(coded - 1);
    }
  }

  static final class DoubleCodec implements ValueCodec {
    @Override
    public void write(PackOutput out, @Nullable Object value) {
      out.writeByte(value == null ? 0 : 1);
      if (value != null) {
        long bits = Double.doubleToLongBits((Double) value);
        for (int shift = 56; shift >= 0; shift -= 8) {
          out.writeByte((int) (bits >>> shift) & 0xff);
        }
      }
    }

    @Override
    public @Nullable Object read(PackInput in) {
      if (in.readByte() == 0) {
        return null;
      }
      long bits = 0;
      for (int i = 0; i < 8; i++) {
        bits = bits << 8 | in.readByte();
      }
      return Double.longBitsToDouble(bits);
    }
  }

  static final class BooleanCodec implements ValueCodec {
    @Override
    public void write(PackOutput out, @Nullable Object value) {
      out.writeByte(value == null ? 0 : (Boolean) value ? 2 : 1);
    }

    @Override
    public @Nullable Object read(PackInput in) {
      return switch (in.readByte()) {
        case 0 -> null;
        case 1 -> false;
        case 2 -> true;
        default -> throw new PackException("a truth value in the pack is none");
      };
    }
  }

  static final class DateCodec implements ValueCodec {
    @Override
    public void write(PackOutput out, @Nullable Object value) {
      out.writeSize(value == null ? 0 : zigzag(((LocalDate) value).toEpochDay()) + 1);
    }

    @Override
    public @Nullable Object read(PackInput in) {
      long coded = in.readSize();
      try {
        return coded == 0 ? null : LocalDate.ofEpochDay(unzigzag(coded - 1));
      } catch (DateTimeException e) {
        throw new PackException("a day in the pack is none", e);
      }
    }
  }

  static final class EnumCodec implements ValueCodec {
    private final List<?> constants;

    EnumCodec(Class<?> type) {
      this.constants = List.of(type.getEnumConstants());
    }

    @Override
    public void write(PackOutput out, @Nullable Object value) {
      out.writeSize(value == null ? 0 : constants.indexOf(value) + 1L);
    }

    @Override
    public @Nullable Object read(PackInput in) {
      long place = in.readSize();
      if (place > constants.size()) {
        throw new PackException("a word in the pack is unknown");
      }
      return place == 0 ? null : constants.get((int) place - 1);
    }
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  private static long unzigzag(long coded) {
    return coded >>> 1 ^ -(coded & 1);
  }
}
