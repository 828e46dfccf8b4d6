// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import java.io.IOException;
import java.util.List;

/** A way to answer the ten rules, made ready once. */
@FunctionalInterface
interface Peer {
  /** Everything from the bytes of a BOM to what was found in it, in any order. */
  List<Hit> judge(byte[] bom) throws IOException;
}
