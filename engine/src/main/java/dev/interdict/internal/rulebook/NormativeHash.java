// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** SHA-256 over files; over texts the same whatever their line ends. */
public final class NormativeHash {
  private NormativeHash() {}

  /** Over files by path: path, NUL, content, NUL. */
  static String of(SortedMap<String, SourceText> texts, SortedMap<String, byte[]> others) {
    var contents = new TreeMap<>(others);
    texts.forEach((path, text) -> contents.put(path, content(text)));
    MessageDigest digest = sha256();
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(file.getValue());
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Over the content of one file. */
  static String of(SourceText file) {
    return HexFormat.of().formatHex(sha256().digest(content(file)));
  }

  /** Over bytes as they are, which is what {@code sha256sum} prints. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** A digest; every Java platform has this one. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] content(SourceText file) {
    return file.text().replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.UTF_8);
  }
}
