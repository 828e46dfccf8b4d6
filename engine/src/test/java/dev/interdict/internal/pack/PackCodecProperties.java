// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class PackCodecProperties {
  private static final int PAYLOAD = 52;

  enum Colour {
    RED,
    GREEN
  }

  sealed interface Shape {}

  record Point(int x, @Nullable Integer y) implements Shape {}

  record Group(List<Shape> shapes) implements Shape {
    Group {
      shapes = List.copyOf(shapes);
    }
  }

  record All(
      String text,
      @Nullable String none,
      boolean flag,
      @Nullable Boolean maybe,
      double number,
      @Nullable Double share,
      LocalDate day,
      @Nullable LocalDate end,
      @Nullable Colour colour,
      List<List<String>> words,
      Map<String, Integer> counts,
      Shape shape) {}

  private static All sample(String text, int number) {
    return new All(
        text,
        null,
        true,
        null,
        number / 3.0,
        -0.0,
        LocalDate.ofEpochDay(number),
        null,
        Colour.GREEN,
        List.of(List.of(text, "b"), List.of()),
        Map.of("b", 1, "a", number, "c", -1),
        new Group(List.of(new Point(number, null), new Group(List.of()), new Point(1, number))));
  }

  @Property(tries = 200)
  void what_is_written_is_read_back(@ForAll String text, @ForAll int number) {
    // Decoded text never holds half a surrogate pair.
    String whole =
        new String(
            text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.StandardCharsets.UTF_8);
    All value = sample(whole, number);
    var codec = new PackCodec<>(All.class);

    assertThat(codec.read(codec.write(value))).isEqualTo(value);
  }

  @Property(tries = 2000)
  void a_changed_payload_with_a_right_hash_gives_a_value_or_a_pack_exception(
      @ForAll @IntRange(min = 0, max = 120) int at,
      @ForAll byte other,
      @ForAll @Size(max = 8) byte[] more) {
    var codec = new PackCodec<>(All.class);
    byte[] bytes = codec.write(sample("text", 7));
    bytes[PAYLOAD + at % (bytes.length - PAYLOAD)] = other;
    byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, longer, bytes.length, more.length);

    valueOrPackException(codec, longer);
  }

  @Property(tries = 2000)
  void any_payload_gives_a_value_or_a_pack_exception(@ForAll byte[] payload) {
    var codec = new PackCodec<>(All.class);
    byte[] bytes = Arrays.copyOf(codec.write(sample("", 0)), PAYLOAD + payload.length);
    System.arraycopy(payload, 0, bytes, PAYLOAD, payload.length);

    valueOrPackException(codec, bytes);
  }

  @Property(tries = 500)
  void any_bytes_are_refused(@ForAll byte[] bytes) {
    assertThatThrownBy(() -> new PackCodec<>(All.class).read(bytes))
        .isInstanceOf(PackException.class);
  }

  @Example
  void a_pack_of_other_types_is_refused() {
    byte[] points = new PackCodec<>(Point.class).write(new Point(1, 2));

    assertThatThrownBy(() -> new PackCodec<>(Group.class).read(points))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("another version");
  }

  @Example
  void values_nested_too_deeply_are_refused() {
    Shape shape = new Point(1, 2);
    for (int i = 0; i < 1000; i++) {
      shape = new Group(List.of(shape));
    }
    var codec = new PackCodec<>(Group.class);
    byte[] bytes = codec.write((Group) shape);

    assertThatThrownBy(() -> codec.read(bytes))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("nested too deeply");
  }

  private static void valueOrPackException(PackCodec<All> codec, byte[] bytes) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(Arrays.copyOfRange(bytes, PAYLOAD, bytes.length));
      System.arraycopy(hash, 0, bytes, PAYLOAD - 32, 32);
      codec.read(bytes);
    } catch (PackException expected) {
      assertThat(expected).hasMessageContaining("pack");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
