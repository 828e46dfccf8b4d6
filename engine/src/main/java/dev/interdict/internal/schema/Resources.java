// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The official schemas, which lie at the root of the jar of cyclonedx-core-java. */
final class Resources {
  private Resources() {}

  /** The text of a schema, such as {@code bom-1.6.xsd}. */
  static String text(String name) {
    try (InputStream in = Resources.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new UncheckedBomException(
            "bom-schema-not-checked",
            "the schema " + name + " is missing from this installation",
            null);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
