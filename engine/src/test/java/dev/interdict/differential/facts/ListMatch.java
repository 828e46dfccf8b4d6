// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential.facts;

import java.time.LocalDate;

/** A list match as stock Drools sees it. */
public record ListMatch(
    Component component,
    String list,
    String entry,
    String group,
    String status,
    String entity,
    String listedEntity,
    String confidence,
    String basis,
    String subject,
    LocalDate listedOn,
    boolean contradiction) {}
