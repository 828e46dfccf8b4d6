// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The parameters of a module that sets none, until a test says otherwise. */
final class ParametersBuilder {
  static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final Path basedir;
  private Path root;
  boolean aggregator;
  List<String> boms = List.of();
  List<String> roles = List.of();
  List<String> rulebooks = List.of();
  Map<String, String> set = Map.of();
  Path facts;
  String asOf;
  Integer horizon;
  List<String> failOn = List.of();
  boolean validateSchema;
  List<String> formats = List.of("json");

  ParametersBuilder(Path basedir) {
    this.basedir = basedir;
    this.root = basedir;
  }

  ParametersBuilder root(Path folder) {
    root = folder;
    return this;
  }

  Parameters build() {
    return new Parameters(
        basedir,
        root,
        aggregator,
        null,
        boms,
        roles,
        rulebooks,
        set,
        facts,
        TODAY,
        asOf,
        horizon,
        failOn,
        validateSchema,
        formats);
  }
}
