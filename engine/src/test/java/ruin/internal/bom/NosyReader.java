// SPDX-License-Identifier: Apache-2.0
package ruin.internal.bom;

import ruin.LeakyEngine;
import ruin.internal.matching.NosyMatcher;

/** A stage that knows another one, and calls the engine. */
public final class NosyReader {
  NosyMatcher matcher() {
    new LeakyEngine().callBack();
    return new NosyMatcher();
  }
}
