// SPDX-License-Identifier: Apache-2.0
package ruin;

import ruin.internal.bom.NosyReader;

/** Shows an internal type to its callers. */
public final class LeakyEngine {
  public NosyReader reader() {
    return new NosyReader();
  }

  public void callBack() {}
}
