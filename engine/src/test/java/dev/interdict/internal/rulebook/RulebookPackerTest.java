// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interdict.internal.pack.PackCodec;
import dev.interdict.internal.pack.PackException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookPackerTest {
  @TempDir Path folder;

  @Test
  void a_packed_library_is_read_back_as_it_was() throws IOException {
    RulebookLibrary library = new LibraryFixture().load(folder.resolve("rulebooks")).value();
    Path pack = folder.resolve("out/rulebooks.pack");

    var diagnostics =
        new RulebookPacker(new FakeRuleParser()).pack(folder.resolve("rulebooks"), pack);

    assertThat(diagnostics).isEmpty();
    try (var in = Files.newInputStream(pack)) {
      assertThat(new PackReader().read(in)).isEqualTo(library);
    }
    assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void the_same_library_gives_the_same_bytes() {
    RulebookLibrary one = new LibraryFixture().load(folder.resolve("a")).value();
    RulebookLibrary two = new LibraryFixture().load(folder.resolve("b")).value();

    assertThat(new PackCodec<>(RulebookLibrary.class).write(one))
        .isEqualTo(new PackCodec<>(RulebookLibrary.class).write(two));
  }

  @Test
  void rulebooks_with_an_error_are_not_packed() throws IOException {
    new LibraryFixture().replace(LibraryFixture.MANIFEST, "ACM-002", "ACM-2").write(folder);
    Path pack = folder.resolve("rulebooks.pack");

    var diagnostics = new RulebookPacker(new FakeRuleParser()).pack(folder, pack);

    assertThat(diagnostics).anyMatch(d -> d.isError());
    assertThat(pack).doesNotExist();
  }

  @Test
  void a_cut_pack_is_refused() {
    RulebookLibrary library = new LibraryFixture().load(folder).value();
    byte[] bytes = new PackCodec<>(RulebookLibrary.class).write(library);

    assertThatThrownBy(
            () -> new PackReader().read(new ByteArrayInputStream(bytes, 0, bytes.length - 1)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("damaged");
  }
}
