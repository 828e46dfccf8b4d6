// SPDX-License-Identifier: Apache-2.0
package ruin.internal.matching;

import ruin.internal.bom.NosyReader;

/** One half of a cycle of stages. */
public final class NosyMatcher {
  NosyReader reader() {
    return new NosyReader();
  }
}
