// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential.facts;

/** The BOM as stock Drools sees it. */
public record Bom(Component endItem, boolean complete, Double components, String specVersion) {}
