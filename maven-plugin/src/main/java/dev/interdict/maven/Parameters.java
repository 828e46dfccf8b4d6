// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a goal as plain values, unchecked; what is empty or null was not given.
 *
 * @param basedir the module's folder, or the working directory where there is no POM
 * @param root the last parent folder in which a project file is looked for
 * @param aggregator whether the module has modules, which its project file is meant for as well
 * @param project a project file to read instead of the one that is found
 * @param facts a facts file instead of the project file's
 * @param today what `asOf` is if not given
 */
record Parameters(
    Path basedir,
    Path root,
    boolean aggregator,
    @Nullable Path project,
    List<String> boms,
    List<String> roles,
    List<String> rulebooks,
    Map<String, String> set,
    @Nullable Path facts,
    LocalDate today,
    @Nullable String asOf,
    @Nullable Integer horizon,
    List<String> failOn,
    boolean validateSchema,
    List<String> formats) {
  Parameters {
    boms = List.copyOf(boms);
    roles = List.copyOf(roles);
    rulebooks = List.copyOf(rulebooks);
    set = Map.copyOf(set);
    failOn = List.copyOf(failOn);
    formats = List.copyOf(formats);
  }
}
