// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The ten rules written out in Java: what the job costs at least. */
final class FloorPeer implements Peer {
  /** The openings of part numbers that rule 3 names. */
  static final List<String> PREFIXES =
      List.of("XN2a", "XN3b", "XN4c", "XN5d", "XN6e", "XN7f", "XN8g", "XN9h");

  private static final Set<String> FUNCTIONS = Set.of("mcu", "dram");
  private static final Set<String> VERSIONS = Set.of("rev 0", "rev 1");

  private final Bans bans;

  FloorPeer(Bans bans) {
    this.bans = bans;
  }

  @Override
  public List<Hit> judge(byte[] bom) throws IOException {
    var hits = new ArrayList<Hit>();
    for (Part part : PartReader.read(bom)) {
      boolean named = bans.named(part.maker);
      boolean alias = bans.alias(part.maker);
      if (named) {
        hits.add(new Hit("TEN-001", part.ref));
      }
      if (alias) {
        hits.add(new Hit("TEN-002", part.ref));
      }
      for (String prefix : PREFIXES) {
        if (part.name.startsWith(prefix)) {
          hits.add(new Hit("TEN-003", part.ref));
          break;
        }
      }
      if ("cellular_module".equals(part.function)) {
        if ("CN".equals(part.origin) && part.version.equals("rev 8")) {
          hits.add(new Hit("TEN-004", part.ref));
        }
        if (part.parent != null && "Kyocera AVX".equals(part.parent.maker)) {
          hits.add(new Hit("TEN-006", part.ref));
        }
      }
      if ("dram".equals(part.function) && part.quantity == 20 && part.supplier == null) {
        hits.add(new Hit("TEN-005", part.ref));
      }
      if (part.description.endsWith("77")) {
        hits.add(new Hit("TEN-007", part.ref));
      }
      if (part.quantity > 19
          && part.function != null
          && FUNCTIONS.contains(part.function)
          && VERSIONS.contains(part.version)) {
        hits.add(new Hit("TEN-008", part.ref));
      }
      if ((named || alias) && "CN".equals(part.origin)) {
        hits.add(new Hit("TEN-009", part.ref));
      }
      for (Part inside : part.parts) {
        if (inside.quantity == 20 && "Bourns, Inc.".equals(inside.maker)) {
          hits.add(new Hit("TEN-010", part.ref));
          break;
        }
      }
    }
    return hits;
  }
}
