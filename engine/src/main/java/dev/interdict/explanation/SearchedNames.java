// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import java.util.List;

/**
 * What of a component companies were searched by.
 *
 * @param compared its names and identifiers
 * @param refused those that are known to be another company's
 */
public record SearchedNames(List<ExplainedValue> compared, List<RefusedName> refused) {
  public SearchedNames {
    compared = List.copyOf(compared);
    refused = List.copyOf(refused);
  }
}
