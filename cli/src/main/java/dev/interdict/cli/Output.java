// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.diagnostic.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines for standard output, harmless to a terminal whatever they quote. */
final class Output {
  private Output() {}

  static void lines(Surroundings surroundings, List<String> lines) {
    var text = new StringBuilder();
    lines.forEach(line -> text.append(Printable.text(line)).append('\n'));
    try {
      surroundings.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
      surroundings.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
