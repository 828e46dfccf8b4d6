// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

/**
 * What a component is for.
 *
 * @param id such as {@code cellular_module}
 * @param group such as {@code telecom}
 * @param field the field that says so
 * @param value what that field says
 * @param confidence HIGH if it is stated, MEDIUM if words say so; LOW is a hint, and no function to
 *     rules
 */
public record PartFunction(
    String id, String group, String field, String value, Confidence confidence) {}
