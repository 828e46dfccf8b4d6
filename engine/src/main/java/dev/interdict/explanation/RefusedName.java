// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

/**
 * A name that looks like a listed company's and is known to be another's.
 *
 * @param field the field that holds it, such as {@code manufacturer.name}
 * @param value the name as written
 * @param company the company that it is not
 * @param reason why, as the list of such pairs says it
 */
public record RefusedName(String field, String value, String company, String reason) {}
