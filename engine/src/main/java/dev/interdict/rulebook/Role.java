// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

import java.util.List;

/** Who is buying, selling or applying, in plain words, and the roles that follow from it. */
public record Role(String id, String title, List<String> implies) {
  public Role {
    implies = List.copyOf(implies);
  }
}
