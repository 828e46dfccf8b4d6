// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

/**
 * An identifier names another company than the stated maker: the rebrand.
 *
 * @param stated the maker that the BOM states
 * @param shown the company that the identifier names
 * @param by what showed it, such as {@code FCC ID XMR201903EG25G}
 */
public record Contradiction(String stated, String shown, String by) {}
