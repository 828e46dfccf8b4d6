// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.model.Component;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
    String text =
        rule + '\0' + identity(component) + '\0' + (entry == null ? "" : list + "/" + entry);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * In one file the bom-ref, else path and name. A file may be included twice, and its bom-refs
   * mean nothing elsewhere: a part of it is known by the assembly that it describes, by its own
   * bom-ref and by its path below that assembly, never by the name of the file.
   */
  private static String identity(Component component) {
    Component assembly = including(component);
    if (assembly == null) {
      return component.bomRef() != null
          ? "ref " + component.bomRef()
          : "path " + String.join("\u0000", component.path());
    }
    List<String> path = component.path();
    List<String> below = path.subList(assembly.path().size(), path.size());
    String ref = component.bomRef() == null ? "" : component.bomRef();
    return identity(assembly) + "\0in ref " + ref + "\0path " + String.join("\u0000", below);
  }

  /** The assembly that is described by the file in which a component stands; null in the BOM. */
  private static @Nullable Component including(Component component) {
    String file = component.location().file();
    Component holder = component.parent();
    while (holder != null && holder.location().file().equals(file)) {
      holder = holder.parent();
    }
    return holder;
  }
}
