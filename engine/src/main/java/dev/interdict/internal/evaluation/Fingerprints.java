// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.model.Component;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a finding: rule, component (bom-ref, or path and name) and list entry; never a
 * line or a wording, so that it survives reformatting.
 */
final class Fingerprints {
  private static final int BYTES = 16;

  private Fingerprints() {}

  /** 32 lower-case hex digits. */
  static String of(
      String rule, Component component, @Nullable String list, @Nullable String entry) {
    String identity =
        component.bomRef() != null
            ? "ref " + component.bomRef()
            : "path " + String.join("\u0000", component.path());
    String text = rule + '\0' + identity + '\0' + (entry == null ? "" : list + "/" + entry);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
