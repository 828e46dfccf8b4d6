// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.rulebook.ReferenceData.Registrant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who registered the block in which a MAC address lies. Immutable. */
final class MacBlocks {
  /** Digits of a prefix; a block inside another is the one that counts. */
  private static final List<Integer> LENGTHS = List.of(9, 7, 6);

  private final Map<String, Registrant> registrants;

  /** A block and who registered it. */
  record Block(String prefix, Registrant registrant) {}

  MacBlocks(List<Registrant> all) {
    // A prefix and the blank behind it are seven characters or more.
    int most = all.stream().mapToInt(registrant -> registrant.prefixes().length() / 7 + 1).sum();
    registrants = new HashMap<>(most * 4 / 3 + 1);
    for (Registrant registrant : all) {
      String prefixes = registrant.prefixes();
      for (int start = 0; start < prefixes.length(); ) {
        int blank = prefixes.indexOf(' ', start);
        int end = blank < 0 ? prefixes.length() : blank;
        registrants.put(prefixes.substring(start, end), registrant);
        start = end + 1;
      }
    }
  }

  /**
   * The smallest block of a company that we know.
   *
   * @param hex the digits of an address, or of a prefix, lower case
   */
  @Nullable Block holding(String hex) {
    for (int length : LENGTHS) {
      Registrant found = hex.length() < length ? null : registrants.get(hex.substring(0, length));
      if (found != null) {
        return new Block(hex.substring(0, length), found);
      }
    }
    return null;
  }
}
