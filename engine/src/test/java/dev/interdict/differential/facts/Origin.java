// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential.facts;

/** A stage of production as stock Drools sees it. */
public record Origin(Component component, String stage, String country, Double share) {}
