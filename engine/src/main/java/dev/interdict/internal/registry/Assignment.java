// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.registry;

/**
 * A block of MAC addresses and who registered it.
 *
 * @param prefix 6, 7 or 9 lower-case hexadecimal digits
 * @param registrant the name as published, white space folded
 */
public record Assignment(String prefix, String registrant) {}
