// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

/**
 * The company that holds a number which a BOM gives in place of the maker's name.
 *
 * @param name of the company, from the register
 * @param evidence where the number stands, and whose register it is in
 */
public record NumberHolder(String name, Evidence evidence) {}
