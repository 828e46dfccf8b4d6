// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code interdict check} or {@code explain}, as the user wrote it. An empty
 * list: not given.
 */
record CheckArguments(
    List<String> boms,
    @Nullable String project,
    List<String> rulebooks,
    List<String> roles,
    List<String> set,
    @Nullable String asOf,
    @Nullable String horizon,
    @Nullable String facts,
    List<String> formats,
    List<String> failOn,
    boolean validateSchema) {
  CheckArguments {
    boms = List.copyOf(boms);
    rulebooks = List.copyOf(rulebooks);
    roles = List.copyOf(roles);
    set = List.copyOf(set);
    formats = List.copyOf(formats);
    failOn = List.copyOf(failOn);
  }
}
