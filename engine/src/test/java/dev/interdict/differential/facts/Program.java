// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential.facts;

import java.time.LocalDate;
import java.util.Set;

/** The program as stock Drools sees it. */
public record Program(
    LocalDate asOf,
    LocalDate contractAwarded,
    LocalDate firstAuthorised,
    Set<String> roles,
    String endUse,
    String funding,
    Double modelYear,
    Double gvwrLb,
    boolean criticalSystem,
    String clause) {}
