// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import dev.interdict.internal.rulebook.PackReader;
import dev.interdict.rulebook.ReferenceData;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What the shipped rulebooks share, for steps that are measured by themselves. */
final class ShippedReference {
  private static final String PACK = "/dev/interdict/rulebooks/shipped.pack";

  private ShippedReference() {}

  static ReferenceData read() throws IOException {
    try (InputStream in = ShippedReference.class.getResourceAsStream(PACK)) {
      return new PackReader().read(Objects.requireNonNull(in, PACK)).reference();
    }
  }
}
