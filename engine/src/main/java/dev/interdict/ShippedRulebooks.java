// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.internal.pack.PackException;
import dev.interdict.internal.rulebook.PackReader;
import dev.interdict.internal.rulebook.RulebookLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The packed rulebooks on the class path. */
final class ShippedRulebooks {
  private static final String RESOURCE = "/dev/interdict/rulebooks/shipped.pack";

  private ShippedRulebooks() {}

  static RulebookLibrary read() {
    try (InputStream in = ShippedRulebooks.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new EngineException(
            "no rulebooks are on the class path (" + RESOURCE + "): add interdict-rulebooks",
            List.of());
      }
      return new PackReader().read(in);
    } catch (IOException | PackException e) {
      throw new EngineException("the shipped rulebooks are damaged: " + e.getMessage(), List.of());
    }
  }
}
